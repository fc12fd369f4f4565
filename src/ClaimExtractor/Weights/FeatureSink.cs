using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimExtractor.Weights;

/// <summary>Takes the features of a candidate, one by one.</summary>
/// <param name="text">Where a name is put together; null where no name is kept.</param>
/// <param name="weights">Will be asked for the weights of the features; null where nobody asks.</param>
internal abstract class FeatureSink(StringBuilder? text, WeightTable? weights)
{
    // Kept until they are asked for.
    private uint[] _hashes = new uint[128];
    private int _count;

    internal StringBuilder? Text => text;

    public void Add([InterpolatedStringHandlerArgument("")] ref FeatureName name)
    {
        if (_count == _hashes.Length)
            Array.Resize(ref _hashes, 2 * _count);
        var hash = name.Hash;
        _hashes[_count++] = hash;
        weights?.Expect(hash);
        if (text is not null)
            Keep(text.ToString());
    }

    /// <summary>The sum of the weights of the features since the last call.</summary>
    protected int TakeWeights()
    {
        var sum = weights?.Sum(_hashes.AsSpan(0, _count)) ?? 0;
        _count = 0;
        return sum;
    }

    /// <summary>Gets each name, where they are kept.</summary>
    protected virtual void Keep(string name)
    {
    }
}

/// <summary>Sums the weights of a candidate's features.</summary>
internal sealed class WeightSum(WeightTable weights) : FeatureSink(text: null, weights)
{
    /// <summary>The sum since the last call.</summary>
    public int Take() => TakeWeights();
}

/// <summary>Lists the names of a candidate's features.</summary>
internal sealed class FeatureList() : FeatureSink(new StringBuilder(), weights: null)
{
    private List<string> _names = [];

    /// <summary>The names since the last call.</summary>
    public List<string> Take()
    {
        TakeWeights();
        var names = _names;
        _names = [];
        return names;
    }

    protected override void Keep(string name) => _names.Add(name);
}

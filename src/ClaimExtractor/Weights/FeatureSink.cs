using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimExtractor.Weights;

/// <summary>Takes the features of a candidate, one by one.</summary>
internal abstract class FeatureSink
{
    /// <summary>Where a name is put together; null where no name is kept.</summary>
    internal virtual StringBuilder? Text => null;

    public void Add([InterpolatedStringHandlerArgument("")] ref FeatureName name) => Take(name.Hash);

    /// <param name="hash">Of the name that <see cref="Text"/> holds.</param>
    protected abstract void Take(uint hash);
}

/// <summary>Sums the weights of a candidate's features.</summary>
internal sealed class WeightSum(WeightTable table) : FeatureSink
{
    // Kept until the sum is asked for: looked up together, they do not wait for each other's memory.
    private uint[] _hashes = new uint[128];
    private int _count;

    /// <summary>The sum since the last call.</summary>
    public int Take()
    {
        var sum = table.Sum(_hashes.AsSpan(0, _count));
        _count = 0;
        return sum;
    }

    protected override void Take(uint hash)
    {
        if (_count == _hashes.Length)
            Array.Resize(ref _hashes, 2 * _count);
        _hashes[_count++] = hash;
    }
}

/// <summary>Lists the names of a candidate's features.</summary>
internal sealed class FeatureList : FeatureSink
{
    private List<string> _names = [];

    internal override StringBuilder Text { get; } = new();

    /// <summary>The names since the last call.</summary>
    public List<string> Take()
    {
        var names = _names;
        _names = [];
        return names;
    }

    protected override void Take(uint hash) => _names.Add(Text.ToString());
}

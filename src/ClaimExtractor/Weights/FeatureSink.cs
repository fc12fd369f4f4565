using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimExtractor.Weights;

/// <summary>Takes the features of a candidate, one by one.</summary>
/// <param name="text">Where a name is put together; null where no name is kept.</param>
internal abstract class FeatureSink(StringBuilder? text)
{
    // Kept until they are asked for: looked up together, they do not wait for each other's memory.
    private uint[] _hashes = new uint[128];
    private int _count;

    internal StringBuilder? Text => text;

    public void Add([InterpolatedStringHandlerArgument("")] ref FeatureName name)
    {
        if (_count == _hashes.Length)
            Array.Resize(ref _hashes, 2 * _count);
        _hashes[_count++] = name.Hash;
        if (text is not null)
            Keep(text.ToString());
    }

    /// <summary>The hashes of the names since the last call; they hold until the next feature comes.</summary>
    protected ReadOnlySpan<uint> TakeHashes()
    {
        var taken = _hashes.AsSpan(0, _count);
        _count = 0;
        return taken;
    }

    /// <summary>Gets each name, where they are kept.</summary>
    protected virtual void Keep(string name)
    {
    }
}

/// <summary>Sums the weights of a candidate's features.</summary>
internal sealed class WeightSum(WeightTable table) : FeatureSink(text: null)
{
    /// <summary>The sum since the last call.</summary>
    public int Take() => table.Sum(TakeHashes());
}

/// <summary>Lists the names of a candidate's features.</summary>
internal sealed class FeatureList() : FeatureSink(new StringBuilder())
{
    private List<string> _names = [];

    /// <summary>The names since the last call.</summary>
    public List<string> Take()
    {
        TakeHashes();
        var names = _names;
        _names = [];
        return names;
    }

    protected override void Keep(string name) => _names.Add(name);
}

namespace ClaimExtractor.Weights;

/// <summary>Takes the features of a candidate, one by one.</summary>
internal abstract class FeatureSink
{
    public void Add(ref FeatureName name) => Take(name.Text);

    protected abstract void Take(ReadOnlySpan<char> name);
}

/// <summary>Sums the weights of a candidate's features.</summary>
internal sealed class WeightSum(WeightTable table) : FeatureSink
{
    private int _sum;

    /// <summary>The sum since the last call.</summary>
    public int Take()
    {
        var sum = _sum;
        _sum = 0;
        return sum;
    }

    protected override void Take(ReadOnlySpan<char> name) => _sum += table[name];
}

/// <summary>Lists the names of a candidate's features.</summary>
internal sealed class FeatureList : FeatureSink
{
    private List<string> _names = [];

    /// <summary>The names since the last call.</summary>
    public List<string> Take()
    {
        var names = _names;
        _names = [];
        return names;
    }

    protected override void Take(ReadOnlySpan<char> name) => _names.Add(name.ToString());
}

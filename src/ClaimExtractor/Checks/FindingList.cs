namespace ClaimExtractor.Checks;

/// <summary>The findings of a document while its checks run.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _found = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Keeps a finding, unless one of its kind and claims is there.</summary>
    public void Add(Finding? finding)
    {
        if (finding is not null && _ids.Add(finding.CheckId))
            _found.Add(finding);
    }

    /// <summary>By kind, and within a kind as they came.</summary>
    public IReadOnlyList<Finding> InOrder() => [.. _found.OrderBy(finding => finding.Kind)];
}

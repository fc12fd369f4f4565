namespace ClaimExtractor.Checks;

/// <summary>The findings of a document while its checks run.</summary>
internal sealed class FindingList
{
    private static readonly int Kinds = Enum.GetValues<CheckKind>().Length;

    private readonly List<Finding>?[] _ofKind = new List<Finding>?[Kinds];
    private readonly HashSet<Finding> _tests = new(new SameTest());

    /// <summary>Keeps a finding, unless one of its kind and claims is there.</summary>
    public void Add(Finding? finding)
    {
        if (finding is not null && _tests.Add(finding))
            (_ofKind[(int)finding.Kind] ??= []).Add(finding);
    }

    /// <summary>By kind, and within a kind as they came.</summary>
    public IReadOnlyList<Finding> InOrder()
    {
        var found = new Finding[_tests.Count];
        var end = 0;
        foreach (var ofKind in _ofKind)
        {
            ofKind?.CopyTo(found, end);
            end += ofKind?.Count ?? 0;
        }

        return found;
    }

    private sealed class SameTest : EqualityComparer<Finding>
    {
        public override bool Equals(Finding? x, Finding? y) =>
            x?.Kind == y?.Kind && (x is null || x.ClaimIds.SequenceEqual(y!.ClaimIds, StringComparer.Ordinal));

        public override int GetHashCode(Finding obj) => obj.TestHash;
    }
}

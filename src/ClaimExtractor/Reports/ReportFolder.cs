using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Reports;

/// <summary>A release as its pages see it: each document finds what the others say of its claims.</summary>
internal sealed class ReportFolder
{
    private readonly Lazy<Dictionary<string, Claim>> _claims;
    private readonly Lazy<ILookup<string, Finding>> _checks;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ReportFolder(string name, IReadOnlyList<ReportDocument> documents, Dataset dataset)
    {
        (Name, Documents, Dataset) = (name, documents, dataset);
        for (var i = 0; i < documents.Count; i++)
            _places.TryAdd(documents[i].Row.DocumentId, i);
        _claims = new(() => ById(documents));
        _checks = new(() => dataset.Checks.SelectMany(check => DocumentsOf(check).Select(id => (Id: id, Check: check)))
            .ToLookup(pair => pair.Id, pair => pair.Check, StringComparer.Ordinal));
    }

    public string Name { get; }

    public IReadOnlyList<ReportDocument> Documents { get; }

    public Dataset Dataset { get; }

    public int PlaceOf(string documentId) => _places[documentId];

    public Claim? Claim(string id) => _claims.Value.GetValueOrDefault(id);

    /// <summary>All that a claim of the document is part of.</summary>
    public IReadOnlyCollection<Finding> ChecksOf(string documentId) => [.. _checks.Value[documentId]];

    private static Dictionary<string, Claim> ById(IReadOnlyList<ReportDocument> documents)
    {
        var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in documents.SelectMany(document => document.Claims))
            claims.TryAdd(claim.ClaimId, claim);
        return claims;
    }

    // {document_id}@{start}-{end}.
    private static IEnumerable<string> DocumentsOf(Finding check) =>
        check.ClaimIds.Select(id => id[..Math.Max(0, id.LastIndexOf('@'))]).Append(check.DocumentId).Distinct(StringComparer.Ordinal);
}

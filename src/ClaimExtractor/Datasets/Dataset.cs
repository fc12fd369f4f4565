using ClaimExtractor.Checks;
using ClaimExtractor.Claims;

namespace ClaimExtractor.Datasets;

/// <summary>All tables of one run, in document order.</summary>
public sealed record Dataset(
    IReadOnlyList<Claim> Claims, IReadOnlyList<MentionRow> Mentions, IReadOnlyList<DocumentRow> Documents, IReadOnlyList<Finding> Checks);

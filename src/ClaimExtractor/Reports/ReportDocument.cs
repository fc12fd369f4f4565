using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Reports;

/// <summary>A number's place in a block, in UTF-16 units: a claim, or a mention that was set aside.</summary>
internal readonly record struct ReportMark(Sources.TextSpan Span, Claim? Claim, MentionRow? SetAside);

/// <summary>A heading or a paragraph.</summary>
/// <param name="Level">1 to 6 for a heading, 0 for a paragraph.</param>
/// <param name="Marks">In order, not overlapping.</param>
internal sealed record ReportBlock(int Level, string Text, IReadOnlyList<ReportMark> Marks);

/// <summary>A document as a report shows it.</summary>
/// <param name="SetAside">The mentions that are no claims, in order.</param>
/// <param name="Blocks">The readable text, or, where the source is not at hand, the sentences that hold a claim.</param>
/// <param name="Source">The text as it was published, whose code points the rows' spans count; null where it is not at hand.</param>
internal sealed record ReportDocument(
    DocumentRow Row,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<MentionRow> SetAside,
    IReadOnlyList<ReportBlock> Blocks,
    string? Source)
{
    /// <summary>The place of each claim among <see cref="Claims"/>, by its id.</summary>
    internal IReadOnlyDictionary<string, int> Places()
    {
        var places = new Dictionary<string, int>(Claims.Count, StringComparer.Ordinal);
        for (var i = 0; i < Claims.Count; i++)
            places.TryAdd(Claims[i].ClaimId, i);
        return places;
    }
}

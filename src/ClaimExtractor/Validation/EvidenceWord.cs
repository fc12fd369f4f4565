using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Validation;

/// <summary>The word of the sentence that the evidence of a row names for a facet.</summary>
internal static class EvidenceWord
{
    /// <summary>Null where none stands just there: the source may have characters between that the context has not.</summary>
    public static LexiconEntry? Of(TableRow row, ClaimFacet facet, QuoteReading reading)
    {
        if (
            row.Text("evidence") is not { } text
            || !text.Contains(EnumText.Of(facet), StringComparison.Ordinal)
            || !EvidenceText.TryParse(text, out var evidence)
            || evidence.Of(facet) is not { IsInherited: false, Span: var span }
            || row.Integer("quote_start") is not { } start || row.Integer("source_start") is not { } source)
            return null;
        if (CodePoints.ToUtf16(reading.Text, start + span.Start - source) is not (>= 0 and var at))
            return null;
        var index = reading.Tokens.IndexAt(at);
        return index < reading.Tokens.Count && reading.Tokens[index] is { Entry: { } entry, Span: var own }
            && own == new TextSpan(at, at + span.End - span.Start) ? entry : null;
    }
}

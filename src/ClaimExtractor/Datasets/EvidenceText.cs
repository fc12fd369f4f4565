using System.Globalization;
using System.Runtime.CompilerServices;
using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>
/// The evidence of a claim as the one text of its column: <c>subject=1834-1839 time=1784-1790*</c>, where <c>*</c> marks what is inherited.
/// </summary>
internal static class EvidenceText
{
    private const int LongText = 256;

    private static readonly string[] Names = [.. Enum.GetValues<ClaimFacet>().Select(EnumText.Of)];

    public static string Of(EvidenceList evidence)
    {
        if (evidence.Count == 0)
            return "";
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[LongText]);
        foreach (var item in evidence.AsSpan())
        {
            if (text.Text.Length > 0)
                text.AppendLiteral(" ");
            text.AppendLiteral(Names[(int)item.Facet]);
            text.AppendLiteral("=");
            text.AppendFormatted(item.Span.Start);
            text.AppendLiteral("-");
            text.AppendFormatted(item.Span.End);
            if (item.IsInherited)
                text.AppendLiteral("*");
        }

        return text.ToStringAndClear();
    }

    /// <returns>False for a text that <see cref="Of"/> never writes: an unknown or repeated facet, a span that holds nothing.</returns>
    public static bool TryParse(string text, out EvidenceList evidence)
    {
        evidence = default;
        if (text.Length == 0)
            return true;
        var items = new List<FacetEvidence>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (!TryParse(text.AsSpan(range), out var item) || items.Exists(other => other.Facet == item.Facet))
                return false;
            items.Add(item);
        }

        evidence = [.. items];
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> entry, out FacetEvidence item)
    {
        item = default;
        var (equals, dash) = (entry.IndexOf('='), entry.IndexOf('-'));
        if (equals < 0 || dash < equals || !EnumText.TryParse<ClaimFacet>(entry[..equals].ToString(), out var facet))
            return false;
        var isInherited = entry[^1] == '*';
        var end = isInherited ? entry[(dash + 1)..^1] : entry[(dash + 1)..];
        if (!Number(entry[(equals + 1)..dash], out var from) || !Number(end, out var to) || from >= to)
            return false;
        item = new FacetEvidence { Facet = facet, Span = new(from, to), IsInherited = isInherited };
        return true;

        static bool Number(ReadOnlySpan<char> digits, out int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}

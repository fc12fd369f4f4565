using System.Globalization;
using ClaimExtractor.Claims;

namespace ClaimExtractor.Reports.Pictures;

/// <summary>A picture of the page, with its title, its text alternative and the table behind it.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Title">Says what the picture shows.</param>
/// <param name="Summary">Says what there is to see, for those who do not see it.</param>
/// <param name="Panels">One or more drawings, each with a caption (empty for none).</param>
internal sealed record Figure(string Id, Words Title, Words Summary, IReadOnlyList<Panel> Panels, IReadOnlyList<Words> Header, IReadOnlyList<FigureRow> Rows);

/// <param name="Svg">Markup of one <c>svg</c> element.</param>
/// <param name="Wide">Takes the page's width; else it stands beside others.</param>
internal sealed record Panel(string Caption, string Svg, bool Wide);

/// <param name="Claim">The claim's place among the document's claims.</param>
internal sealed record FigureRow(int Claim, IReadOnlyList<string> Cells);

/// <summary>The claims to draw, each with its place among them.</summary>
internal sealed class FigureClaims
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public FigureClaims(IReadOnlyList<Claim> all)
    {
        All = all;
        for (var i = 0; i < all.Count; i++)
            _places.TryAdd(all[i].ClaimId, i);
    }

    public IReadOnlyList<Claim> All { get; }

    public int PlaceOf(Claim claim) => _places[claim.ClaimId];

    public Claim? Related(Claim claim) =>
        claim.RelatedClaimId is { } id && _places.TryGetValue(id, out var place) ? All[place] : null;
}

/// <summary>How pictures write numbers, units, dates and long words.</summary>
internal static class FigureText
{
    /// <summary>120万 and 1.2M.</summary>
    public static Words Number(double value) => new(
        Scaled(value, [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]),
        Scaled(value, [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")]));

    public static Words Unit(Claim claim) => new(claim.UnitText.Length > 0 ? claim.UnitText : claim.Unit, claim.Unit);

    public static string Date(Claim claim) => claim switch
    {
        { TimeStart: null, TimeEnd: null } => claim.TimeText ?? "",
        { TimeStart: { } start, TimeEnd: { } end } when start != end => $"{Iso(start)} – {Iso(end)}",
        _ => Iso((claim.TimeEnd ?? claim.TimeStart)!.Value),
    };

    public static string Short(string? text, int length) => text is null ? "" : text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    /// <summary>What a mark is called by a screen reader, and what its tooltip says.</summary>
    public static string Label(Claim claim) =>
        string.Join("，", new[] { claim.Phrase, claim.Quote, Date(claim) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Scaled(double value, ReadOnlySpan<(double Scale, string Word)> words)
    {
        foreach (var (scale, word) in words)
            if (Math.Abs(value) >= scale)
                return (value / scale).ToString("0.###", CultureInfo.InvariantCulture) + word;
        return value.ToString("0.####", CultureInfo.InvariantCulture);
    }
}

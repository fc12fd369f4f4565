using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads the administrative area that a figure is of: what its place denotes, else the document's own for a known
/// metric.</summary>
internal sealed class AreaReader(SourceDocument document, string currency)
{
    private static readonly Area HongKong = AreaTable.Find("香港")[0], Taiwan = AreaTable.Find("台湾")[0];

    // The areas of the paragraph so far.
    private readonly HashSet<Area> _around = [];
    private int _paragraph;

    // Where the text is at home, by its money or its script: 九龙 is no county there.
    private readonly Area? _home = currency switch
    {
        "HKD" => HongKong,
        "TWD" => Taiwan,
        _ => IsWrittenIn(document, "香港") ? HongKong : IsWrittenIn(document, "台湾") ? Taiwan : null,
    };

    /// <summary>Claims in the order of the text.</summary>
    /// <param name="isKnown">The claim is of a known metric, which is the area's own.</param>
    public Area? Of(ClaimFacets facets, bool isKnown)
    {
        if (facets.Site.Reading.Sentence.Paragraph != _paragraph)
        {
            _paragraph = facets.Site.Reading.Sentence.Paragraph;
            _around.Clear();
            if (document.Area is { } own)
                _around.Add(own);
            else if (_home is not null)
                _around.Add(_home);
        }

        if (facets.Place is not { } place)
            return isKnown ? document.Area : null;
        if (AreaName.Own(place.Text, document.Area) is { } meant)
            return meant;
        // 全州 of a prefecture is no 全州县; 全港 is Hong Kong.
        var area = (AreaName.IsLevel(place.Text) ? null : AreaName.Resolve(place.Text, _around))
            ?? (
                document.Area is null && place.Text is ['全', var level]
                    ? LastBefore(facets.Site.Reading.Tokens, place.Span.Start, level)
                    : null
            );
        if (area is not null)
            _around.Add(area);
        return area;
    }

    private static bool IsWrittenIn(SourceDocument document, string home) => document.Text.Script == Sources.Script.Traditional
        && document.Text.Text.Contains(home, StringComparison.Ordinal);

    // 水稻大省湖南收割过半，全省…: the last area of that level that the sentence names.
    private static Area? LastBefore(TokenList tokens, int place, char level)
    {
        for (var at = tokens.IndexAt(place) - 1; at >= 0; at--)
            foreach (var area in AreaTable.Find(tokens.Surface(at)))
                if (area.Name.EndsWith(level))
                    return area;
        return null;
    }
}

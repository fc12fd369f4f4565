using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Claims;

/// <summary>Reads the administrative area that a figure is of: what its place denotes, else the document's own for a known metric.</summary>
internal sealed class AreaReader(SourceDocument document, Lexicon lexicon)
{
    // The areas of the paragraph so far.
    private readonly HashSet<Area> _around = [];
    private int _paragraph;

    /// <summary>Claims in the order of the text.</summary>
    public Area? Of(ClaimFacets facets)
    {
        if (facets.Site.Reading.Sentence.Paragraph != _paragraph)
        {
            _paragraph = facets.Site.Reading.Sentence.Paragraph;
            _around.Clear();
            if (document.Area is { } own)
                _around.Add(own);
        }

        if (facets.Place is not { } place)
            return facets.Bearer is null && facets.Subject is { } subject && lexicon.Metric(subject.Text) is not null ? document.Area : null;
        if (AreaName.Own(place.Text, document.Area) is { } meant)
            return meant;
        var area = AreaName.Resolve(place.Text, _around);
        if (area is not null)
            _around.Add(area);
        return area;
    }
}

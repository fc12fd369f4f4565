using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>The headers and footers of pages: edge rows that repeat at their height, and page numbers.</summary>
internal static partial class PdfFurniture
{
    private const int EdgeRows = 3;

    // The number of the page, and those of a date.
    private const int MostNumbers = 4;

    // In points.
    private const double SamePlace = 6;

    /// <summary>The rows of each page that are furniture.</summary>
    public static IReadOnlySet<PdfRow> Find(IReadOnlyList<IReadOnlyList<PdfRow>> pages)
    {
        var found = new HashSet<PdfRow>(ReferenceEqualityComparer.Instance);
        var edges = pages.SelectMany((rows, page) => Edges(rows).Select(row => (Row: row, Page: page, Shape: Shape(row.Text)))).ToArray();
        foreach (var group in edges.GroupBy(edge => edge.Shape).Where(group => group.Key.Any(char.IsLetter)))
        {
            var onPage = group.ToLookup(edge => edge.Page, edge => edge.Row.Baseline);
            foreach (var (row, page, _) in group)
                if (Near(page).SelectMany(near => onPage[near]).Any(baseline => Math.Abs(baseline - row.Baseline) < SamePlace))
                    found.Add(row);
        }

        for (var page = 0; page < pages.Count; page++)
            foreach (var row in pages[page].Take(1).Concat(pages[page].Skip(pages[page].Count - 1)))
                if (PageNumber().Match(row.Text) is { Success: true } number && (pages.Count > 1 || number.Groups["n"].Value == "1"))
                    found.Add(row);
        return found;
    }

    private static int[] Near(int page) => [page - 2, page - 1, page + 1, page + 2];

    private static IEnumerable<PdfRow> Edges(IReadOnlyList<PdfRow> rows) =>
        rows.Count <= 2 * EdgeRows ? rows : rows.Take(EdgeRows).Concat(rows.Skip(rows.Count - EdgeRows));

    /// <summary>The text with its page number and date alike; rows of figures stay apart.</summary>
    private static string Shape(string text)
    {
        var solid = text.Replace(" ", "", StringComparison.Ordinal);
        return Number().Count(solid) > MostNumbers ? solid : Number().Replace(solid, "0");
    }

    // Linear: a run of digits or letters is tried at its first character only.
    [GeneratedRegex("[0-9０-９]+|(?<![IVXivx])[IVXivx]+$")]
    private static partial Regex Number();

    // Linear: an atomic group gives nothing back, so every run is read once.
    [GeneratedRegex(
        @"^[-—–－·.\s]*(?:(?<n>[0-9]{1,4})|第\s*(?<n>[0-9]{1,4})\s*[页頁](?:(?>\s*)[/，,]?(?>\s*)共\s*[0-9]{1,4}\s*[页頁])?"
            + @"|(?<n>[0-9]{1,4})\s*/\s*[0-9]{1,4})[-—–－·.\s]*$"
    )]
    private static partial Regex PageNumber();
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClaimExtractor.Sources;

/// <summary>What a paragraph style says of its paragraphs.</summary>
/// <param name="Level">Of a heading, 1 to 6; 0 for none.</param>
/// <param name="NumberingId">The list that its paragraphs belong to.</param>
internal sealed record DocxStyle(int Level, bool IsTitle, bool IsContents, int? NumberingId, int? NumberingLevel)
{
    public static readonly DocxStyle Plain = new(0, false, false, null, null);
}

/// <summary>The paragraph styles of a Word document, by their ids.</summary>
internal sealed partial class DocxStyles
{
    private const int DeepestBase = 12;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxStyle> _read = new(StringComparer.Ordinal);

    public static DocxStyles Read(DocxPackage package, string? part)
    {
        var styles = new DocxStyles();
        foreach (var style in part is null ? [] : package.Elements(part, "style"))
            if (style.Value("styleId") is { } id)
                styles._styles[id] = style;
        return styles;
    }

    public DocxStyle Of(string? id)
    {
        if (id is null)
            return DocxStyle.Plain;
        if (!_read.TryGetValue(id, out var style))
            _read[id] = style = Find(id);
        return style;
    }

    /// <summary>A style takes from the one that it is based on what it does not say itself.</summary>
    private DocxStyle Find(string id)
    {
        int? level = null, list = null, listLevel = null;
        var (isTitle, isContents) = (false, false);
        var next = id;
        for (var depth = 0; depth < DeepestBase && next is not null; depth++)
        {
            var style = _styles.GetValueOrDefault(next);
            var name = style?.Child("name")?.Value() ?? next;
            var paragraph = style?.Child("pPr");
            isTitle |= Title().IsMatch(name);
            isContents |= Contents().IsMatch(name);
            level ??= paragraph?.Child("outlineLvl")?.Number() + 1;
            if (level is null && Heading().Match(name) is { Success: true } heading)
                level = int.Parse(heading.Groups["level"].ValueSpan, CultureInfo.InvariantCulture);
            var numbering = paragraph?.Child("numPr");
            list ??= numbering?.Child("numId")?.Number();
            listLevel ??= numbering?.Child("ilvl")?.Number();
            next = style?.Child("basedOn")?.Value();
        }

        return new DocxStyle(level is > 0 and <= 9 ? Math.Min(level.Value, 6) : 0, isTitle, isContents, list, listLevel);
    }

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^(?:heading|标题|標題)\s*(?<level>[1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:title|标题|標題)$", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(
        @"^(?:toc|contents|目录|目錄)\s*(?:[1-9]|heading)$|^(?:table of figures|figure index [0-9]|index [0-9])$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Contents();
}

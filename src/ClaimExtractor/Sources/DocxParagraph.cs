using System.Globalization;
using System.Text;
using System.Xml;

namespace ClaimExtractor.Sources;

/// <summary>A paragraph as it is being read.</summary>
internal sealed class DocxParagraph
{
    public StringBuilder Text { get; } = new();

    // Where a run below the line begins that ends the text.
    private int _lowered = -1;

    public void Append(string text, LineHeight height)
    {
        // What follows decides: CO₂3.2万吨.
        if (
            _lowered >= 0
            && SmallFigures.Written(Text.ToString(_lowered, Text.Length - _lowered), LineHeight.Lowered, "", text) is { } lowered
        )
            Text.Remove(_lowered, Text.Length - _lowered).Append(lowered);
        _lowered = height == LineHeight.Lowered ? Text.Length : -1;
        Text.Append(height == LineHeight.Raised ? SmallFigures.Written(text, height, End(), "") ?? text : text);
    }

    private string End() => Text.ToString(Math.Max(0, Text.Length - 4), Math.Min(4, Text.Length));

    /// <summary>What stands in boxes that are anchored in it.</summary>
    public List<DocxParagraph> TextBoxes { get; } = [];

    public string? StyleId { get; set; }

    /// <summary>1 to 10; 10 is body text.</summary>
    public int? OutlineLevel { get; set; }

    public int? NumberingId { get; set; }

    public int? NumberingLevel { get; set; }

    /// <summary>Its end is a tracked deletion.</summary>
    public bool RunsOn { get; set; }
}

/// <summary>Properties of paragraphs and runs; of tracked changes only the new ones.</summary>
internal static class DocxProperties
{
    /// <summary>Leaves the reader on the end of the element.</summary>
    public static void Read(XmlReader xml, DocxParagraph paragraph)
    {
        foreach (var (name, value) in Values(xml))
            switch (name)
            {
                case "pStyle":
                    paragraph.StyleId = value;
                    break;
                case "outlineLvl":
                    paragraph.OutlineLevel = Number(value) + 1;
                    break;
                case "numId":
                    paragraph.NumberingId = Number(value);
                    break;
                case "ilvl":
                    paragraph.NumberingLevel = Number(value);
                    break;
                case "del" or "moveFrom":
                    paragraph.RunsOn = true;
                    break;
            }
    }

    /// <summary>Whether a run is hidden, and on which height of the line it is set.</summary>
    public static (bool IsHidden, LineHeight Height) OfRun(XmlReader xml)
    {
        var (isHidden, height) = (false, LineHeight.OnLine);
        foreach (var (name, value) in Values(xml))
            (isHidden, height) = (name, value) switch
            {
                ("vanish", not ("0" or "false" or "off")) => (true, height),
                ("vertAlign", "superscript") => (isHidden, LineHeight.Raised),
                ("vertAlign", "subscript") => (isHidden, LineHeight.Lowered),
                _ => (isHidden, height),
            };
        return (isHidden, height);
    }

    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The elements inside the one at hand, with their values.</summary>
    public static IReadOnlyList<(string Name, string? Value)> Values(XmlReader xml)
    {
        var values = new List<(string, string?)>();
        using var inner = xml.ReadSubtree();
        inner.Read();
        for (inner.Read(); !inner.EOF;)
        {
            if (inner.NodeType == XmlNodeType.Element && inner.LocalName.EndsWith("Change", StringComparison.Ordinal))
            {
                inner.Skip();
                continue;
            }

            if (inner.NodeType == XmlNodeType.Element)
                values.Add((inner.LocalName, inner.GetAttribute("val", inner.NamespaceURI)));
            inner.Read();
        }

        return values;
    }
}

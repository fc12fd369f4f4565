using System.Globalization;
using System.Text;
using System.Xml;

namespace ClaimExtractor.Sources;

/// <summary>A paragraph as it is being read.</summary>
internal sealed class DocxParagraph
{
    public StringBuilder Text { get; } = new();

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

    public static bool IsHidden(XmlReader xml) =>
        Values(xml).Any(property => property.Name is "vanish" && property.Value is not ("0" or "false" or "off"));

    public static int? Number(string? value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

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

using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ClaimExtractor.Sources;

/// <summary>The parts of a Word document and the relations that lead from one to another. Nothing outside of the archive is ever
/// opened.</summary>
internal sealed class DocxPackage(ZipArchive archive, long longestPart)
{
    private static readonly Uri Root = new("http://package/");

    /// <summary>The part that <paramref name="part"/> names as its <c>officeDocument</c>, <c>styles</c>, <c>numbering</c>; null where it
    /// names none.</summary>
    /// <param name="part">The path of a part; empty for the package itself.</param>
    /// <exception cref="InvalidDataException">The part that is named is not in the archive.</exception>
    public string? Related(string part, string kind)
    {
        var (folder, name) = part.LastIndexOf('/') is >= 0 and var slash ? (part[..(slash + 1)], part[(slash + 1)..]) : ("", part);
        if (Find($"{folder}_rels/{name}.rels") is not { } relations)
            return null;
        // Strict documents name the kinds under another address than others.
        var target = Elements(relations, "Relationship")
            .FirstOrDefault(relation =>
                relation.Value("Type")?.EndsWith($"/relationships/{kind}", StringComparison.Ordinal) == true
                && relation.Value("TargetMode") != "External"
            )
            ?.Value("Target");
        if (target is null)
            return null;
        var path = Uri.UnescapeDataString(new Uri(new Uri(Root, part), target).AbsolutePath).TrimStart('/');
        return Find(path) is not null ? path : throw new InvalidDataException($"it names a part {path} that it does not have");
    }

    /// <summary>The elements of that local name that are not inside one another, in their order.</summary>
    public IEnumerable<XElement> Elements(string part, params IReadOnlyList<string> names) => Elements(Find(part)!, names);

    public XmlReader Open(string part) => Open(Find(part)!);

    private IEnumerable<XElement> Elements(ZipArchiveEntry part, params IReadOnlyList<string> names)
    {
        using var xml = Open(part);
        for (xml.Read(); !xml.EOF;)
        {
            if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName))
                yield return (XElement)XNode.ReadFrom(xml);
            else
                xml.Read();
        }
    }

    private XmlReader Open(ZipArchiveEntry part) =>
        XmlReader.Create(
            new CheckedPart(part),
            new XmlReaderSettings
            {
                CloseInput = true,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = longestPart,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

    private ZipArchiveEntry? Find(string part) =>
        archive.Entries.FirstOrDefault(entry => entry.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Children and attributes by their local names: transitional and strict documents differ in the namespace alone.</summary>
internal static class DocxElement
{
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    public static XElement? Child(this XElement element, string name) => element.Children(name).FirstOrDefault();

    public static string? Value(this XElement element, string attribute = "val") =>
        element.Attributes().FirstOrDefault(own => own.Name.LocalName == attribute)?.Value;

    public static int? Number(this XElement element, string attribute = "val") => DocxProperties.Number(element.Value(attribute));
}

using System.Text;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>A format of files that is not read.</summary>
/// <param name="Name">With its article: <c>a PNG image</c>.</param>
/// <param name="Advice">What makes a file of it that is read; null where nothing does.</param>
internal sealed partial record OtherFormat(string Name, string? Advice)
{
    public const string SaveAsWord = "save it as a Word document (.docx)";

    private const string SaveSheet = "save the sheet as text with tabs (.txt) or as a web page (.html)";

    // The fields before the first part of a saved page.
    private const int Head = 4096;

    public static readonly OtherFormat OldOffice = new("an Office document of the old format (.doc, .xls, .ppt)",
        "save it as .docx, a sheet as text with tabs (.txt) or as a web page (.html), slides as .pdf");

    public static readonly OtherFormat EncryptedOffice = new("an encrypted Office document", "save it without a password");

    private static readonly OtherFormat Archive = new("a ZIP archive", "unpack it first");

    private static readonly OtherFormat Csv =
        new("a table with commas (.csv)", "save it as text with tabs (.txt), or give the texts in it as JSON Lines (.jsonl)");

    private static readonly OtherFormat WebArchive =
        new("a web page with all its parts in one file (.mht)", "save it as 'web page, HTML only' (.html)");

    private static readonly OtherFormat Mail = new("an e-mail with all its parts (.eml)", "save its text (.txt or .html)");

    private static readonly (string Part, OtherFormat Format)[] Archives =
    [
        ("xl/workbook", new("an Excel workbook (.xlsx)", SaveSheet)),
        ("ppt/presentation", new("a PowerPoint presentation (.pptx)", "save it as .pdf")),
        ("META-INF/container.xml", new("an EPUB book", "turn it into .docx or .html")),
        (
            "content.xml",
            new("an OpenDocument file (.odt, .ods)", "save it as .docx, a sheet as text with tabs (.txt) or as a web page (.html)")
        ),
    ];

    /// <summary>What a message says behind the file's name.</summary>
    public string Refusal => Advice is null ? $"is {Name}, which is not read" : $"is {Name}, which is not read: {Advice}";

    /// <param name="parts">The names of an archive's files.</param>
    public static OtherFormat OfArchive(IReadOnlyList<string> parts)
    {
        foreach (var (part, format) in Archives)
            if (parts.Any(name => name.StartsWith(part, StringComparison.OrdinalIgnoreCase)))
                return format;
        return Archive;
    }

    /// <summary>A text that holds something else than sentences, by its name or its head; null for any other.</summary>
    public static OtherFormat? OfText(string path, ReadOnlySpan<byte> bytes)
    {
        if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            return Csv;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (!HeaderField().IsMatch(head) || Multipart().Match(head) is not { Success: true } parts)
            return null;
        return parts.Groups["kind"].Value.Equals("related", StringComparison.OrdinalIgnoreCase) ? WebArchive : Mail;
    }

    // Linear: tried at the beginning of the text only.
    [GeneratedRegex(@"\A\s*[A-Za-z][A-Za-z-]{1,40}:\s")]
    private static partial Regex HeaderField();

    [GeneratedRegex(@"^Content-Type:\s{1,9}multipart/(?<kind>[a-z]{1,20})", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Multipart();
}

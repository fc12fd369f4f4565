using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>How a text is written, told by the text itself and not by its file's name.</summary>
internal enum ContentKind
{
    Plain,
    Html,
}

/// <summary>Tells the kinds of content apart.</summary>
internal static partial class ContentKinds
{
    // Evidence is looked for in this much of a text, in UTF-16 units.
    private const int Sample = 200_000;

    private const int FewBlocks = 3;

    public static ContentKind Of(string text)
    {
        var sample = text.Length <= Sample ? text : text[..Sample];
        return IsHtml(sample) ? ContentKind.Html : ContentKind.Plain;
    }

    private static bool IsHtml(string sample) =>
        sample.Contains('<') && (Page().IsMatch(sample) || BlockTag().Count(sample) >= FewBlocks);

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Page();

    [GeneratedRegex(@"<(?:p|div|br|h[1-6]|table|td|li|section|article)(?:\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();
}

using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>Tells HTML by the text itself, whatever its file is called.</summary>
internal static partial class HtmlContent
{
    // Evidence is looked for in this much of a text, in UTF-16 units.
    private const int Sample = 200_000;

    private const int FewBlocks = 3;

    /// <summary>A page, or a fragment of one, rather than a text with a tag here and there.</summary>
    public static bool Holds(string text)
    {
        if (!text.Contains('<'))
            return false;
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        return Page().IsMatch(sample)
            || BlockTag().Count(sample) >= FewBlocks && !MarkdownReader.Holds(BlockTag().Replace(sample.ToString(), ""));
    }

    // Linear: an atomic group gives nothing back, so every run is read once.
    [GeneratedRegex(
        @"^\s*(?:<\?xml[^>]{0,200}>\s*)?(?><!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Page();

    [GeneratedRegex(@"<(?:p|div|br|h[1-6]|table|td|li|section|article)(?:\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();
}

using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>Tags and character references inside a text that is no HTML page: they go, the lines stay.</summary>
internal static partial class InlineMarkup
{
    public static ContentReading Read(string text)
    {
        if (!(text.Contains('<') && Tag().IsMatch(text)) && !CharacterReferences.AnyIn(text))
            return ContentReading.Nothing;
        var edits = InlineTags.Read(text) ?? Edits(text);
        return new ContentReading(edits, edits, [], TextStructure.None);
    }

    /// <summary>The edits by the rules of the HTML standard, whatever the text holds.</summary>
    internal static List<TextEdit> Edits(string text)
    {
        var edits = new List<TextEdit>();
        var unread = "";
        var (height, raised) = (LineHeight.OnLine, "");
        foreach (var part in HtmlTokens.Read(text))
        {
            if (unread.Length > 0)
            {
                edits.Add(new TextEdit(part.Span, ""));
                unread = part.Kind == HtmlPartKind.EndTag && part.Name == unread ? "" : unread;
            }
            else if (part.Kind == HtmlPartKind.Text && height != LineHeight.OnLine && Small(text, part.Span, height) is { } small)
            {
                edits.Add(new TextEdit(part.Span, small));
            }
            else if (part.Kind == HtmlPartKind.Text)
            {
                edits.AddRange(CharacterReferences.Find(text, part.Span));
            }
            else
            {
                if (part.Kind == HtmlPartKind.StartTag && HtmlElements.HeightOf(part) is not LineHeight.OnLine and var set)
                    (height, raised) = (set, part.Name);
                else if (part.Name == raised || HtmlElements.IsBlock(part.Name))
                    (height, raised) = (LineHeight.OnLine, "");
                edits.Add(new TextEdit(part.Span, part.Name == "br" || HtmlElements.IsBlock(part.Name) ? "\n" : ""));
                if (part.Kind == HtmlPartKind.StartTag && HtmlElements.IsUnread(part.Name) && !HtmlElements.IsVoid(part.Name))
                    unread = part.Name;
            }
        }

        return edits;
    }

    private static string? Small(string text, TextSpan span, LineHeight height) =>
        SmallFigures.Written(span.In(text).Trim().ToString(), height, Before(text, span.Start), Behind(text, span.End));

    // Nothing of a formula is longer.
    private const int Near = 80;

    private static string Before(string text, int end) => Tags().Replace(text[Math.Max(0, end - Near)..end], "");

    private static string Behind(string text, int start) => Tags().Replace(text[start..Math.Min(text.Length, start + Near)], "");

    // Linear: a tag ends before the next < begins one.
    [GeneratedRegex("<[^<>]{0,80}>")]
    private static partial Regex Tags();

    // Linear: a tag ends before the next < begins one, so no character is read from two places.
    [GeneratedRegex(
        @"</?(?:p|div|br|hr|span|b|i|u|em|strong|font|a|img|figure|figcaption|table|tr|td|th|ul|ol|li|h[1-6]|center|blockquote|sup|sub"
            + @"|small|section|article|iframe|script|style)(?:\s[^<>]*)?/?>|<!--",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();
}

using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>Tags and character references inside a text that is no HTML page: they go, the lines stay.</summary>
internal static partial class InlineMarkup
{
    public static ContentReading Read(string text)
    {
        if (!(text.Contains('<') && Tag().IsMatch(text)) && !CharacterReferences.AnyIn(text))
            return ContentReading.Nothing;
        var edits = new List<TextEdit>();
        var unread = "";
        foreach (var part in HtmlTokens.Read(text))
        {
            if (unread.Length > 0)
            {
                edits.Add(new TextEdit(part.Span, ""));
                unread = part.Kind == HtmlPartKind.EndTag && part.Name == unread ? "" : unread;
            }
            else if (part.Kind == HtmlPartKind.Text)
            {
                edits.AddRange(CharacterReferences.Find(text, part.Span));
            }
            else
            {
                edits.Add(new TextEdit(part.Span, part.Name == "br" || HtmlElements.IsBlock(part.Name) ? "\n" : ""));
                if (part.Kind == HtmlPartKind.StartTag && HtmlElements.IsUnread(part.Name) && !HtmlElements.IsVoid(part.Name))
                    unread = part.Name;
            }
        }

        return new ContentReading(edits, edits, [], TextStructure.None);
    }

    // Linear: a tag ends before the next < begins one, so no character is read from two places.
    [GeneratedRegex(@"</?(?:p|div|br|hr|span|b|i|u|em|strong|font|a|img|figure|figcaption|table|tr|td|th|ul|ol|li|h[1-6]|center|blockquote|sup|sub|small|section|article|iframe|script|style)(?:\s[^<>]*)?/?>|<!--", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}

using System.Buffers;

namespace ClaimExtractor.Sources;

/// <summary>
/// Takes ordinary tags out of a text without the tokenizer of HTML, which reads character by character: what <see cref="InlineMarkup"/>
/// does
/// with them, where nothing in the text asks for more.
/// </summary>
internal static class InlineTags
{
    // The tokenizer counts them in ways of its own.
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\0\r");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f/>");
    private static readonly SearchValues<char> AttributeEnds = SearchValues.Create(" \t\n\f/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\f>");

    /// <returns>
    /// null where the text holds what these rules do not read: comments, elements whose content is no text or stands above or below the
    /// line, styles, a tag that does not end.
    /// </returns>
    public static List<TextEdit>? Read(string text)
    {
        if (text.AsSpan().ContainsAny(Unusual))
            return null;
        var edits = new List<TextEdit>();
        var at = 0;
        for (var from = 0; text.AsSpan(from).IndexOf('<') is >= 0 and var length;)
        {
            var tag = from + length;
            if (!IsTag(text, tag, out var isPlain))
            {
                // 温度<20: no more than a sign.
                from = tag + 1;
                continue;
            }

            var end = isPlain ? EndOf(text, tag) : -1;
            if (end < 0 || Name(text.AsSpan(tag, end - tag)) is not { } name || !IsOrdinary(name, text.AsSpan(tag, end - tag)))
                return null;
            edits.AddRange(CharacterReferences.Find(text, new TextSpan(at, tag)));
            edits.Add(new TextEdit(new TextSpan(tag, end), name == "br" || HtmlElements.IsBlock(name) ? "\n" : ""));
            from = at = end;
        }

        edits.AddRange(CharacterReferences.Find(text, new TextSpan(at, text.Length)));
        return edits;
    }

    /// <param name="isPlain">It is a start or an end tag, no comment or the like.</param>
    private static bool IsTag(string text, int at, out bool isPlain)
    {
        var rest = text.AsSpan(at + 1);
        isPlain = rest is [var first, ..] && char.IsAsciiLetter(first) || rest is ['/', var second, ..] && char.IsAsciiLetter(second);
        return isPlain || rest is ['/' or '!' or '?', ..];
    }

    /// <summary>In lower case; null for one that no ordinary tag has.</summary>
    private static string? Name(ReadOnlySpan<char> tag)
    {
        var name = tag[(tag[1] == '/' ? 2 : 1)..];
        name = name[..name.IndexOfAny(NameEnds)];
        foreach (var c in name)
            if (!char.IsAscii(c))
                return null;
        return string.Create(name.Length, name, static (lower, name) => name.ToLowerInvariant(lower));
    }

    // Nothing is asked of it but where it ends: not how it sets its text, nor that its content is none.
    private static bool IsOrdinary(string name, ReadOnlySpan<char> tag) =>
        !HtmlElements.IsUnread(name)
        && HtmlElements.ContentOf(name) == AngleSharp.Html.Parser.HtmlParseMode.PCData
        && name is not ("sup" or "sub")
        && (
            !tag.Contains("style", StringComparison.OrdinalIgnoreCase)
            || HtmlElements.HeightOf(HtmlTokens.Read(tag.ToString()).First()) == LineHeight.OnLine
        );

    /// <summary>Behind a tag, by the standard's states from the tag's name on; −1 where the text ends before.</summary>
    private static int EndOf(string text, int at)
    {
        at = Next(text, at + 2, NameEnds);
        while (at >= 0 && at < text.Length)
        {
            if (text[at] == '>')
                return at + 1;
            at = text[at] is ' ' or '\t' or '\n' or '\f' or '/' ? at + 1 : AttributeEnd(text, at);
        }

        return -1;
    }

    /// <summary>Behind an attribute with its value; −1 where the text ends before.</summary>
    private static int AttributeEnd(string text, int at)
    {
        // An attribute may begin with its sign of equality.
        at = Next(text, at + 1, AttributeEnds);
        var value = at;
        while (value >= 0 && value < text.Length && text[value] is ' ' or '\t' or '\n' or '\f')
            value++;
        if (value < 0 || value >= text.Length || text[value] != '=')
            return at;
        value++;
        while (value < text.Length && text[value] is ' ' or '\t' or '\n' or '\f')
            value++;
        if (value >= text.Length)
            return -1;
        if (text[value] is not ('"' or '\''))
            return text[value] == '>' ? value : Next(text, value, ValueEnds);
        var close = text.IndexOf(text[value], value + 1);
        return close < 0 ? -1 : close + 1;
    }

    private static int Next(string text, int from, SearchValues<char> ends) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(ends) is >= 0 and var length ? from + length : -1;
}

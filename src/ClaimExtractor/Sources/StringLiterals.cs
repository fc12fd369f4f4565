using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>A string in a piece of program text.</summary>
/// <param name="Key">The name before it, as in <c>title: '…'</c>; empty for a bare string.</param>
/// <param name="Field">From the name to the closing quote.</param>
/// <param name="Value">Between the quotes.</param>
internal readonly record struct StringLiteral(string Key, TextSpan Field, TextSpan Value);

/// <summary>
/// Texts that stand in strings of JSON or a program: <c>title: '…', content: '…\n…'</c>. Fields with Chinese text are read, escapes
/// resolved; identifiers, addresses and times of the records are cut. Several records are several sections, each under its title.
/// </summary>
internal static partial class StringLiterals
{
    // Outside of strings such a text has next to no Chinese, but for comments.
    private const double MostOutside = 0.1;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`");

    // One of them stands before the value of every literal but that of Tail, which is the first.
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'`:=");

    // What may stand before the quote of a value, as Assignment has it.
    private const int LongestAssignment = 83;

    public static bool Holds(string text)
    {
        if (!Opening().IsMatch(text) && !HasAssignment(text))
            return false;
        // A text with a few quotes is given up where what stands outside of them tells enough; no string begins before a mark.
        var all = Chinese(text);
        int outside = 0, done = 0;
        foreach (var literal in Find(text))
        {
            outside += Han.Count(text.AsSpan(done, literal.Value.Start - done));
            done = literal.Field.End;
            var behind = text.AsSpan(done);
            if (outside + Han.Count(behind.IndexOfAny(Marks) is >= 0 and var mark ? behind[..mark] : behind) > all * MostOutside)
                return false;
        }

        return all > 0 && outside + Han.Count(text.AsSpan(done)) <= all * MostOutside;
    }

    // A writer of ASCII escapes every character: \u5168\u53bf.
    private static int Chinese(ReadOnlySpan<char> text) =>
        Han.Count(text) + (text.Contains("\\u", StringComparison.Ordinal) ? EscapedHan().Count(text) : 0);

    // Looked for from the quotes back: few texts hold any.
    private static bool HasAssignment(string text)
    {
        for (var from = 0; text.AsSpan(from).IndexOfAny(Quotes) is >= 0 and var length; from += length + 1)
        {
            var before = text.AsSpan(0, from + length);
            before = before[Math.Max(0, before.Length - LongestAssignment)..];
            if (before.TrimEnd() is [.., ':' or '='] && Assignment().IsMatch(before))
                return true;
        }

        return false;
    }

    public static ContentReading Read(string text)
    {
        var edits = new List<TextEdit>();
        var markup = new List<TextEdit>();
        var furniture = new List<TextEdit>();
        var titles = new List<TextSpan>();
        var done = 0;
        var isLater = false;
        foreach (var literal in Find(text))
        {
            if (IsText(text, literal))
            {
                Change(new TextEdit(new TextSpan(done, literal.Value.Start), isLater ? "\n" : ""), markup);
                foreach (var escape in Escapes(text, literal.Value))
                    Change(escape, markup);
                done = literal.Value.End;
                isLater = true;
                if (TitleKey().IsMatch(literal.Key))
                    titles.Add(literal.Value);
            }
            else if (literal.Key.Length > 0)
            {
                Change(new TextEdit(new TextSpan(done, literal.Field.Start), ""), markup);
                Change(new TextEdit(literal.Field, ""), furniture);
            }
        }

        Change(new TextEdit(new TextSpan(done, text.Length), ""), markup);
        return new ContentReading(edits, markup, furniture, Structure(titles));

        void Change(TextEdit edit, List<TextEdit> report)
        {
            done = edit.Span.End;
            if (edit.Span.IsEmpty && edit.Replacement.Length == 0)
                return;
            edits.Add(edit);
            report.Add(edit);
        }
    }

    private static TextStructure Structure(List<TextSpan> titles) =>
        new([
            .. titles.Select(title =>
                titles.Count == 1 ? new BlockMark(title, BlockKind.Title, 0, []) : new BlockMark(title, BlockKind.Heading, 1, [])
            ),
        ]);

    private static bool IsText(string text, StringLiteral literal) =>
        !OtherKey().IsMatch(literal.Key) && Chinese(literal.Value.In(text)) > 0;

    /// <summary>
    /// The fields and bare strings from left to right. Strings in single or double quotes end on their line at the latest; a text that
    /// begins inside a string has the rest of it read as one.
    /// </summary>
    private static IEnumerable<StringLiteral> Find(string text)
    {
        var at = 0;
        if (Tail().Match(text) is { Success: true } tail && Han.Count(tail.Groups["value"].ValueSpan) > 0)
        {
            yield return new StringLiteral("", Span(tail), Span(tail.Groups["value"]));
            at = tail.Length;
        }

        for (var match = Field().Match(text, at); match.Success; match = match.NextMatch())
            yield return new StringLiteral(match.Groups["key"].Value.Trim('"', '\''), Span(match), Span(match.Groups["value"]));
    }

    private static TextSpan Span(Capture capture) => new(capture.Index, capture.Index + capture.Length);

    private static IEnumerable<TextEdit> Escapes(string text, TextSpan value)
    {
        for (var at = value.Start; at < value.End;)
        {
            var found = text.AsSpan(at, value.End - at).IndexOf('\\');
            if (found < 0 || at + found + 1 >= value.End)
                yield break;
            at += found;
            var (length, replacement) = Escape(text.AsSpan(at, value.End - at));
            yield return new TextEdit(new TextSpan(at, at + length), replacement);
            at += length;
        }
    }

    /// <param name="rest">Begins with the backslash, and has at least one more character.</param>
    private static (int Length, string Replacement) Escape(ReadOnlySpan<char> rest) => rest[1] switch
    {
        'n' or 'r' or 'f' or 'v' => (2, "\n"),
        't' => (2, "\t"),
        'b' or '0' or '\n' => (2, ""),
        '\r' => (rest.Length > 2 && rest[2] == '\n' ? 3 : 2, ""),
        'u' when Pair(rest) is { } pair => (12, pair),
        'u' when Unit(rest, 2, 4) is { } unit => (6, char.IsSurrogate(unit[0]) ? "\uFFFD" : unit),
        'x' when Unit(rest, 2, 2) is { } unit => (4, unit),
        var c => (2, c.ToString()),
    };

    /// <summary>A character beyond the basic plane is written as two escapes.</summary>
    private static string? Pair(ReadOnlySpan<char> rest) =>
        Unit(rest, 2, 4) is { } high
        && rest.Length >= 12
        && rest[6] == '\\'
        && rest[7] == 'u'
        && Unit(rest, 8, 4) is { } low
        && char.IsSurrogatePair(high[0], low[0])
            ? high + low
            : null;

    private static string? Unit(ReadOnlySpan<char> rest, int start, int length) =>
        rest.Length >= start + length
        && ushort.TryParse(rest.Slice(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? ((char)unit).ToString()
            : null;

    private const string Name = """(?<key>"[\w$. -]{1,40}"|'[\w$. -]{1,40}'|[A-Za-z_$][\w$]{0,40})\s{0,20}(?::|=>?)\s{0,20}""";

    // Linear: a literal is read up to its own mark, which is found or ends the text; no second literal begins inside it.
    [GeneratedRegex(
        $"""(?:{Name})?(?:"(?<value>[^"\\\r\n]*(?:\\[\s\S][^"\\\r\n]*)*)(?:"|(?=[\r\n])|$)"""
            + """|'(?<value>[^'\\\r\n]*(?:\\[\s\S][^'\\\r\n]*)*)(?:'|(?=[\r\n])|$)"""
        + $"""|`(?<value>[^`\\]*(?:\\[\s\S][^`\\]*)*)(?:`|$))|{Name}(?<value>-?[\w.]+)""")]
    private static partial Regex Field();

    [GeneratedRegex(@"\\u(?:3[4-9a-f]|[4-9][0-9a-f])[0-9a-f]{2}", RegexOptions.IgnoreCase)]
    private static partial Regex EscapedHan();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex("""\A(?<value>[^"'`\r\n]+)["'`]\s*[,;}\])]""")]
    private static partial Regex Tail();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex("""\A\s*[\[{]\s*["']""")]
    private static partial Regex Opening();

    [GeneratedRegex("""[A-Za-z_$][\w$]{0,40}["']?\s{0,20}[:=]\s{0,20}\z""")]
    private static partial Regex Assignment();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex("^(?:.*_)?(?:title|headline|subject|标题)$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleKey();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(
        "^(?:.*_)?(?:id|url|uri|link|href|src|image|img|icon|cover|path|file|author|by(?:line)?|source|editor|reporter|publisher|"
            + "site(?:_?name)?|tags?|category|channel|column|section|keywords?"
            + "|type|status|lang(?:uage)?|date|time|(?:publish|create|update|modif)\\w*|pub_?date|timestamp|class(?:_?name)?|style|"
            + "font\\w*|label|button|copyright|license|key|hash|version|name)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherKey();
}

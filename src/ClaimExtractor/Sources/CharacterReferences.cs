using System.Globalization;
using AngleSharp.Html;

namespace ClaimExtractor.Sources;

/// <summary>The character references of HTML: <c>&amp;ldquo;</c>, <c>&amp;#8220;</c>, <c>&amp;#x201C;</c>.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    /// <summary>The edits that put the characters in place of the references in <paramref name="span"/>.</summary>
    public static IEnumerable<TextEdit> Find(string text, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var found = text.AsSpan(at, span.End - at).IndexOf('&');
            if (found < 0)
                yield break;
            at += found;
            if (Read(text, at, span.End) is var (symbol, end))
            {
                yield return new TextEdit(new TextSpan(at, end), symbol);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The text of the span with its references resolved.</summary>
    public static string Resolve(string text, TextSpan span)
    {
        var inside = span.In(text).ToString();
        return OffsetMap.Identity(inside.Length).Apply(inside, [.. Find(inside, new TextSpan(0, inside.Length))]).Text;
    }

    /// <summary>Whether a reference by number or a known name stands anywhere in the text.</summary>
    public static bool AnyIn(string text) => Find(text, new TextSpan(0, text.Length)).Any();

    private static (string Symbol, int End)? Read(string text, int start, int limit)
    {
        var at = start + 1;
        if (at >= limit)
            return null;
        if (text[at] == '#')
            return ReadNumber(text, at + 1, limit);
        var end = at;
        while (end < limit && end - at < LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end < limit && text[end] == ';' && Symbol(text[at..(end + 1)]) is { } whole)
            return (whole, end + 1);
        // Old names hold without a semicolon too; the longest one counts.
        for (var cut = Math.Min(end, at + 6); cut > at + 1; cut--)
            if (Symbol(text[at..cut]) is { } old)
                return (old, cut);
        return null;
    }

    private static string? Symbol(string name) => HtmlEntityProvider.Resolver.GetSymbol(name) is { Length: > 0 } symbol ? symbol : null;

    private static (string Symbol, int End)? ReadNumber(string text, int start, int limit)
    {
        var isHex = start < limit && text[start] is 'x' or 'X';
        var at = isHex ? start + 1 : start;
        var end = at;
        while (end < limit && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        if (end == at)
            return null;
        var digits = text.AsSpan(at, end - at).TrimStart('0');
        var number =
            digits.Length > 7
            || !int.TryParse(digits, isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var read)
                ? 0
                : read;
        return (Character(number), end < limit && text[end] == ';' ? end + 1 : end);
    }

    private static string Character(int number)
    {
        if (HtmlEntityProvider.IsInCharacterTable(number))
            return HtmlEntityProvider.GetSymbolFromTable(number)!;
        return number is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(number);
    }
}

using System.Buffers;

namespace ClaimExtractor.Sources;

/// <summary>
/// Folds full-width digits, letters, <c>％</c> and <c>．</c> and wide blanks to ASCII, a full-width comma only between groups of
/// digits, and cuts characters that cannot be seen (zero-width marks, soft hyphens, control characters).
/// </summary>
public static class CharacterWidth
{
    private static readonly SearchValues<char> Rare = SearchValues.Create("％．\u3000\u00A0\u00AD");

    public static IReadOnlyList<TextEdit> Find(string text)
    {
        if (!MayNeedFolding(text))
            return [];
        var edits = new List<TextEdit>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (IsInvisible(text[i]))
            {
                while (i + 1 < text.Length && IsInvisible(text[i + 1]))
                    i++;
                edits.Add(new TextEdit(new TextSpan(start, i + 1), ""));
                continue;
            }

            while (i < text.Length && Folded(text, i) != text[i])
                i++;
            if (i == start)
                continue;
            edits.Add(new TextEdit(new TextSpan(start, i), string.Create(i - start, (text, start), static (target, from) =>
            {
                for (var k = 0; k < target.Length; k++)
                    target[k] = Folded(from.text, from.start + k);
            }), Aligned: true));
            i--;
        }

        return edits;
    }

    /// <summary>The folded text by itself.</summary>
    internal static string Fold(string text) => OffsetMap.Identity(text.Length).Apply(text, Find(text)).Text;

    private static bool MayNeedFolding(string text) => MayHoldWide(text) || HasGroupComma(text);

    private static bool HasGroupComma(string text)
    {
        for (var at = text.IndexOf('，'); at >= 0; at = text.IndexOf('，', at + 1))
            if (IsGroupComma(text, at))
                return true;
        return false;
    }

    private static bool MayHoldWide(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('０', '９') || text.ContainsAny(Rare) || text.ContainsAnyInRange('Ａ', 'Ｚ') || text.ContainsAnyInRange('ａ', 'ｚ')
        || text.ContainsAnyInRange('\u2000', '\u200F') || text.ContainsAnyInRange('\u2060', '\u2064') || text.Contains('\uFEFF')
        || text.ContainsAnyInRange('\0', '\b') || text.ContainsAnyInRange('\u000E', '\u001F') || text.ContainsAnyInRange('\u007F', '\u0084');

    private static bool IsInvisible(char c) =>
        c is (>= '\0' and <= '\b') or (>= '\u000E' and <= '\u001F') or (>= '\u007F' and <= '\u0084') or (>= '\u0086' and <= '\u009F')
            or '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    private static char Folded(string text, int at) => text[at] switch
    {
        var c and ((>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '％' or '．') => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') => ' ',
        '，' when IsGroupComma(text, at) => ',',
        var c => c,
    };

    /// <summary>One to three digits, then this comma, then exactly three digits: <c>１，２３４</c>.</summary>
    private static bool IsGroupComma(string text, int at)
    {
        int before = 0, after = 0;
        while (before < 4 && at - before > 0 && IsDigit(text[at - before - 1]))
            before++;
        while (after < 4 && at + after + 1 < text.Length && IsDigit(text[at + after + 1]))
            after++;
        return before is > 0 and < 4 && after == 3;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}

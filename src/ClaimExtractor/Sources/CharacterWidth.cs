using System.Globalization;

namespace ClaimExtractor.Sources;

/// <summary>
/// Folds full-width digits, letters, <c>％</c> and <c>．</c> and wide blanks to ASCII, a full-width comma only between groups of
/// digits, and cuts characters that cannot be seen (zero-width marks, soft hyphens, control characters).
/// </summary>
internal static class CharacterWidth
{
    private const byte Invisible = 1;
    private const byte Wide = 2;

    private static readonly CharacterTable Kinds = new CharacterTable()
        .SetRange('\0', '\b', Invisible)
        .SetRange('\u000E', '\u001F', Invisible)
        .SetRange('\u007F', '\u0084', Invisible)
        .SetRange('\u0086', '\u009F', Invisible)
        .SetRange('\u200B', '\u200F', Invisible)
        .SetRange('\u2060', '\u2064', Invisible)
        .Set("\u00AD\uFEFF", Invisible)
        .SetRange('０', '９', Wide)
        .SetRange('Ａ', 'Ｚ', Wide)
        .SetRange('ａ', 'ｚ', Wide)
        .SetRange('\u2000', '\u200A', Wide)
        .Set("％．，\u3000\u00A0", Wide);

    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var edits = new List<TextEdit>();
        for (var at = Kinds.Find(text, 0, text.Length); at < text.Length; at = Kinds.Find(text, at, text.Length))
        {
            var start = at;
            while (at < text.Length && Kinds[text[at]] == Invisible)
                at++;
            if (at > start)
            {
                edits.Add(new TextEdit(new TextSpan(start, at), ""));
                continue;
            }

            while (at < text.Length && Folded(text, at) != text[at])
                at++;
            if (at == start)
                at++;
            else
                edits.Add(new TextEdit(new TextSpan(start, at), Folded(text, new TextSpan(start, at)), Aligned: true));
        }

        return edits;
    }

    /// <summary>The folded text by itself.</summary>
    internal static string Fold(string text) => OffsetMap.Identity(text.Length).Apply(text, Find(text)).Text;

    private static string Folded(string text, TextSpan span) => string.Create(span.Length, (text, span.Start), static (target, from) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = Folded(from.text, from.Start + i);
    });

    private static char Folded(string text, int at) => text[at] switch
    {
        var c and ((>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '％' or '．') => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') => ' ',
        '，' when IsGroupComma(text, at) && !IsSigned(text, at) => ',',
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

    // ￥88，128元 may be two amounts.
    private static bool IsSigned(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 4 && IsDigit(text[start - 1]))
            start--;
        return start > 0 && char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.CurrencySymbol;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}

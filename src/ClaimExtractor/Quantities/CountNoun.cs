using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>参加人数为300, 床位数由120增至150: a noun in 数 says what the numbers behind it count.</summary>
internal static class CountNoun
{
    // Tokens and characters: farther words belong to another phrase.
    private const int Farthest = 12, LongestNoun = 6;

    private static readonly KindSet Links = KindSet.Of(
        TokenKind.LinkVerb, TokenKind.Adverb, TokenKind.BoundBefore, TokenKind.LooseBound, TokenKind.ChangeTo, TokenKind.ChangeBy,
        TokenKind.ChangeFrom, TokenKind.Preposition, TokenKind.YearUnit, TokenKind.MonthUnit, TokenKind.RelativeYear,
        TokenKind.RelativeMonth);

    private static readonly KindSet Periods = KindSet.Of(TokenKind.YearUnit, TokenKind.MonthUnit);

    /// <summary>The unit of the bare number of a reading, or null.</summary>
    public static UnitReference? Before(TokenList tokens, Reading reading, Numeral numeral, UnitContext context)
    {
        if (numeral is { Form: NumeralForm.Chinese, Multiplied: false })
            return null;
        for (var at = reading.First - 1; at >= Math.Max(0, reading.First - Farthest); at--)
        {
            if (CodeAtEnd(tokens, at, context.Lexicon) is { } code)
                // 人数2019 may be a year.
                return at + 1 == reading.First && IsLikeYear(numeral) ? null : context.Coded(code, default);
            if (!IsPassed(tokens, at))
                return null;
        }

        return null;
    }

    private static bool IsLikeYear(Numeral numeral) => numeral is { IsPlain: true, Span.Length: 4, WholeNumber: >= 1900 and <= 2099 };

    // 人数从2018年的300增至400: the words of a change, its times and its first number.
    private static bool IsPassed(TokenList tokens, int at) =>
        Links.Contains(tokens.KindAt(at)) || tokens.Surface(at) is "了" or "的"
        || tokens.KindAt(at) == TokenKind.Number
            && (Periods.Contains(tokens.KindAt(at + 1)) || tokens.KindAt(at - 1) is TokenKind.Preposition or TokenKind.ChangeFrom
                || at > 0 && tokens.Surface(at - 1) is "的");

    private static string? CodeAtEnd(TokenList tokens, int at, Lexicon lexicon)
    {
        if (tokens.Surface(at) is not [.., '数'])
            return null;
        var noun = GaugeReader.SenseAtEnd(tokens, at, TokenKind.CountedNoun, lexicon)?.Code ?? CodeBehind(tokens, at, lexicon);
        return noun is UnitCode.OwnCurrency ? null : noun;
    }

    // 客房|数: what the noun before 数 counts.
    private static string? CodeBehind(TokenList tokens, int at, Lexicon lexicon)
    {
        var end = tokens[at].Span.End - 1;
        var text = tokens.Text.AsSpan(0, end);
        for (var start = Math.Max(tokens.Span.Start, end - LongestNoun); start < end - 1; start++)
            if (lexicon.Longest(text, start, TokenKind.CountedNoun) is { } noun && start + noun.Length == end)
                return noun.Of(TokenKind.CountedNoun)!.Code;
        return null;
    }
}

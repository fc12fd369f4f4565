using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>20死100伤, 5女4男, 礼炮21响, 16国合作, 4连胜: words that count right behind a number and are words of their own elsewhere.</summary>
internal static class CountWord
{
    private const string Things = "thing_word", Places = "place_word", Medals = "medal_word";

    private static readonly (string Role, string Code)[] Roles =
        [("person_word", "person"), (Things, "item"), (Places, "item"), (Medals, "item")];

    /// <summary>The bare number of a reading with the word behind it as its unit, or null.</summary>
    public static Reading? Behind(TokenList tokens, Reading reading, Numeral numeral, UnitContext context)
    {
        var at = reading.End;
        if (at >= tokens.Count || tokens.KindAt(at - 1) != TokenKind.Number || tokens[at - 1].Span.End != tokens[at].Span.Start
            || numeral.Scale != NumeralScale.None || !numeral.Min.IsInteger || numeral.Min < 1L)
            return null;
        foreach (var (role, code) in Roles)
            if (Cue.EndOf(tokens, at, role, context.Lexicon) is var end && end > at
                && Counts(tokens, reading, numeral, role, end, context.Lexicon))
                return With(tokens, reading with { End = end }, at, context.Coded(code, tokens.Cover(at, end)), role, context.Lexicon);
        // 完成检测仅2新个案: between a number and its noun.
        return numeral is { Form: NumeralForm.Arabic, IsPlain: true } && Cue.Is(tokens, at, "new", context.Lexicon) && at + 1 < tokens.Count
            ? NewThings(tokens, reading, at + 1, context)
            : null;
    }

    private static Reading With(TokenList tokens, Reading reading, int word, UnitReference unit, string role, Lexicon lexicon)
    {
        // 管有武器、刑事毁坏两罪: as many as were listed.
        if (role is Things && reading.First == word - 1 && tokens[word - 1].Numeral is { Form: NumeralForm.Chinese, WholeNumber: > 1 } count
            && ListedBefore.Counts(tokens, reading.First, count.WholeNumber, lexicon))
            return reading with { Kind = MentionKind.Discourse, Rule = "listed_before", Quantity = null, NeedsUnit = false };
        var read = UnitInference.With(reading, unit, "count_word");
        return read with
        {
            Quantity = read.Quantity! with
            {
                Span = tokens.Cover(reading.First, reading.End),
                UnitText = tokens.Cover(word, reading.End).In(tokens.Text).ToString(),
                UnitInferred = false,
            },
        };
    }

    private static Reading? NewThings(TokenList tokens, Reading reading, int noun, UnitContext context)
    {
        var code = tokens[noun].As(TokenKind.CountedNoun)?.Code ?? (tokens[noun].Tag == PartOfSpeech.Noun ? "item" : UnitCode.OwnCurrency);
        return code == UnitCode.OwnCurrency ? null : UnitInference.With(reading, context.Coded(code, default), "noun_behind");
    }

    // 三国 and 二女 are names, and 一死 a word, but where another such count stands beside it: 一死两伤, 一男一女.
    private static bool Counts(TokenList tokens, Reading reading, Numeral numeral, string role, int end, Lexicon lexicon)
    {
        if (numeral.Form == NumeralForm.Arabic)
            return !(role is Places && numeral.Min < 2L);
        if (role is Places or Medals || numeral.Vagueness == Vagueness.Several && !numeral.Multiplied)
            return false;
        return numeral.Min > 1L && tokens.Surface(reading.End - 1) is not "二" || Cue.EndsBefore(tokens, reading.First, role, lexicon)
            || tokens.KindAt(end) == TokenKind.Number && Cue.EndOf(tokens, end + 1, role, lexicon) > end + 1;
    }
}

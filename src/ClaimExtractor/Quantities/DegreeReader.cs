using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>
/// What 度 means, which is no unit by itself: 次 behind a small number (两度获奖), the temperature, angle, force or electricity that the words
/// near it name, or nothing that can be told.
/// </summary>
internal static class DegreeReader
{
    // Tokens before and behind the number that may say what it gauges; and those of the clauses before.
    private const int FarthestBefore = 10, FarthestBehind = 6, FarthestClause = 40;

    // Nothing is done more often than that a few times; no temperature is so high, nor angle.
    private const int MostTimes = 20, LeastEnergy = 10_000;

    /// <summary>The surface is 度 or °.</summary>
    public static bool IsDegree(TokenList tokens, int unit) => unit > 0 && unit < tokens.Count && tokens.Surface(unit) is "度" or "°";

    /// <summary>The code of the 度 at token <paramref name="unit"/>; null where nothing says which it is.</summary>
    public static string? CodeOf(TokenList tokens, int unit, Lexicon lexicon)
    {
        if (tokens[unit - 1].Numeral is not { } numeral)
            return Named(tokens, unit - 1, lexicon);
        if (Scale(tokens, unit - 1, lexicon) is { } scale)
            return scale;
        // 12度通过, but 8度抗震设防
        var times = IsTimes(tokens, unit, numeral);
        if (times && numeral.Form == NumeralForm.Chinese)
            return "item";
        if ((Named(tokens, unit - 1, lexicon) ?? Behind(tokens, unit + 1, lexicon)) is { } named)
            return named;
        if (times)
            return "item";
        if (numeral.Max >= (Fraction)LeastEnergy)
            return "kW.h";
        if (EarlierClause(tokens, unit - 1, lexicon) is { } earlier)
            return earlier;
        return numeral.WholeNumber is 45 or 90 or 180 or 270 or 360 ? "deg" : IsSpokenOfDoing(tokens, unit, numeral) ? "item" : null;
    }

    // 摄氏4度, 摄氏-70度, 华氏96度
    private static string? Scale(TokenList tokens, int number, Lexicon lexicon)
    {
        var at = tokens.KindAt(number - 1) == TokenKind.Minus || tokens.KindAt(number - 1) == TokenKind.BoundBefore ? number - 1 : number;
        return Cue.EndsBefore(tokens, at, "celsius", lexicon) ? "Cel" : Cue.EndsBefore(tokens, at, "fahrenheit", lexicon) ? "[degF]" : null;
    }

    // 两度获奖, 12度通过; but 升高两度, 降至五度就…
    private static bool IsTimes(TokenList tokens, int unit, Numeral numeral)
    {
        var counts = numeral.WholeNumber is > 1 and <= MostTimes || numeral is { Vagueness: Vagueness.Several, Multiplied: false };
        if (!counts || unit + 1 >= tokens.Count || numeral.Scale != NumeralScale.None)
            return false;
        if (IsReached(tokens, unit - 2) || tokens.KindAt(unit + 1) == TokenKind.LinkVerb)
            return false;
        var next = tokens[unit + 1];
        return next.Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Preposition or PartOfSpeech.Adverb
            || next.Kind is TokenKind.ActVerb or TokenKind.Made or TokenKind.Stock or TokenKind.ChangeBy or TokenKind.ChangeTo
                or TokenKind.Reports or TokenKind.Decides
            || numeral.Form == NumeralForm.Chinese && next.Tag is PartOfSpeech.Place or PartOfSpeech.Person or PartOfSpeech.Organisation;
    }

    // 升高两度, 降至五度, 低三度
    private static bool IsReached(TokenList tokens, int before) =>
        before >= 0 && (tokens.KindAt(before) is TokenKind.ChangeBy or TokenKind.ChangeTo or TokenKind.LinkVerb or TokenKind.RangeMark
                or TokenKind.Difference or TokenKind.Minus
            || tokens.Surface(before) is "低" or "高" or "了");

    // 三度瞄稿, 三度“感谢”: where nothing is gauged, what follows is done so often.
    private static bool IsSpokenOfDoing(TokenList tokens, int unit, Numeral numeral) =>
        numeral is { Form: NumeralForm.Chinese, Scale: NumeralScale.None, WholeNumber: > 1 and <= 9 } && !IsReached(tokens, unit - 2)
        && unit + 1 < tokens.Count && tokens.KindAt(unit + 1) is TokenKind.Han or TokenKind.OpenQuote
        && tokens[unit + 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Particle);

    private static string? Named(TokenList tokens, int number, Lexicon lexicon)
    {
        for (var at = number - 1; at >= Math.Max(0, number - FarthestBefore); at--)
        {
            if (CodeAt(tokens, at, lexicon) is { } code)
                return code;
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop)
                return null;
        }

        return null;
    }

    private static string? Behind(TokenList tokens, int first, Lexicon lexicon)
    {
        for (var at = first; at < Math.Min(tokens.Count, first + FarthestBehind); at++)
        {
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop or TokenKind.Number)
                return null;
            if (CodeAt(tokens, at, lexicon) is { } code)
                return code;
        }

        return null;
    }

    // 夜间温度降至5度，白天回升到12度.
    private static string? EarlierClause(TokenList tokens, int number, Lexicon lexicon)
    {
        for (var at = number - 1; at >= Math.Max(0, number - FarthestClause) && tokens.KindAt(at) is not TokenKind.Stop; at--)
            if (CodeAt(tokens, at, lexicon) is { } code)
                return code;
        return null;
    }

    private static string? CodeAt(TokenList tokens, int at, Lexicon lexicon)
    {
        var gauge = GaugeReader.SenseAtEnd(tokens, at, TokenKind.Gauge, lexicon)?.Code;
        if (gauge is "heat" || Cue.EndsBefore(tokens, at + 1, "warmth", lexicon) || Cue.EndsBefore(tokens, at + 1, "celsius", lexicon))
            return "Cel";
        if (Cue.EndsBefore(tokens, at + 1, "fahrenheit", lexicon))
            return "[degF]";
        if (gauge is "angle")
            return "deg";
        if (gauge is "force" || Cue.EndsBefore(tokens, at + 1, "graded", lexicon))
            return "1";
        return Cue.EndsBefore(tokens, at + 1, "electric", lexicon) ? "kW.h" : null;
    }
}

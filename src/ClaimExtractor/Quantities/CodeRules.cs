using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>国发〔2019〕1号, 5G, 010-12345678, 2+26, K12+300, 10千伏线路, 10年期: Arabic digits that name a thing instead of measuring it.</summary>
internal static class CodeRules
{
    private const int ShortestLongNumber = 7, MobileNumber = 11, ShortestInstitute = 3, ShortestDialled = 3;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (IsRating(tokens, at))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "rating", SetAsideRules.MarkerPriority));
        if (IsMaturity(tokens, at))
            readings.Add(new Reading(at, IsOneMaturity(tokens, at) ? at + 3 : at + 2, MentionKind.Name, "maturity",
                SetAsideRules.NamePriority));
        if (numeral.Form != NumeralForm.Arabic)
        {
            // 二〇五所, 一三八零零一三八零零零拨来: digits that are said one by one name what stands behind them.
            if (IsSpelledOut(tokens, at, numeral))
                readings.Add(new Reading(at, at + (tokens.Surface(at + 1) is "所" ? 2 : 1), MentionKind.Name, "spelled_out",
                    SetAsideRules.NamePriority));
            // 试验卫星云帆十九号
            if (numeral.Scale == NumeralScale.None && tokens.TextAfter(at + 1, 1) is "号" && tokens.TextAfter(at + 2, 1) is not "人")
                readings.Add(new Reading(at, at + 2, AddressRule.IsOnRoad(tokens, at, lexicon) ? MentionKind.Identifier
                    : MentionKind.Name, "numbered",
                    SetAsideRules.MarkerPriority));
            return;
        }
        if (IsEscape(tokens.Text, numeral))
        {
            readings.Add(new Reading(at, at + 1, MentionKind.Identifier, "escape", SetAsideRules.NamePriority));
            return;
        }

        // in the 1940s
        if (numeral is { IsPlain: true, WholeNumber: >= 1900 and <= 2099 } && Touches(tokens, at) && tokens.Surface(at + 1) is "s")
        {
            readings.Add(new Reading(at, at + 2, MentionKind.Time, "decade", SetAsideRules.TimePriority));
            return;
        }

        if (ImpossibleDay.End(tokens, at, numeral) is var day and > 0)
        {
            readings.Add(new Reading(at, day, MentionKind.Time, "impossible_day", SetAsideRules.MarkerPriority));
            return;
        }

        // 二号01卫星: nothing is counted with a zero before it.
        if (IsZeroed(tokens, at, numeral))
        {
            readings.Add(new Reading(at, at + 1, MentionKind.Name, "zeroed", SetAsideRules.MarkerPriority));
            return;
        }

        // 430记者会: half past four
        if (numeral is { IsPlain: true, Span.Length: 3 or 4 } && numeral.WholeNumber % 100 < 60
            && numeral.WholeNumber / 100 is > 0 and <= 24 && Cue.Begins(tokens, at + 1, "held_at", lexicon))
        {
            readings.Add(new Reading(at, at + 1, MentionKind.Time, "clock", SetAsideRules.NamePriority));
            return;
        }

        var unit = tokens.KindAt(at + 1) is TokenKind.Unit or TokenKind.Classifier or TokenKind.CountedNoun or TokenKind.YearUnit;
        if (tokens.KindAt(at - 1) == TokenKind.Open && tokens.KindAt(at + 1) == TokenKind.Close && tokens.KindAt(at + 2) == TokenKind.Number
            && tokens.TextAfter(at + 3, 1) is "号")
            readings.Add(new Reading(at - 1, at + 4, MentionKind.Identifier, "document_number", SetAsideRules.NamePriority));
        else if (TelephoneEnd(tokens, at, numeral) is var telephone and > 0)
            readings.Add(new Reading(at, telephone, MentionKind.Identifier, "telephone", SetAsideRules.NamePriority));
        else if (numeral is { IsPlain: true, Span.Length: >= ShortestDialled } && (!unit || tokens.Is(at + 1, TokenKind.CountedNoun))
            && Cue.EndsBefore(tokens, at, "dials", lexicon))
            readings.Add(new Reading(at, at + 1, MentionKind.Identifier, "telephone", SetAsideRules.MarkerPriority));
        else if (tokens.KindAt(at + 1) == TokenKind.Latin && Touches(tokens, at)
            && !(tokens.KindAt(at - 1) == TokenKind.CurrencySign && LetterScale.At(tokens, at + 1, lexicon) is not null))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "letters", SetAsideRules.MarkerPriority));
        else if (tokens.KindAt(at - 1) == TokenKind.Latin && !unit && Touches(tokens, at - 1))
            readings.Add(new Reading(at - 1, at + 1, MentionKind.Name, "letters", SetAsideRules.MarkerPriority));
        else if (IsStandard(tokens, at, numeral))
            readings.Add(new Reading(at - 1, at + 3, MentionKind.Identifier, "standard", SetAsideRules.NamePriority));
        else if (tokens.KindAt(at - 2) == TokenKind.Latin && tokens.Surface(at - 1) is "+"
            && tokens.Surface(at - 2).ContainsAnyInRange('0', '9') && Touches(tokens, at - 2) && Touches(tokens, at - 1))
            readings.Add(new Reading(at - 2, at + 1, MentionKind.Identifier, "stake", SetAsideRules.NamePriority));
        else if (VersionEnd(tokens, at) is var version and > 0)
            readings.Add(new Reading(tokens.KindAt(at - 1) == TokenKind.OrdinalPrefix ? at - 1 : at, version, MentionKind.Identifier,
                "version", SetAsideRules.MarkerPriority));
        else if (IsSite(tokens, at, numeral, lexicon))
            readings.Add(new Reading(at, at + 3, MentionKind.Name, "site", SetAsideRules.NamePriority));
        else if (IsHyphened(tokens, at, numeral))
            readings.Add(new Reading(at - 1, at + 1, MentionKind.Name, "model", SetAsideRules.MarkerPriority));
        else if (SerialEnd(tokens, at, numeral) is var serial and > 0)
            readings.Add(new Reading(at, serial, MentionKind.Identifier, "serial", SetAsideRules.NamePriority));
        else if (tokens.Is(at + 1, TokenKind.Product) && numeral.IsPlain && IsNumberOf(tokens, at, numeral) is { } named)
            readings.Add(new Reading(at, at + 1, named, "product", SetAsideRules.MarkerPriority));
        else if (tokens.KindAt(at - 2) == TokenKind.Latin && tokens.Surface(at - 1) is "+" && numeral.IsPlain && !unit
            && Touches(tokens, at - 2) && Touches(tokens, at - 1))
            readings.Add(new Reading(at - 2, at + 1, MentionKind.Name, "letters", SetAsideRules.MarkerPriority));
        else if (IsModel(tokens, at, numeral) && tokens.KindAt(at + 1) is not (TokenKind.Unit or TokenKind.Classifier))
            readings.Add(new Reading(at - 1, at + 1, MentionKind.Name, "model", SetAsideRules.MarkerPriority));
        else if (tokens.KindAt(at + 2) is TokenKind.Number or TokenKind.Latin && tokens.Surface(at + 1) is "+" && numeral.IsPlain)
            readings.Add(new Reading(at, at + 3, MentionKind.Name, "sum", SetAsideRules.MarkerPriority));
        else if (tokens.TextAfter(at + 1, 1) is "号" && tokens.TextAfter(at + 2, 1) is not "人")
            readings.Add(new Reading(at, at + 2,
                numeral.IsPlain && numeral.Span.Length >= ShortestLongNumber ? MentionKind.Identifier : MentionKind.Name, "numbered",
                SetAsideRules.MarkerPriority));
        else if (numeral.IsPlain && numeral.Span.Length >= ShortestLongNumber && !unit)
            readings.Add(new Reading(at, at + 1, MentionKind.Identifier, "long_number", SetAsideRules.MarkerPriority));
        else if (tokens.Is(at + 1, TokenKind.IndexNoun) && numeral.IsPlain && Touches(tokens, at - 1)
            && tokens.KindAt(at - 1) is TokenKind.Han or TokenKind.SourceNoun or TokenKind.Noun && Touches(tokens, at))
            readings.Add(new Reading(at, at + 1, MentionKind.Name, "index_name", SetAsideRules.MarkerPriority));
    }

    // 南山9-3油田, 跃进3-3井
    private static bool IsSite(TokenList tokens, int at, Numeral numeral, Lexicon lexicon) =>
        numeral.IsPlain && tokens.KindAt(at + 1) == TokenKind.Minus && tokens.KindAt(at + 2) == TokenKind.Number
        && Cue.Begins(tokens, at + 3, "site", lexicon);

    // 伊尔-76飞机: the dash stands between a name and its number.
    private static bool IsHyphened(TokenList tokens, int at, Numeral numeral) =>
        numeral.IsPlain && tokens.KindAt(at - 1) == TokenKind.Minus && Touches(tokens, at - 1) && Touches(tokens, at - 2)
        && tokens.KindAt(at - 2) == TokenKind.Han && tokens.KindAt(at + 1) == TokenKind.CountedNoun;

    private static bool IsZeroed(TokenList tokens, int at, Numeral numeral) =>
        numeral is { IsPlain: true, Span.Length: 2 } && tokens.Surface(at)[0] == '0'
        && tokens.KindAt(at + 1) is TokenKind.CountedNoun or TokenKind.Classifier
        && at > 0 && tokens[at - 1].Span.End == tokens[at].Span.Start;

    private static bool IsSpelledOut(TokenList tokens, int at, Numeral numeral) =>
        numeral is { IsPlain: true, Span.Length: >= ShortestInstitute } && at + 1 < tokens.Count
        && (tokens.Surface(at + 1) is "所"
            || numeral.Span.Length == MobileNumber && tokens.KindAt(at + 1) == TokenKind.Classifier && tokens.Surface(at) is ['一', ..]);

    // %E4%BD%86 of an address: a percent sign right before the digits, or one behind them that two hexadecimal digits follow.
    private static bool IsEscape(string text, Numeral numeral)
    {
        var (start, end) = (numeral.Span.Start, numeral.Span.End);
        return start > 0 && text[start - 1] == '%'
            || end + 2 < text.Length && text[end] == '%' && char.IsAsciiHexDigit(text[end + 1]) && char.IsAsciiHexDigit(text[end + 2]);
    }

    // 010-12345678, 400-800-1234; a date of three groups is read as a time.
    private static int TelephoneEnd(TokenList tokens, int at, Numeral numeral)
    {
        if (tokens.KindAt(at + 1) != TokenKind.Minus || tokens.KindAt(at + 2) != TokenKind.Number || !numeral.IsPlain
            || tokens[at + 2].Numeral is not { IsPlain: true, Form: NumeralForm.Arabic } second)
            return 0;
        if (tokens.KindAt(at + 3) == TokenKind.Minus && tokens.KindAt(at + 4) == TokenKind.Number
            && tokens[at + 4].Numeral is { IsPlain: true, Span.Length: >= 3 })
            return at + 5;
        return tokens.Surface(at)[0] == '0' && numeral.Span.Length is 3 or 4 && second.Span.Length >= ShortestLongNumber ? at + 3 : 0;
    }

    // GB 3095-2012, HJ 633-2012
    private static bool IsStandard(TokenList tokens, int at, Numeral numeral) =>
        tokens.KindAt(at - 1) == TokenKind.Latin && numeral.IsPlain && !tokens.Surface(at - 1).ContainsAnyExceptInRange('A', 'Z')
        && tokens.IsRangeMark(at + 1) && tokens.KindAt(at + 2) == TokenKind.Number
        && tokens[at + 2].Numeral is { IsPlain: true, WholeNumber: >= 1950 and <= 2099 };

    // 10千伏线路, 500千伏变电站, 7纳米芯片: a voltage or the name of a process before what has it, without a bound, tells which it is.
    private static bool IsRating(TokenList tokens, int at) =>
        tokens.KindAt(at + 1) == TokenKind.Unit && tokens[at + 1].Code is "kV" or "nm" && !tokens.IsRangeMark(at - 1)
        && tokens.KindAt(at - 1) != TokenKind.BoundBefore
        && (tokens.KindAt(at + 2) is TokenKind.Han or TokenKind.CountedNoun or TokenKind.Noun
            || (tokens[at + 1].Code is "nm" && tokens.KindAt(at + 2) == TokenKind.Comparison));

    // 9.8.1, 2.3.1.4: three places and more are no decimal.
    private static int VersionEnd(TokenList tokens, int at)
    {
        var end = at + 1;
        while (IsPart(tokens, end))
            end += 2;
        return end > at + 3 && !(at > 1 && IsPart(tokens, at - 1)) ? end : 0;
    }

    private static bool IsPart(TokenList tokens, int point) =>
        point + 1 < tokens.Count && tokens.Surface(point) is "." && Touches(tokens, point - 1) && Touches(tokens, point)
        && tokens[point + 1].Numeral is { Multiplied: false } && char.IsAsciiDigit(tokens.Surface(point + 1)[0]);

    // 2021-058, 2021-045号
    private static int SerialEnd(TokenList tokens, int at, Numeral numeral)
    {
        if (tokens.KindAt(at + 1) != TokenKind.Minus || !numeral.IsPlain || numeral.Span.Length != 4
            || numeral.WholeNumber is < 1949 or > 2099
            || !Touches(tokens, at) || !Touches(tokens, at + 1) || tokens.KindAt(at + 2) != TokenKind.Number
            || tokens[at + 2].Numeral is not { IsPlain: true, Form: NumeralForm.Arabic, Span.Length: 3 })
            return 0;
        return tokens.TextAfter(at + 3, 1) is "号" ? at + 4 : at + 3;
    }

    // 麒麟990芯片 is a name, 12345热线 a number to dial.
    private static MentionKind? IsNumberOf(TokenList tokens, int at, Numeral numeral)
    {
        if (tokens[at + 1].As(TokenKind.Product)!.Code is "hotline" && numeral.Span.Length == 5 && tokens.Surface(at)[0] is '1' or '9')
            return MentionKind.Identifier;
        return tokens[at + 1].As(TokenKind.Product)!.Code is "product" && numeral.Span.Length is 3 or 4 && Touches(tokens, at - 1)
            && tokens.KindAt(at - 1) is TokenKind.Han or TokenKind.Noun or TokenKind.Latin
            ? MentionKind.Name
            : null;
    }

    // iPhone 12, Model 3: a word in Latin letters and its number.
    private static bool IsModel(TokenList tokens, int at, Numeral numeral) =>
        tokens.KindAt(at - 1) == TokenKind.Latin && numeral.IsPlain && numeral.Span.Length <= 4
        && char.IsAsciiLetter(tokens.Surface(at - 1)[0])
        && !Touches(tokens, at - 1) && tokens[at].Span.Start - tokens[at - 1].Span.End == 1;

    // 10年期国债, 50天线, 60日均线
    private static bool IsMaturity(TokenList tokens, int at) =>
        // 5年和20年期
        at + 3 < tokens.Count && IsTerm(tokens, at + 1) && (tokens.KindAt(at + 2) == TokenKind.Join || tokens.TextAfter(at + 2, 1) is "、")
            && tokens.KindAt(at + 3) == TokenKind.Number && IsOneMaturity(tokens, at + 3)
        || IsOneMaturity(tokens, at);

    private static bool IsOneMaturity(TokenList tokens, int at) =>
        tokens.TextAfter(at + 2, 2) switch
        {
            ['期', ..] and not ("期间" or "期限" or "期满" or "期末") or ['线', ..] and not ("线上" or "线下" or "线路") or "均线" => IsTerm(tokens, at + 1),
            _ => false,
        };

    private static bool IsTerm(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.YearUnit) || (tokens.KindAt(at) == TokenKind.DayUnit && tokens.Surface(at) is not "号")
        || tokens[at].As(TokenKind.Unit) is UnitSense { Code: "year" or "month" or "week" or "day" };

    /// <summary>No blank stands between a token and the next one.</summary>
    private static bool Touches(TokenList tokens, int at) =>
        at >= 0 && at + 1 < tokens.Count && tokens[at].Span.End == tokens[at + 1].Span.Start;
}

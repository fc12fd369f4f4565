using System.Globalization;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Which numbers with a classifier or a duration count something, and which only sound like it.</summary>
internal static class CountRules
{
    private const int FirstYear = 1980, LastYear = 2039, LastMonth = 12, LastDay = 31, LastHour = 24;

    /// <summary>一个, 一批批: one of a kind, which counts nothing. Null where a match of "measure" is something else.</summary>
    public static Reading? OneOf(TokenList tokens, int first, int end, UnitContext context, int priority)
    {
        if (tokens.KindAt(first + 1) != TokenKind.Classifier
            || tokens[first].Numeral is not { WholeNumber: 1, Multiplied: false, Form: NumeralForm.Chinese })
            return null;
        // 一批批 says the classifier twice.
        if (tokens.Surface(first + 1).SequenceEqual(tokens.TextAfter(first + 2, tokens[first + 1].Span.Length)))
            end = first + 3;
        else if (end > first + 2)
            end = EndOf(tokens, first + 1, end, context);
        return new Reading(first, end, MentionKind.Indefinite, "one_of", priority);
    }

    private static int EndOf(TokenList tokens, int unit, int end, UnitContext context)
    {
        _ = UnitReader.Read(tokens, ref unit, context);
        while (unit < end && tokens.KindAt(unit) is TokenKind.More or TokenKind.BoundAfter)
            unit++;
        return unit;
    }

    /// <summary>The reading as it stands, or as a mention of another kind.</summary>
    public static Reading Classify(TokenList tokens, Reading reading)
    {
        if (IsUnitName(tokens, reading))
            return reading with { Kind = MentionKind.Word, Rule = "unit_name", Quantity = null, NeedsUnit = false };
        if (reading.Rule is not ("measure" or "counted_noun"))
            return reading;
        var at = reading.First;
        while (tokens.KindAt(at) is not TokenKind.Number)
            at++;
        var numeral = tokens[at].Numeral!;
        var unit = tokens.KindAt(at + 1);
        var bounded = at > reading.First;
        // 9.27晚, 6.4当天: a month and its day.
        if (numeral is { Form: NumeralForm.Arabic, Multiplied: false } && !numeral.Min.IsInteger && reading.Quantity!.Unit is "day"
            && tokens.Surface(at + 1) is "晚" or "日" or "号" or "夜")
            return reading with { Kind = MentionKind.Time, Rule = "day_of_month", Quantity = null };
        // 8日夜赶赴; but 激战3日夜
        if (numeral is { Form: NumeralForm.Arabic, IsPlain: true, WholeNumber: > 0 and <= LastDay } && reading.Quantity!.Unit is "day"
            && !bounded && tokens.Surface(at + 1) is "日夜" && reading.End < tokens.Count
            && tokens[reading.End].Tag is PartOfSpeech.Verb or PartOfSpeech.Preposition
            && (at == 0 || tokens[at - 1].Tag is not (PartOfSpeech.Verb or PartOfSpeech.VerbalNoun)))
            return reading with { Kind = MentionKind.Time, Rule = "day_of_month", Quantity = null };
        // 6.12市民集会, 8.11多宗: persons and things are not counted by hundredths.
        if (numeral is { Form: NumeralForm.Arabic, Multiplied: false } && !numeral.Min.IsInteger && !bounded
            && (reading.Rule == "counted_noun" || tokens.KindAt(at + 1) == TokenKind.More) && IsDayOfYear(tokens.Surface(at)))
            return reading with { Kind = MentionKind.Time, Rule = "day_of_month", Quantity = null, End = at + 1 };
        // 过一批, 突破了一批: 过 and 突破 say what was done.
        if (bounded && numeral is { WholeNumber: 1, Multiplied: false, Form: NumeralForm.Chinese } && unit == TokenKind.Classifier
            && at == reading.First + 1 && tokens.Surface(reading.First) is "过" or "突破了" or "突破" or "接近于")
            return reading with { First = at, Kind = MentionKind.Indefinite, Rule = "one_of", Quantity = null };
        // 十年共增加23万人, 五年累计新增, 那两年: the duration says only when.
        if (reading.Quantity!.Dimension == Dimension.Duration && !bounded
            && (tokens.TextAfter(reading.End, 2) is "累计"
                || (tokens.TextAfter(reading.End, 1) is "共" && tokens.TextAfter(reading.End, 2) is not ("共同" or "共有" or "共和"))
                || tokens.Is(reading.First - 1, TokenKind.Demonstrative)))
            return reading with { Kind = MentionKind.Time, Rule = "in_all", Quantity = null };
        // 10点先开始拍, 三四点去到, 约7点离开, 学习的几点: no index moves, and no score is so low.
        if (reading.Rule is "measure" && reading.Quantity!.Unit is "point" && tokens.Surface(at + 1) is "点" && IsFew(tokens, at, numeral)
            && PointsOrHours(tokens, reading) is { } points)
            return reading with { Kind = points, Rule = "points_or_hours", Quantity = null };
        // 9999年，…: a year by its four digits; 5000年历史 is how long.
        if (reading.Quantity!.Unit is "year" && !bounded && numeral is { Form: NumeralForm.Arabic, IsPlain: true, Span.Length: 4 }
            && tokens.Surface(at + 1) is "年" && numeral.WholeNumber % 100 != 0 && reading.End == at + 2
            && TimeTokens.OpensClause(tokens, at) && !Cue.Begins(tokens, reading.End, "lasted", tokens.Lexicon))
            return reading with { Kind = MentionKind.Time, Rule = "far_year", Quantity = null };
        if (numeral.Form != NumeralForm.Chinese)
            return IsYearBefore(tokens, reading, numeral, at) ? reading with { Kind = MentionKind.Time, Rule = "bare_year",
                Quantity = null } : reading;
        // 千亩茶园: a power alone before what it describes.
        if (numeral.Span.Length == 1 && numeral.Min >= 100L && !bounded && reading.Quantity!.Unit is "mu" or "ha"
            && reading.Quantity.Magnitude.Qualifier == Qualifier.Exact
            && tokens.KindAt(reading.End) is TokenKind.Han or TokenKind.CountedNoun
                or TokenKind.Noun
            && !tokens.Is(reading.First - 1, TokenKind.DurationVerb)
            && tokens[reading.End].Tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun)
            return reading with { Kind = MentionKind.Name, Rule = "tier", Quantity = null };
        // （万元）, 万元产值: a power alone is part of the unit, unless it is bounded (上万人, 亿元以上).
        if (numeral.Span.Length == 1 && numeral.Min >= 10_000L && reading.Quantity!.Magnitude.Qualifier == Qualifier.Exact && !bounded)
            return reading with { Kind = MentionKind.Word, Rule = "power_of_unit", Quantity = null };
        // 曾数度拜访
        if (numeral is { Vagueness: Vagueness.Several, Multiplied: false } && reading.Quantity!.Unit is "item"
            && tokens.Surface(at + 1) is "度")
            return reading with { Kind = MentionKind.Indefinite, Rule = "vague_count", Quantity = null };
        // 去到一个点: a place, where nothing changes by a point.
        if (numeral is { WholeNumber: 1, Multiplied: false } && reading.Quantity!.Unit is "percentage_point"
            && tokens.Surface(at + 1) is "个点" && !ChangesBefore(tokens, at))
            return reading with { Kind = MentionKind.Indefinite, Rule = "one_of", Quantity = null };
        // 由几方商量 are parties; but 几方土.
        if (numeral is { Vagueness: Vagueness.Several, Multiplied: false } && reading.Quantity!.Unit is "m3"
            && tokens.Surface(at + 1) is "方" && !Cue.Begins(tokens, reading.End, "solid", tokens.Lexicon))
            return reading with { Kind = MentionKind.Indefinite, Rule = "vague_count", Quantity = null };
        if (unit == TokenKind.Classifier)
        {
            if (numeral.Min < 1L)
                return reading with { Kind = MentionKind.Indefinite, Rule = "half_of", Quantity = null };
            if (numeral is { Vagueness: Vagueness.Several, Multiplied: false })
                return reading with { Kind = MentionKind.Indefinite, Rule = "vague_count", Quantity = null };
        }

        // 2018投资峰会 counts no money.
        if (reading.Rule == "counted_noun" && reading.Quantity!.Dimension == Dimension.Currency && !numeral.Multiplied)
            return reading with { Kind = MentionKind.Name, Rule = "no_money", Quantity = null };
        if (reading.Rule == "counted_noun")
            return numeral is { WholeNumber: 1, Multiplied: false } && !bounded
                ? reading with { Kind = MentionKind.Indefinite, Rule = "one_of", Quantity = null }
                : reading;

        // 一年也吃不上: one period, unless it is measured (提前一年, 满一年).
        if (numeral is { WholeNumber: 1, Multiplied: false } && !bounded && reading.Quantity!.Dimension == Dimension.Duration
            && reading.End == at + 2
            && !tokens.Is(reading.First - 1, TokenKind.DurationVerb) && !IsSpent(tokens, reading.First)
            && !Cue.EndsBefore(tokens, reading.First, "sentenced", tokens.Lexicon)
            && !HasPassed(tokens, reading))
            return reading with { Kind = MentionKind.Time, Rule = "one_period", Quantity = null };
        // 持续数周 is how long.
        if (numeral is { Vagueness: Vagueness.Several, Multiplied: false } && reading.Quantity!.Dimension == Dimension.Duration
            && !(tokens.Is(reading.First - 1, TokenKind.DurationVerb) && tokens.KindAt(reading.First - 1) != TokenKind.LinkVerb
                && tokens.KindAt(reading.End) is ' ' or TokenKind.Pause or TokenKind.Stop))
            return reading with { Kind = MentionKind.Time, Rule = "vague_period", Quantity = null };
        return reading;
    }

    private static bool ChangesBefore(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= 0 && tokens.KindAt(i) is not (TokenKind.Stop or TokenKind.Pause); i--)
            if (tokens[i].Is(TokenKind.ChangeBy) || tokens[i].Is(TokenKind.Difference) || tokens[i].Is(TokenKind.Metric)
                || tokens[i].Is(TokenKind.Comparison))
                return true;
        return false;
    }

    // So small a number of 点 in a sentence without an index, a change or a score.
    private static bool IsFew(TokenList tokens, int at, Numeral numeral)
    {
        if (numeral.Max > LastHour || !numeral.Min.IsInteger || numeral.Negative)
            return false;
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Is(TokenKind.IndexNoun) || i < at && (tokens[i].Is(TokenKind.ChangeBy) || tokens[i].Is(TokenKind.ChangeTo)
                || tokens[i].Is(TokenKind.Difference)))
                return false;
        return tokens.KindAt(at + 2) is not (TokenKind.BoundAfter or TokenKind.Slash);
    }

    // 学习的几点; 约7点, 10点先开始, 三四点去到: what neither talks nor says when is counted.
    private static MentionKind? PointsOrHours(TokenList tokens, Reading reading) =>
        Cue.EndsBefore(tokens, reading.First, "talks_of", tokens.Lexicon) ? MentionKind.Discourse
            : reading.Quantity!.Magnitude.Qualifier == Qualifier.About
                || ClockSigns.Any(role => Cue.Begins(tokens, reading.End, role, tokens.Lexicon))
                || Cue.Begins(tokens, reading.End, "within_time", tokens.Lexicon) || IsHour(tokens, reading)
                ? MentionKind.Time
            : IsPointsOfTalk(tokens, reading) ? MentionKind.Discourse
            : null;

    // 并非九点, 10点教到下午4点, 至4点多，: an hour, where another is told or none is meant.
    private static bool IsHour(TokenList tokens, Reading reading)
    {
        if (reading.First == 0 || Cue.EndsBefore(tokens, reading.First, "no_hour", tokens.Lexicon))
            return reading.First > 0;
        if (!tokens.Is(reading.First - 1, TokenKind.LinkVerb))
            for (var i = reading.End; i < tokens.Count && tokens.KindAt(i) is not (TokenKind.Pause or TokenKind.Stop); i++)
                if (tokens.KindAt(i) == TokenKind.Number && tokens.Is(i + 1, TokenKind.HourUnit))
                    return true;
        return tokens.IsRangeMark(reading.First - 1) && tokens.KindAt(reading.End - 1) == TokenKind.More;
    }

    // 两点归一, 我们仍可凭借的六点：; but 的四点连线水域.
    private static bool IsPointsOfTalk(TokenList tokens, Reading reading) =>
        tokens[reading.First].Numeral is { Form: NumeralForm.Chinese }
        && (reading.First == 0
            || EndsPhrase(tokens, reading.End)
                && (tokens.Surface(reading.First - 1) is "的" || tokens.KindAt(reading.First - 1) == TokenKind.CloseQuote));

    private static bool EndsPhrase(TokenList tokens, int at) =>
        tokens.KindAt(at) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.CloseQuote;

    private static readonly string[] ClockSigns = ["clock_sign", "hour_behind", "set_off"];

    private static bool IsDayOfYear(ReadOnlySpan<char> decimals)
    {
        var point = decimals.IndexOfAny('.', '．');
        return point > 0 && int.TryParse(decimals[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(decimals[(point + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && month is > 0 and <= LastMonth && day is > 0 and <= LastDay;
    }

    // 2015区选: a year without 年, right before what was held in it; but 共有2015农户.
    private static bool IsYearBefore(TokenList tokens, Reading reading, Numeral numeral, int at) =>
        reading.Rule is "counted_noun" && reading.First == at
            && numeral is { IsPlain: true, Span.Length: 4, WholeNumber: >= FirstYear and <= LastYear }
        && tokens[at].Span.End == tokens[at + 1].Span.Start
        && (at == 0 || tokens.KindAt(at - 1) is TokenKind.Pause or TokenKind.Stop or TokenKind.OpenQuote or TokenKind.Open
        or TokenKind.Colon);

    // 等了一个钟头, 谈了一年; but 过了一年，… says when.
    private static bool IsSpent(TokenList tokens, int at) =>
        at > 1 && tokens.Surface(at - 1) is "了" && tokens.Surface(at - 2) is not "过"
        && tokens[at - 2].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Adverb)
        // 收获了一年年的喜悦
        && !tokens.Surface(at + 1).SequenceEqual(tokens.TextAfter(at + 2, tokens[at + 1].Span.Length));

    // 已经过了一个钟头。
    private static bool HasPassed(TokenList tokens, Reading reading) =>
        reading.First > 2 && tokens.Surface(reading.First - 1) is "了" && tokens.Surface(reading.First - 2) is "过"
        && tokens.Surface(reading.First - 3) is "已经" or "已" && tokens.KindAt(reading.End) is ' ' or TokenKind.Stop;

    // （万吨）, 单位：亿元: a unit alone, whose power is no number.
    private static bool IsUnitName(TokenList tokens, Reading reading)
    {
        if (tokens.Surface(reading.First) is not ['百' or '千' or '万' or '亿', ..] power || power.ContainsAnyExcept("百千万亿"))
            return false;
        return IsEdge(tokens, reading.First - 1) && IsEdge(tokens, reading.End);
    }

    private static bool IsEdge(TokenList tokens, int at) =>
        at < 0 || at >= tokens.Count || tokens.KindAt(at) is TokenKind.Open or TokenKind.Close or TokenKind.Colon
        || tokens.Surface(at) is "|" or "/";
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>
/// Gives a number without a unit the one that its neighbours say: the list it stands in, the noun it counts, the number before it.
/// </summary>
internal static class UnitInference
{
    // Farther words belong to another phrase; also keeps the search linear.
    private const int NounBehind = 16, NounBefore = 30, IndexBefore = 24, LongestBracket = 40;

    private static readonly Fraction LeastMoney = 1_000_000_000_000L;

    // 写给友人的信之十七: a smaller number without a classifier seldom counts.
    private static readonly Fraction Fewest = 100L;

    /// <summary>Completes the bare readings in place; one that gets no unit is no quantity.</summary>
    /// <param name="earlier">The last amount that was stated before, whose unit a bare number may share; then the last one of these
    /// readings.</param>
    public static void Complete(TokenList tokens, List<Reading> readings, UnitContext context, ref Quantity? earlier)
    {
        // Right to left, so that a list hands its unit from the last item to the first.
        for (var i = readings.Count - 2; i >= 0; i--)
            if (readings[i].NeedsUnit && NeighbourRange.Of(tokens, readings[i], readings[i + 1]) is { } range)
            {
                readings[i] = range;
                readings.RemoveAt(i + 1);
            }
            else if ((IsBare(tokens, readings[i]) || IsBareClassifier(readings[i], readings[i + 1]))
                && ListedUnit.Of(tokens, readings[i], readings[i + 1]) is { } shared)
                readings[i] = With(readings[i], shared, "shared_unit");

        var lacksUnit = false;
        for (var i = 0; i < readings.Count; i++)
        {
            if (i > 0 && IsBare(tokens, readings[i]) && ListedUnit.OfSign(tokens, readings[i - 1], readings[i]) is { } signed)
                readings[i] = With(readings[i], signed, ListedUnit.SharedSign);
            if (i > 0 && UnitOfWhole.Of(tokens, readings[i - 1], readings[i], context) is { } whole)
                readings[i] = With(readings[i], whole, "unit_of_whole");
            if (readings[i].Quantity is { Unit: "point", UnitText: "分" } && MoneyVerbs.IsPrice(tokens, readings[i], context))
                readings[i] = Cents(readings[i], context);
            if (readings[i].NeedsUnit)
                readings[i] = Infer(tokens, readings[i], context, earlier);
            if (readings[i].NeedsUnit)
                lacksUnit = true;
            else if (readings[i].Quantity is { } quantity && IsAmount(quantity))
                earlier = quantity;
        }

        if (lacksUnit)
            readings.RemoveAll(static reading => reading.NeedsUnit);
    }

    private static Reading Cents(Reading reading, UnitContext context)
    {
        var read = With(reading, context.Coded(UnitCode.OwnCurrency, default) with { Scale = new Fraction(1, 100) }, "cents");
        return read with { Quantity = read.Quantity! with { UnitInferred = false } };
    }

    // 2.3个和2.1个百分点
    private static bool IsBareClassifier(Reading reading, Reading following) =>
        reading.Quantity is { UnitText: "个" } && following.Quantity is { Dimension: Dimension.PercentagePoint, UnitText: ['个', ..] };

    // 选派290多万名…干部，目前在岗91.8万: only such a number counts the same as a later one.
    private static bool IsAmount(Quantity quantity) =>
        quantity.Dimension is Dimension.People or Dimension.Count or Dimension.Currency or Dimension.Mass or Dimension.Energy;

    private static Reading Infer(TokenList tokens, Reading reading, UnitContext context, Quantity? earlier)
    {
        var numeral = ListedUnit.NumeralOf(tokens, reading);
        if (IsCode(tokens, numeral) || IsPowerAlone(tokens, reading, numeral))
            return reading;
        if (CountWord.Behind(tokens, reading, numeral, context) is { } word)
            return word;
        if (UnitReader.CurrencyBefore(tokens, reading.First, context) is { } currency)
            return With(reading, currency, "currency_before");
        if (IsIndexed(tokens, reading, numeral, context.Lexicon))
            return With(reading, UnitReference.None, "index");
        if (CountNoun.Before(tokens, reading, numeral, context) is { } count)
            return With(reading, count, "count_noun");
        if (IsZero(tokens, reading, numeral))
            return With(reading, UnitReference.None, "zero");
        // 几大都不够 counts nothing.
        if (!numeral.Multiplied && numeral.Vagueness is Vagueness.None or Vagueness.Several)
            return reading;
        if (MoneyVerbs.Pay(tokens, reading, numeral, context.Lexicon))
            return With(reading, context.Coded(UnitCode.OwnCurrency, default), "money_verb");
        if (MoneyVerbs.Period(tokens, reading, numeral) is { } period)
            return With(reading, context.Coded(UnitCode.OwnCurrency, default) with { Per = period }, "money_by_period");
        var behind = FromNounBehind(tokens, reading, context);
        // 四万亿救市: nothing but money is that much.
        if (numeral.Max >= LeastMoney && IsOfMoney(tokens, reading, numeral) && behind is null or { Code: "item" })
            return With(reading, context.Coded(UnitCode.OwnCurrency, default), "money_by_size");
        if (behind is { } counted)
            return With(reading, counted, "noun_behind");
        if (numeral.Max >= Fewest && FromNounBefore(tokens, reading, context) is { } antecedent)
            return With(reading, antecedent, "noun_before");
        return earlier is not null && numeral.Max >= 1000L
            ? With(reading, UnitReference.Of(earlier.Unit, earlier.Dimension), "number_before")
            : reading;
    }

    // 调用量达140万亿 counts calls, and 千兆 are no money.
    private static bool IsOfMoney(TokenList tokens, Reading reading, Numeral numeral)
    {
        if (!numeral.Span.In(tokens.Text).EndsWith("万亿") || tokens.KindAt(reading.End) is TokenKind.Open or TokenKind.Latin)
            return false;
        for (
            var at = reading.First - 1;
            at >= Math.Max(0, reading.First - IndexBefore) && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop);
            at--
        )
            if (tokens.Surface(at) is [.., '量' or '数' or '次'])
                return IsAmountOfMoney(tokens, at);
        return true;
    }

    // 生产总值再上台阶，总量突破5万亿: the amount of what the clause before names, or the words before it.
    private static bool IsAmountOfMoney(TokenList tokens, int amount)
    {
        if (!tokens.Lexicon.Has(tokens.Surface(amount).ToString(), ClauseRole.BareAmount))
            return false;
        for (
            var at = amount - (tokens.KindAt(amount - 1) == TokenKind.Pause ? 2 : 1);
            at >= 0 && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop);
            at--
        )
            if (tokens[at].As(TokenKind.Metric)?.Code is "value"
                || tokens.Lexicon.Metric(tokens.Surface(at).ToString())?.Kinds.Contains("currency") == true)
                return true;
        return false;
    }

    // 贫困发生率为0, 降为零: a metric that is, or came to, nothing at all.
    private static bool IsZero(TokenList tokens, Reading reading, Numeral numeral) =>
        numeral.Vagueness == Vagueness.None && numeral.Max == Fraction.Zero && numeral.Span.Length == 1 && reading.First > 1
        && (tokens.KindAt(reading.First - 1) is TokenKind.LinkVerb or TokenKind.ChangeTo)
        && tokens.KindAt(reading.First - 2) is not (TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.Number
            or TokenKind.Unit or TokenKind.Adverb or TokenKind.Demonstrative)
        && tokens.KindAt(reading.End) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Close;

    // 万用表, 千家万户, 万一: a power that stands alone is part of a word; but 上万, 数千, 百余.
    private static bool IsPowerAlone(TokenList tokens, Reading reading, Numeral numeral) =>
        numeral is { Form: NumeralForm.Chinese, Multiplied: true, Vagueness: Vagueness.None } && reading.End == reading.First + 1
        && (tokens.Surface(reading.First) is "百" or "千" or "万" or "亿" or "万一"
            || tokens.Surface(reading.First) is "千万" && tokens.KindAt(reading.End) == TokenKind.Adverb);

    private static bool IsBare(TokenList tokens, Reading reading) =>
        reading.NeedsUnit && !IsCode(tokens, ListedUnit.NumeralOf(tokens, reading));

    // 电话033, 电话零一二: no amount begins with a zero.
    private static bool IsCode(TokenList tokens, Numeral numeral) =>
        numeral is { IsPlain: true, Span.Length: > 1 } && tokens.Text[numeral.Span.Start] is '0' or '零' or '〇';

    internal static Reading With(Reading reading, UnitReference unit, string rule)
    {
        var quantity = reading.Quantity!;
        var magnitude = quantity.Magnitude;
        return reading with
        {
            NeedsUnit = false,
            Rule = rule,
            Quantity = quantity with
            {
                Unit = unit.Code,
                Dimension = unit.Dimension,
                Per = unit.Per,
                UnitInferred = unit.Dimension != Dimension.Number,
                Magnitude = magnitude with { Value = magnitude.Value * unit.Scale, Min = magnitude.Min * unit.Scale,
                    Max = magnitude.Max * unit.Scale },
                Rules = [.. quantity.Rules, rule],
            },
        };
    }

    // 2729万建档立卡贫困劳动力: the noun that ends the phrase behind the number.
    private static UnitReference? FromNounBehind(TokenList tokens, Reading reading, UnitContext context)
    {
        Sense? noun = null;
        // 近200万和存在风险的近300万人群: the noun stands behind the last number of the list.
        var inList = IsJoined(tokens, reading.End);
        for (var at = reading.End; at < Math.Min(reading.End + NounBehind, tokens.Count); at++)
        {
            var kind = tokens.KindAt(at);
            inList &= kind != TokenKind.Number || IsJoined(tokens, at + 1);
            // 15亿中央投资项目 are no items.
            // 6亿多中国人
            // 300万|美国|人
            if (at == reading.End && kind == TokenKind.Place && at + 1 < tokens.Count && tokens.Surface(at + 1) is "人")
                return context.Coded("person", default);
            if (at == reading.End && kind == TokenKind.Han && tokens[at].Tag is PartOfSpeech.Noun
                && tokens.Surface(at) is [_, .., '人'] and not [.., '器', '人'])
                return context.Coded("person", default);
            if (CountedAt(tokens, at) is { } counted)
                noun = noun?.Code == UnitCode.OwnCurrency ? noun : counted;
            else if (kind is TokenKind.Pause or TokenKind.Stop or TokenKind.Unit or TokenKind.Colon
                // 1亿转移人口落户城镇: what the persons do is none of the noun.
                || noun is { Code: "person" } && (kind == TokenKind.Intransitive || tokens[at].Tag == PartOfSpeech.Verb)
                || (!inList && kind is TokenKind.ActVerb or TokenKind.LinkVerb or TokenKind.Made or TokenKind.Adverb))
                break;
        }

        return noun is null ? null : context.Coded(noun.Code, default);
    }

    // 十几万和几十万，甚至三十几万的投资
    private static bool IsJoined(TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.Join || at < tokens.Count && tokens.Surface(at) is "甚至" or "乃至";

    // 三百或者更多|的|人: 人 is a noun there.
    private static Sense? CountedAt(TokenList tokens, int at) =>
        tokens[at].As(TokenKind.CountedNoun)
        ?? (tokens.KindAt(at) == TokenKind.Classifier && tokens[at].Code == "person" && tokens.KindAt(at - 2) == TokenKind.BoundAfter
            ? tokens[at].As(TokenKind.Classifier) : null);

    // 边缘人口中还有近300万: the nearest noun before it in the clause. A thing that is counted stands right before the verb:
    // 个体工商户突破1亿, but 该公司盈利3亿 counts no companies.
    private static UnitReference? FromNounBefore(TokenList tokens, Reading reading, UnitContext context)
    {
        var next = true;
        for (var at = reading.First - 1; at >= Math.Max(0, reading.First - NounBefore); at--)
        {
            var kind = tokens.KindAt(at);
            if (tokens[at].As(TokenKind.CountedNoun) is { } noun && (next || noun.Code != "item"))
                return context.Coded(noun.Code, default);
            // 观影人次已超过2.9亿
            if (kind == TokenKind.Classifier && tokens[at].Code is "person_time" && tokens.KindAt(at - 1) != TokenKind.Number)
                return context.Coded("person_time", default);
            // 球迷20元中奖300万: what another number stands behind is not what this one counts.
            if (kind is TokenKind.Pause or TokenKind.Stop || kind == TokenKind.Unit && tokens.KindAt(at - 1) == TokenKind.Number)
                return null;
            next &= kind is TokenKind.LinkVerb or TokenKind.Adverb or TokenKind.BoundBefore or TokenKind.ChangeTo;
        }

        return null;
    }

    // PMI为52.2, 系数由1.04下降到0.59, 汇率报7.2446: a measured number without a unit.
    private static bool IsIndexed(TokenList tokens, Reading reading, Numeral numeral, Lexicon lexicon)
    {
        if (numeral.Form != NumeralForm.Arabic
            || (numeral.IsPlain && numeral.Span.Length == 4 && numeral.WholeNumber is >= 1900 and <= 2099))
            return false;
        // 容积率2.5, 氮磷比值16.8
        if (reading.First > 0 && numeral.Grouped && tokens.Surface(reading.First - 1) is [.., '率' or '值'])
            return true;
        for (var at = reading.First - 1; at >= Math.Max(0, reading.First - IndexBefore); at--)
        {
            if (tokens.KindAt(at) == TokenKind.Stop)
                return false;
            if (tokens.KindAt(at) == TokenKind.Close)
                at = OpensBefore(tokens, at);
            if (IndexNounAtEnd(tokens, at, lexicon) is { } noun && (noun.Code != "index_verb" || at + 1 == reading.First))
                return true;
        }

        return false;
    }

    private static Sense? IndexNounAtEnd(TokenList tokens, int at, Lexicon lexicon) =>
        GaugeReader.SenseAtEnd(tokens, at, TokenKind.IndexNoun, lexicon);

    // 性别比（以女性为100）为105.09: the bracket is passed over.
    private static int OpensBefore(TokenList tokens, int close)
    {
        for (var at = close - 1; at > Math.Max(0, close - LongestBracket); at--)
            if (tokens.KindAt(at) == TokenKind.Open)
                return at;
        return close;
    }
}

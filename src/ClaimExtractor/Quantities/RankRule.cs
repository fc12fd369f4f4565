using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>居全国第5位, 位居第一, 全国第二大, 排名前10位: places in a field of comparison are claims of dimension rank.</summary>
internal static class RankRule
{
    private const int Priority = SetAsideRules.MarkerPriority - 1;
    private const int FieldBefore = 8, LowestRank = 1000;

    public static void Read(TokenList tokens, int number, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (IsMove(tokens, number, lexicon))
        {
            Fraction places = numeral.WholeNumber;
            readings.Add(new Reading(number, number + 2, MentionKind.Quantity, "rank_move", Priority,
                Rank(tokens, number, number + 2, new Magnitude(places, places, places, Qualifier.Exact))));
            return;
        }

        var at = number - 1;
        var ordinal = tokens.KindAt(at) == TokenKind.OrdinalPrefix;
        if (!ordinal && IsRanked(tokens, number, numeral, lexicon))
        {
            readings.Add(new Reading(number, number + 1, MentionKind.Quantity, "rank", Priority,
                Rank(tokens, number, number + 1, MagnitudeReader.Bound(numeral.WholeNumber, Qualifier.Exact))));
            return;
        }

        if (!ordinal && IsPlaced(tokens, number, numeral, lexicon))
        {
            var end2 = number + 2;
            var bound = tokens.KindAt(end2) == TokenKind.BoundAfter ? tokens[end2++].Code : null;
            readings.Add(new Reading(number, end2, MentionKind.Quantity, "rank", Priority, Rank(tokens, number, end2,
                MagnitudeReader.Bound(numeral.WholeNumber, bound is null ? Qualifier.Exact : EnumText.Parse<Qualifier>(bound)))));
            return;
        }

        if (!(ordinal || (at >= 0 && tokens.Surface(at) is "前")) || numeral.WholeNumber < 1)
            return;
        var end = at + 2;
        var placed = tokens.TextAfter(end, 1) is "位" or "名";
        if (placed)
            end++;
        if (ordinal && RangeEnd(tokens, at, end) is var behind and > 0)
        {
            var last = tokens[end + 2].Numeral!.WholeNumber;
            readings.Add(new Reading(at, behind, MentionKind.Quantity, "rank", Priority, Rank(tokens, at, behind, new Magnitude(null,
                numeral.WholeNumber, last, Qualifier.Range))));
            return;
        }

        if (ordinal ? !IsRank(tokens, at, lexicon, ref end) : !IsTop(tokens, at, end, placed))
            return;
        Fraction value = numeral.WholeNumber;
        var quantity = Rank(tokens, at, end, new Magnitude(value, value, value, Qualifier.Exact));
        readings.Add(new Reading(at, end, MentionKind.Quantity, "rank", Priority, quantity));
    }

    // 竞争力排名上升3位, 前移了4位: so many places, no persons.
    private static bool IsMove(TokenList tokens, int number, Lexicon lexicon)
    {
        if (number == 0 || tokens[number].Numeral is not { IsPlain: true, WholeNumber: > 0 } || number + 1 >= tokens.Count
            || tokens.Surface(number + 1) is not ("位" or "名") || tokens.KindAt(number + 2) is not (' ' or TokenKind.Pause or TokenKind.Stop
                or TokenKind.Close or TokenKind.Join or TokenKind.ChangeTo))
            return false;
        var verb = tokens.Surface(number - 1) is "了" ? number - 2 : number - 1;
        if (!Cue.Is(tokens, verb, "rises", lexicon) && !Cue.Is(tokens, verb, "falls", lexicon))
            return false;
        for (var at = verb - 1; at >= Math.Max(0, verb - FieldBefore) && tokens.KindAt(at) != TokenKind.Stop; at--)
            if (Cue.Is(tokens, at, "ranking", lexicon))
                return true;
        return false;
    }

    // 排在世界80位左右: right behind the verb of a rank and its field; but 位列12位代表之中.
    private static bool IsPlaced(TokenList tokens, int number, Numeral numeral, Lexicon lexicon)
    {
        if (number < 1 || numeral is not { WholeNumber: > 0 } || number + 1 >= tokens.Count || tokens.Surface(number + 1) is not "位"
            || tokens.KindAt(number + 2) is not (' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Close or TokenKind.BoundAfter))
            return false;
        var verb = tokens.Is(number - 1, TokenKind.Place) || Cue.EndsBefore(tokens, number, "field", lexicon) ? number - 2 : number - 1;
        return tokens.Is(verb, TokenKind.RankVerb) && tokens.KindAt(verb) != TokenKind.ChangeTo;
    }

    // 全球排名43，: digits right behind the word itself, with nothing that they count.
    private static bool IsRanked(TokenList tokens, int number, Numeral numeral, Lexicon lexicon) =>
        numeral is { Form: NumeralForm.Arabic, IsPlain: true, WholeNumber: > 0 and <= LowestRank }
        && Cue.EndsBefore(tokens, number, "ranking", lexicon)
        && tokens.KindAt(number + 1) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Close or TokenKind.CloseQuote;

    private static Quantity Rank(TokenList tokens, int first, int end, Magnitude magnitude) => new()
    {
        Span = tokens.Cover(first, end),
        Magnitude = magnitude,
        Unit = "rank",
        UnitText = tokens.KindAt(end - 1) != TokenKind.Number ? tokens.Surface(end - 1).ToString() : "",
        Dimension = Dimension.Rank,
        Rules = ["rank"],
    };

    // 排名在第八和第十二之间; behind its last number, or 0.
    private static int RangeEnd(TokenList tokens, int at, int end)
    {
        if (!(tokens.KindAt(end) == TokenKind.Join || tokens.IsRangeMark(end)) || tokens.KindAt(end + 1) != TokenKind.OrdinalPrefix
            || tokens.KindAt(end + 2) != TokenKind.Number || !RanksBefore(tokens, at)
            || tokens[end + 2].Numeral!.WholeNumber <= tokens[at + 1].Numeral!.WholeNumber)
            return 0;
        var behind = tokens.TextAfter(end + 3, 1) is "位" or "名" ? end + 4 : end + 3;
        return tokens.KindAt(end) == TokenKind.Join && tokens.TextAfter(behind, 2) is not "之间" ? 0 : behind;
    }

    private static bool IsRank(TokenList tokens, int at, Lexicon lexicon, ref int end)
    {
        if (tokens.TextAfter(end, 1) is "大" && (tokens.Is(at - 1, TokenKind.Place) || RanksBefore(tokens, at) || JoinsRank(tokens, at)))
        {
            end++;
            return true;
        }

        // 综合评估全省第一, 在全班第三。
        if ((tokens.Is(at - 1, TokenKind.Place) || Cue.EndsBefore(tokens, at, "field", lexicon))
            && tokens.KindAt(end) is TokenKind.Pause or TokenKind.Stop or ' '
            && tokens.Surface(end - 1) is not "次")
            return true;
        // 由第6位上升至第4位: the verb may follow.
        return RanksBefore(tokens, at) && !IsOfThing(tokens, end)
            || (tokens.Is(end, TokenKind.RankVerb) && tokens.KindAt(end) != TokenKind.Classifier);
    }

    // 进入第四轮, 升至第三级, 降到第一阻力位: the ordinal of a thing.
    private static bool IsOfThing(TokenList tokens, int end) =>
        tokens.KindAt(end - 1) == TokenKind.Number
        && (tokens.TextAfter(end, 1) is "级" || tokens.KindAt(end) is TokenKind.Classifier or TokenKind.YearUnit or TokenKind.DayUnit
            || tokens[Math.Min(end, tokens.Count - 1)].As(TokenKind.Unit)?.Code is "day" or "week" or "year"
            || tokens.KindAt(end) is TokenKind.Han or TokenKind.Noun && tokens[end].Tag == PartOfSpeech.Noun);

    // 全球第二大伙伴国和|第三大来源国: the field of the one before.
    private static bool JoinsRank(TokenList tokens, int at)
    {
        if (at < 1 || !(tokens.KindAt(at - 1) == TokenKind.Join || tokens.Surface(at - 1) is "、"))
            return false;
        for (var i = at - 2; i >= Math.Max(1, at - FieldBefore) && tokens.KindAt(i) is not (TokenKind.Pause or TokenKind.Stop); i--)
            if (tokens.KindAt(i) == TokenKind.OrdinalPrefix && tokens.TextAfter(i + 2, 1) is "大")
                return tokens.Is(i - 1, TokenKind.Place);
        return false;
    }

    // 排名前10位, 前三名; 进入全球前三; but not 前三季度.
    private static bool IsTop(TokenList tokens, int at, int end, bool placed) =>
        placed || (RanksBefore(tokens, at) && tokens.KindAt(end) is TokenKind.Pause or TokenKind.Stop or ' ');

    // 居全省第3位, 排名升至第二: the verb may have the field of comparison between it and the rank.
    private static bool RanksBefore(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - FieldBefore); i--)
        {
            // 这一排是第7个: a row; but 第七升到第四.
            if (tokens.Is(i, TokenKind.RankVerb)
                && (tokens.KindAt(i) == TokenKind.ChangeTo || tokens.KindAt(i - 1) is not (TokenKind.Number or TokenKind.Demonstrative)))
                return true;
            if (tokens.KindAt(i) is TokenKind.Pause or TokenKind.Stop or TokenKind.Number)
                return false;
        }

        return false;
    }
}

using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Quantities;

/// <summary>Numbers that are no quantities, by their shape: ordinals, names, identifiers, counts of the talk's own points.</summary>
internal static partial class SetAsideRules
{
    public const int NamePriority = 1, TimePriority = 2, MarkerPriority = 3, TalkPriority = 4;

    // Longer quotations are speech, not names.
    private const int LongestQuotedName = 14;

    public static void Read(TokenList tokens, List<Reading> readings)
    {
        ReadQuotedNames(tokens, readings);
        foreach (var match in Ordinal().EnumerateMatches(tokens.Kinds))
            ReadOrdinal(tokens, match.Index, match.Index + match.Length, readings);
        foreach (var match in Reduplication().EnumerateMatches(tokens.Kinds))
            if (tokens.Surface(match.Index) is "一" && tokens.Surface(match.Index + 2) is "一" && tokens.Surface(match.Index + 1).SequenceEqual(tokens.Surface(match.Index + 3)))
                readings.Add(new Reading(match.Index, match.Index + match.Length, MentionKind.Idiom, "reduplication", NamePriority));
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.KindAt(at) == TokenKind.Number)
                ReadNumber(tokens, at, readings);
    }

    // 第一书记, 第三轮
    [GeneratedRegex("DNC?")]
    private static partial Regex Ordinal();

    // 一项一项
    [GeneratedRegex("N[CUx]N[CUx]")]
    private static partial Regex Reduplication();

    // “两河圣山”, 《2020年公报》: a short quotation is a name unless it measures something.
    private static void ReadQuotedNames(TokenList tokens, List<Reading> readings)
    {
        for (var open = 0; open < tokens.Count; open++)
        {
            if (tokens.KindAt(open) != TokenKind.OpenQuote)
                continue;
            var close = open + 1;
            while (close < tokens.Count && tokens.KindAt(close) is not (TokenKind.CloseQuote or TokenKind.OpenQuote))
                close++;
            if (tokens.KindAt(close) != TokenKind.CloseQuote || close == open + 1 || !tokens.Kinds.AsSpan(open, close - open).Contains(TokenKind.Number))
                continue;
            var isTitle = tokens.Surface(open) is "《" or "〈";
            var inside = tokens.Cover(open + 1, close);
            if (isTitle || (inside.Length <= LongestQuotedName && !Measures(tokens, open + 1, close)))
                readings.Add(new Reading(open + 1, close, MentionKind.Name, isTitle ? "title" : "quoted_name", 0));
        }
    }

    private static bool Measures(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (tokens.KindAt(at) == TokenKind.Number && tokens[at].Numeral is { } number
                && (number.Form == NumeralForm.Arabic || number.Scale != NumeralScale.None) && (tokens.KindAt(at + 1) == TokenKind.Unit || number.Scale != NumeralScale.None))
                return true;
        }

        return false;
    }

    private static void ReadOrdinal(TokenList tokens, int first, int end, List<Reading> readings)
    {
        var counted = tokens.KindAt(end - 1) == TokenKind.Classifier ? tokens.Surface(end - 1) : tokens.TextAfter(end, 2);
        var kind = counted switch
        {
            ['届', ..] => MentionKind.Name,
            ['条', ..] or ['款', ..] or ['章', ..] or ['节', ..] or ['页', ..] => MentionKind.Identifier,
            ['产', '业', ..] or ['方', ..] or ['世', '界', ..] => MentionKind.Name,
            _ => MentionKind.Ordinal,
        };
        readings.Add(new Reading(first, end, kind, "ordinal", MarkerPriority));
    }

    private static void ReadNumber(TokenList tokens, int at, List<Reading> readings)
    {
        var numeral = tokens[at].Numeral!.Value;
        var after = tokens.TextAfter(at + 1, 2);
        if (numeral.Form == NumeralForm.Chinese && numeral.Scale == NumeralScale.None && numeral.Vagueness is Vagueness.None or Vagueness.Neighbours && GradedName(after, numeral) is { } rule)
        {
            var talk = rule == "big" && TalkNounWithin(tokens, at + 2);
            readings.Add(new Reading(at, at + 2, talk ? MentionKind.Discourse : rule == "stage" ? MentionKind.Ordinal : MentionKind.Name, rule, MarkerPriority));
        }

        ReadListMarker(tokens, at, numeral, readings);
        ReadCode(tokens, at, numeral, readings);
        ReadTalkCount(tokens, at, numeral, readings);
    }

    // 三大攻坚战, 二线城市, 三级管网, 五类水质, 一期工程.
    private static string? GradedName(ReadOnlySpan<char> after, Numeral numeral) => after switch
    {
        ['大', '于' or '约' or '概' or '量' or '致' or '幅' or '多', ..] => null,
        ['大', ..] when numeral.WholeNumber <= 100 => "big",
        ['线' or '级' or '类' or '流' or '型' or '号' or '等', ..] when numeral.WholeNumber is > 0 and <= 12 || numeral.Vagueness == Vagueness.Neighbours => "grade",
        ['期', ..] when numeral.WholeNumber is > 0 and <= 20 => "stage",
        _ => null,
    };

    // 一、 （三） 1. (2) 一是: at the start of a paragraph, a clause or a bracket.
    private static void ReadListMarker(TokenList tokens, int at, Numeral numeral, List<Reading> readings)
    {
        if (numeral.WholeNumber is < 1 or > 99 || !numeral.IsPlain && numeral.Form == NumeralForm.Arabic)
            return;
        var before = tokens.KindAt(at - 1);
        var after = tokens.KindAt(at + 1);
        var opens = at == 0;
        if (before == TokenKind.Open && after == TokenKind.Close && (numeral.Form == NumeralForm.Chinese || at == 1))
            readings.Add(new Reading(at - 1, at + 2, MentionKind.Ordinal, "list_marker", NamePriority));
        else if (opens && at + 1 < tokens.Count && tokens.Surface(at + 1) is "、" or "." or "．" or ")" or "）")
            readings.Add(new Reading(at, at + 2, MentionKind.Ordinal, "list_marker", NamePriority));
        else if (numeral.Form == NumeralForm.Chinese && tokens.TextAfter(at + 1, 1) is "是" && (opens || before is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.OpenQuote))
            readings.Add(new Reading(at, at + 2, MentionKind.Ordinal, "list_marker", NamePriority));
    }

    // 国发〔2019〕1号, 5G, 0755-12345678, 100000000000: numbers that name a thing.
    private static void ReadCode(TokenList tokens, int at, Numeral numeral, List<Reading> readings)
    {
        var touchesBefore = at > 0 && tokens[at - 1].Span.End == tokens[at].Span.Start;
        var touchesAfter = at + 1 < tokens.Count && tokens[at].Span.End == tokens[at + 1].Span.Start;
        if (numeral.Form != NumeralForm.Arabic)
            return;
        if (touchesAfter && tokens.KindAt(at + 1) == TokenKind.Latin)
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "letters", MarkerPriority));
        else if (touchesBefore && tokens.KindAt(at - 1) == TokenKind.Latin && tokens.KindAt(at + 1) is not (TokenKind.Unit or TokenKind.Classifier))
            readings.Add(new Reading(at - 1, at + 1, MentionKind.Name, "letters", MarkerPriority));
        else if (tokens.KindAt(at - 1) == TokenKind.Open && tokens.KindAt(at + 1) == TokenKind.Close && tokens.KindAt(at + 2) == TokenKind.Number && tokens.TextAfter(at + 3, 1) is "号")
            readings.Add(new Reading(at - 1, at + 4, MentionKind.Identifier, "document_number", NamePriority));
        else if (numeral.IsPlain && numeral.Span.Length >= 7 && tokens.KindAt(at + 1) is not (TokenKind.Unit or TokenKind.Classifier or TokenKind.CountedNoun))
            readings.Add(new Reading(at, at + 1, MentionKind.Identifier, "long_number", MarkerPriority));
        else if (tokens.IsRangeMark(at + 1) && tokens.KindAt(at + 2) == TokenKind.Number && numeral.IsPlain && tokens[at].Span.In(tokens.Text)[0] == '0' && tokens[at].Span.Length is 3 or 4)
            readings.Add(new Reading(at, at + 3, MentionKind.Identifier, "telephone", NamePriority));
        else if (tokens.TextAfter(at + 1, 1) is "号" && tokens.TextAfter(at + 2, 1) is not "人")
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "numbered", MarkerPriority));
    }

    // 两个基本情况, 三点意见, 以上三批: the talk's own points, and what was just listed.
    private static void ReadTalkCount(TokenList tokens, int at, Numeral numeral, List<Reading> readings)
    {
        if (numeral.Form != NumeralForm.Chinese || numeral.Scale != NumeralScale.None || numeral.Multiplied && numeral.WholeNumber is < 0 or > 20)
            return;
        var classifier = tokens.KindAt(at + 1) == TokenKind.Classifier || tokens.Is(at + 1, TokenKind.HourUnit);
        var behind = at + (classifier ? 2 : 1);
        if (classifier && TalkNounWithin(tokens, behind))
            readings.Add(new Reading(at, behind, MentionKind.Discourse, "talk_noun", TalkPriority));
        else if (classifier && tokens.KindAt(at + 1) == TokenKind.Classifier && PointsBack(tokens, at - 1))
            readings.Add(new Reading(at, behind, MentionKind.Discourse, "points_back", TalkPriority));
        else if (!classifier && numeral.WholeNumber is > 1 and <= 20 && tokens.TextAfter(at + 1, 1) is "省" or "市" or "县" or "国" or "地" or "方" or "者" or "部" or "院" or "区" or "州" && !tokens.Is(at + 1, TokenKind.Unit))
            readings.Add(new Reading(at, at + 2, MentionKind.Discourse, "listed_before", TalkPriority));
    }

    private static bool PointsBack(TokenList tokens, int at) => tokens.Is(at, TokenKind.Demonstrative);

    private static bool TalkNounWithin(TokenList tokens, int at)
    {
        // The noun ends its phrase: two adjectives of two characters may stand before it.
        for (var i = at; i < Math.Min(at + 5, tokens.Count); i++)
        {
            if (tokens.Is(i, TokenKind.TalkNoun))
                return true;
            if (tokens.KindAt(i) is TokenKind.Pause or TokenKind.Stop or TokenKind.ActVerb or TokenKind.LinkVerb or TokenKind.Number || tokens.Surface(i) is "的")
                return false;
        }

        return false;
    }
}

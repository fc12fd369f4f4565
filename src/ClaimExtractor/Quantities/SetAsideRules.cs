using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Numbers that are no quantities, by their shape: ordinals, list markers, grades, counts of the talk's own points.</summary>
internal static partial class SetAsideRules
{
    public const int NamePriority = 1, TimePriority = 2, MarkerPriority = 3, TalkPriority = 4;

    /// <param name="numbers">The tokens that are numbers.</param>
    public static void Read(TokenList tokens, List<int> numbers, Lexicon lexicon, List<Reading> readings)
    {
        if (tokens.Set.Contains(TokenKind.OrdinalPrefix))
            foreach (var match in Ordinal().EnumerateMatches(tokens.Kinds))
                ReadOrdinal(tokens, match.Index, match.Index + match.Length, lexicon, readings);
        DenominatorRules.Read(tokens, readings);
        var twice = false;
        foreach (var at in numbers)
        {
            var numeral = tokens[at].Numeral!;
            twice |= tokens.KindAt(at + 2) == TokenKind.Number;
            DenominatorRules.ReadPower(tokens, at, numeral, readings);
            DenominatorRules.ReadExchanged(tokens, at, numeral, lexicon, readings);
            RankRule.Read(tokens, at, numeral, lexicon, readings);
            ReadGrade(tokens, at, numeral, lexicon, readings);
            ReadListMarker(tokens, at, numeral, readings);
            ReadDegree(tokens, at, numeral, lexicon, readings);
            TalkRules.Read(tokens, at, numeral, lexicon, readings);
            PhraseRules.Read(tokens, at, numeral, lexicon, readings);
            AnchorRules.Read(tokens, at, numeral, lexicon, readings);
            WeekdayRule.Read(tokens, at, readings);
            SlashRule.Read(tokens, at, numeral, lexicon, readings);
            SplitNumberRule.Read(tokens, at, readings);
            ArticleRule.Read(tokens, at, numeral, lexicon, readings);
            CodeRules.Read(tokens, at, numeral, lexicon, readings);
            AddressRule.Read(tokens, at, numeral, lexicon, readings);
            PressRules.Read(tokens, at, numeral, lexicon, readings);
            LooseCounts.Read(tokens, at, numeral, lexicon, readings);
        }

        if (twice)
            ReadReduplication(tokens, readings);
    }

    // 第一书记, 第三轮, 第三年, 第88—93页
    [GeneratedRegex("DN(?:[R-]{1,2}N)?[CYA]?")]
    private static partial Regex Ordinal();

    private static void ReadReduplication(TokenList tokens, List<Reading> readings)
    {
        foreach (var match in Reduplication().EnumerateMatches(tokens.Kinds))
            if (tokens.Surface(match.Index) is "一" && tokens.Surface(match.Index + 2) is "一"
                && tokens.Surface(match.Index + 1).SequenceEqual(tokens.Surface(match.Index + 3)))
                readings.Add(new Reading(match.Index, match.Index + match.Length, MentionKind.Idiom, "reduplication", NamePriority));
    }

    // 一项一项
    [GeneratedRegex("N[CUx]N[CUx]")]
    private static partial Regex Reduplication();

    internal static LexiconEntry? Numbered(TokenList tokens, int position, Lexicon lexicon) =>
        lexicon.Longest(tokens.Text.AsSpan(0, tokens.Span.End), position, TokenKind.Numbered);

    private static void ReadOrdinal(TokenList tokens, int first, int end, Lexicon lexicon, List<Reading> readings)
    {
        var last = end - 1;
        while (tokens.KindAt(last) != TokenKind.Number)
            last--;
        var numbered = Numbered(tokens, tokens[last].Span.End, lexicon);
        var kind = numbered?.Of(TokenKind.Numbered)!.Code switch
        {
            "session" or "sector" => MentionKind.Name,
            "clause" => MentionKind.Identifier,
            _ => MentionKind.Ordinal,
        };
        if (kind != MentionKind.Ordinal)
            end = Math.Max(end, tokens.IndexAt(tokens[last].Span.End + numbered!.Surface.Length));
        readings.Add(new Reading(first, end, kind, "ordinal", MarkerPriority));
    }

    [GeneratedRegex("^[1-9][0-9]?[.．](?:19|20)[0-9]{2}$")]
    private static partial Regex MarkedYear();

    [GeneratedRegex("^[1-9][0-9]?[.．][1-9][0-9]?$")]
    private static partial Regex Section();

    // 三大攻坚战, 二线城市, 三级管网, 五类水质, 一期工程, 三次产业.
    private static void ReadGrade(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        // 5000亿级产业
        if (numeral is { Form: NumeralForm.Arabic, Scale: NumeralScale.None, Multiplied: true } && numeral.Min >= 10_000L
            && tokens.TextAfter(at + 1, 1) is "级" && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.Every))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "tier", NamePriority));
        if (numeral.Scale != NumeralScale.None || numeral.Vagueness is not (Vagueness.None or Vagueness.Neighbours)
            || tokens.Is(at - 1, TokenKind.Demonstrative))
            return;
        var chinese = numeral.Form == NumeralForm.Chinese;
        // 三年级二班
        if (at > 0 && tokens.TextAfter(at + 1, 1) is "班" && tokens.Surface(at - 1) is [.., '级'])
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "class", NamePriority));
        // 千亿级产业, 百万千瓦级基地: a power alone is a tier.
        if (chinese && TierEnd(tokens, at) is var tier and > 0 && !tokens.Surface(at).ContainsAnyExcept("十百千万亿")
            && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.Every))
            readings.Add(new Reading(at, tier, MentionKind.Name, "tier", NamePriority));
        if (Numbered(tokens, tokens[at].Span.End, lexicon) is not { } numbered)
            return;
        var number = numeral.WholeNumber;
        var code = numbered.Of(TokenKind.Numbered)!.Code;
        MentionKind? kind = code switch
        {
            "big" when number is > 1 and <= 100 && tokens.KindAt(at + 1) != TokenKind.Unit => TalkRules.NounWithin(tokens, at + 2)
                ? MentionKind.Discourse : MentionKind.Name,
            // 百亿级私募, 千万级
            "grade" when chinese && numeral.Min >= 10_000L && tokens.TextAfter(at + 1, 1) is "级" => MentionKind.Name,
            "grade" when chinese && (number is > 0 and <= 12 || numeral.Vagueness == Vagueness.Neighbours) => MentionKind.Name,
            "stage" when chinese && number is > 0 and <= 20 => MentionKind.Ordinal,
            "session" when chinese && number > 1 => MentionKind.Name,
            // 2023届毕业生
            "session" when numeral is { IsPlain: true, Span.Length: 4 } && number is >= 1950 and <= 2099 => MentionKind.Name,
            "sitting" when numbered.Surface is not "次会议" || (at > 0 && tokens.Surface(at - 1)[^1] is '届' or '大' or '协' or '会') =>
                MentionKind.Name,
            "named" when !numeral.Multiplied || chinese => MentionKind.Name,
            "sector" when chinese && number is > 0 and <= 10 => MentionKind.Name,
            _ => null,
        };
        if (kind is { } found)
            readings.Add(new Reading(code is "named"
                ? RelayFirst(tokens, at) : at, tokens.IndexAt(tokens[at].Span.End + numbered.Surface.Length), found, code,
                code is "named" ? NamePriority : MarkerPriority));
    }

    // 4×100米接力: the runners are part of the name.
    private static int RelayFirst(TokenList tokens, int at) =>
        tokens.KindAt(at - 2) == TokenKind.Number && tokens.Surface(at - 1) is "×" or "x" or "X" or "*" ? at - 2 : at;

    private static int TierEnd(TokenList tokens, int at)
    {
        if (tokens.TextAfter(at + 1, 1) is "级")
            return at + 2;
        return tokens.KindAt(at + 1) == TokenKind.Unit && tokens.TextAfter(at + 2, 1) is "级" ? at + 3 : 0;
    }

    // 近乎六百度, of what is not said; 打半点折扣.
    private static void ReadDegree(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (tokens.KindAt(at + 1) != TokenKind.Unit)
            return;
        if (tokens.Surface(at + 1) is "度" && DegreeReader.CodeOf(tokens, at + 1, lexicon) is null)
            readings.Add(new Reading(at, at + 2, MentionKind.Indefinite, "degree", MarkerPriority));
        else if (tokens.Surface(at) is "半" && tokens.Surface(at + 1) is "点")
            readings.Add(new Reading(at, at + 2, MentionKind.Idiom, "half_a_point", MarkerPriority));
    }

    // 一、 （三） 1. (2) 一是 其一: at the start of a paragraph, a clause or a bracket.
    private static void ReadListMarker(TokenList tokens, int at, Numeral numeral, List<Reading> readings)
    {
        // 基尼系数[1]为0.46: the mark of a note, right behind its word.
        if (at > 1 && numeral is { Form: NumeralForm.Arabic, IsPlain: true } && tokens.Surface(at - 1) is "["
            && tokens.TextAfter(at + 1, 1) is "]"
            && tokens[at - 2].Span.End == tokens[at - 1].Span.Start && Han.Contains(tokens.Text[tokens[at - 2].Span.End - 1]))
            readings.Add(new Reading(at - 1, at + 2, MentionKind.Identifier, "note_mark", NamePriority));
        // 3.1本工程, 3.2 项目情况: no thing is counted by tenths, but chapters are.
        if (at == 0 && tokens.KindAt(1) is TokenKind.Classifier or TokenKind.CountedNoun && tokens.KindAt(2) != TokenKind.Slash
            && Section().IsMatch(tokens.Surface(0)) || HeadingRule.IsNumber(tokens, at) || HeadingRule.IsNote(tokens, at))
            readings.Add(new Reading(at, at + 1, MentionKind.Identifier, "list_marker", NamePriority));
        // 6.2023年度评选: the mark of a list and a year, with nothing between them.
        if (at == 0 && tokens.Is(1, TokenKind.YearUnit) && MarkedYear().IsMatch(tokens.Surface(0)))
            readings.Add(new Reading(0, 2, MentionKind.Time, "list_marker", NamePriority));
        if (numeral.WholeNumber is < 1 or > 99 || !numeral.IsPlain && numeral.Form == NumeralForm.Arabic)
            return;
        var before = tokens.KindAt(at - 1);
        var after = tokens.KindAt(at + 1);
        var chinese = numeral.Form == NumeralForm.Chinese;
        var opens = at == 0;
        var startsClause = opens || before is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.OpenQuote;
        (int First, int End)? marker = null;
        if (before == TokenKind.Open && after == TokenKind.Close && (chinese || at == 1))
            marker = (at - 1, at + 2);
        else if (
            opens
            && at + 1 < tokens.Count
            && tokens.Surface(at + 1) is "、" or "." or "．" or ")" or "）"
            && !HeadingRule.IsOfParts(tokens)
        )
            marker = (at, at + 2);
        else if (chinese && startsClause && tokens.TextAfter(at + 1, 1) is "是" or "要")
            marker = (at, at + 2);
        else if (chinese && at > 0 && tokens.Surface(at - 1) is "其" && after is TokenKind.Pause or TokenKind.Colon)
            marker = (at - 1, at + 1);
        if (marker is { } found)
            readings.Add(new Reading(found.First, found.End, MentionKind.Ordinal, "list_marker", NamePriority));
    }
}

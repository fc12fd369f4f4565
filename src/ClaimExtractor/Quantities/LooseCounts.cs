using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>一两句, 13岁那年, 两个条件，一个是…: numbers that only say a few, when, or how many points follow.</summary>
internal static class LooseCounts
{
    // Points that are told one by one, and the tokens from their number to the pause behind their noun.
    private const int MostPoints = 9, LongestNoun = 8;

    private const int AllHours = 24;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (at + 1 >= tokens.Count || numeral.Scale != NumeralScale.None)
            return;
        if (numeral is { Vagueness: Vagueness.Neighbours, Multiplied: false } && numeral.Min == Fraction.One
            && Cue.Is(tokens, at + 1, "few", lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Indefinite, "a_few", SetAsideRules.TalkPriority));
        else if (tokens[at + 1].As(TokenKind.Unit) is UnitSense { Dimension: "age" } && Cue.Begins(tokens, at + 2, "at_age", lexicon)
            && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.RangeMark or TokenKind.LinkVerb))
            readings.Add(new Reading(at, at + 2, MentionKind.Time, "at_age", SetAsideRules.TimePriority));
        // 这大半年, 坐了大半天: the better part of it
        else if (tokens.Surface(at) is "半" && at > 0 && tokens.Surface(at - 1) is [.., '大']
            && CountedPeriod.End(tokens, at) is var half and > 0)
            readings.Add(new Reading(at, half, MentionKind.Time, "vague_period", SetAsideRules.TimePriority));
        // 24小时便利店: open at all hours
        else if (numeral.WholeNumber == AllHours && IsRoundTheClock(tokens, at, lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "round_the_clock", SetAsideRules.TimePriority));
        // 《帛书》二、三卷: the second and the third
        else if (IsPairOfVolumes(tokens, at, numeral, lexicon))
            readings.Add(new Reading(at, at + 4, MentionKind.Ordinal, "ordinal_list", SetAsideRules.MarkerPriority));
        // 多说两句。闹他两句话
        else if (tokens.Surface(at) is "两" && Cue.Is(tokens, at + 1, "phrase", lexicon)
            && (at + 2 == tokens.Count
                || tokens.KindAt(at + 2) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.CloseQuote
                || tokens.Surface(at + 2) is "话" or "吧" or "当")
            && tokens.KindAt(at - 1) is not (TokenKind.LinkVerb or TokenKind.BoundBefore or TokenKind.Adverb or TokenKind.Number))
            readings.Add(new Reading(at, at + 2, MentionKind.Indefinite, "a_few", SetAsideRules.TalkPriority));
        // 十年一次的普查: how often, which dates nothing.
        else if (CountedPeriod.End(tokens, at) is var end and > 0 && Cue.Begins(tokens, end, "recurs", lexicon)
            && tokens.KindAt(at - 1) != TokenKind.Every)
            readings.Add(new Reading(at, end, MentionKind.Time, "recurs", SetAsideRules.TimePriority));
        else if (
            numeral is { Form: NumeralForm.Chinese, WholeNumber: > 1 and <= MostPoints }
            && tokens.KindAt(at + 1) == TokenKind.Classifier
            && (AreToldBehind(tokens, at, lexicon) || IsOneOfTasks(tokens, at, lexicon))
        )
            readings.Add(new Reading(at, at + 2, MentionKind.Discourse, "told_behind", SetAsideRules.TalkPriority));
    }

    private static bool IsRoundTheClock(TokenList tokens, int at, Lexicon lexicon) =>
        tokens[at + 1].As(TokenKind.Unit) is { Code: "hour" } && at + 2 < tokens.Count
        && Cue.Begins(tokens, at + 2, "round_the_clock", lexicon)
        && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.LinkVerb) && !tokens.Is(at - 1, TokenKind.DurationVerb);

    private static bool IsPairOfVolumes(TokenList tokens, int at, Numeral numeral, Lexicon lexicon) =>
        numeral is { Form: NumeralForm.Chinese, WholeNumber: > 0 and <= MostPoints } && at + 3 < tokens.Count
        && tokens.Surface(at + 1) is "、"
        && tokens[at + 2].Numeral is { Form: NumeralForm.Chinese } next && next.WholeNumber == numeral.WholeNumber + 1
        && Cue.Is(tokens, at + 3, "volume", lexicon) && tokens.Surface(at) is not "两"
        && tokens.KindAt(at - 1) is TokenKind.Open or TokenKind.CloseQuote or TokenKind.Han or TokenKind.Noun
        && (at == 0 || tokens[at - 1].Tag is not (PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb
            or PartOfSpeech.Particle));

    // 需要两个条件，一个是资金，一个是人才
    private static bool AreToldBehind(TokenList tokens, int at, Lexicon lexicon)
    {
        var end = EndOfNoun(tokens, at + 2);
        return end + 2 < tokens.Count
            && end > at + 2
            && Cue.EndsBefore(tokens, end, "told", lexicon)
            && tokens.KindAt(end) is TokenKind.Pause or TokenKind.Colon
            && (
                tokens.Surface(end + 1) is "一"
                    && tokens.Surface(end + 2).SequenceEqual(tokens.Surface(at + 1))
                    && end + 3 < tokens.Count
                    && tokens.Surface(end + 3) is "是"
                || tokens.Surface(end + 1) is "一是" or "一个是"
                || tokens.Surface(end + 1) is "一" && tokens.Surface(end + 2) is "是"
            );
    }

    // 确定为八项重点任务之一
    private static bool IsOneOfTasks(TokenList tokens, int at, Lexicon lexicon)
    {
        var end = EndOfNoun(tokens, at + 2);
        return end > at + 2 && end < tokens.Count && tokens.Surface(end) is "之一" && Cue.EndsBefore(tokens, end, "task", lexicon);
    }

    private static int EndOfNoun(TokenList tokens, int first)
    {
        var at = first;
        while (at < Math.Min(tokens.Count, first + LongestNoun) && tokens.Surface(at) is not "之一"
            && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.Number))
            at++;
        return at;
    }
}

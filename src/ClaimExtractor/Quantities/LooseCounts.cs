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

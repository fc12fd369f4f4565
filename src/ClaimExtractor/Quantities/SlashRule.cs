using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Two numbers around a slash that are no fraction: 6/12事件, 自6/9、6/12起, 3/4号线, 4/5G基站.</summary>
internal static class SlashRule
{
    private const int LongestList = 12;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (tokens.Surface(at).IndexOfAny('/', '／') < 0)
            return;
        if (NameEnd(tokens, at + 1, lexicon) is var end and > 0)
            readings.Add(new Reading(at, end, MentionKind.Name, "slash", SetAsideRules.NamePriority));
        else if (IsListedName(tokens, at, lexicon))
            readings.Add(new Reading(at, at + 1, MentionKind.Name, "slash", SetAsideRules.NamePriority));
        else if (IsDate(tokens, at, lexicon))
            readings.Add(new Reading(at, at + 1, MentionKind.Time, "slash_date", SetAsideRules.TimePriority));
    }

    // Behind what makes a name of the two numbers; 0 where nothing does.
    private static int NameEnd(TokenList tokens, int behind, Lexicon lexicon)
    {
        if (behind >= tokens.Count || tokens[behind].Span.Start != tokens[behind - 1].Span.End)
            return 0;
        if (tokens.KindAt(behind) == TokenKind.Latin && tokens.Surface(behind) is ['G' or 'g', ..])
            return behind + 1;
        return Cue.Begins(tokens, behind, "slash_named", lexicon) ? behind : 0;
    }

    // 周二（1/5）, 今（3/6）, 7/8（周二）: a day stands beside it, in words.
    private static bool IsDate(TokenList tokens, int at, Lexicon lexicon) =>
        tokens.KindAt(at - 1) == TokenKind.Open && tokens.KindAt(at + 1) == TokenKind.Close && IsDay(tokens, at - 2, lexicon)
        || tokens.KindAt(at + 1) == TokenKind.Open && (IsDay(tokens, at + 2, lexicon) || IsDay(tokens, at + 3, lexicon));

    private static bool IsDay(TokenList tokens, int at, Lexicon lexicon) =>
        tokens.Is(at, TokenKind.RelativeDay) || tokens.KindAt(at) == TokenKind.Number && Cue.EndsBefore(tokens, at, "week", lexicon)
        || Cue.Begins(tokens, at, "week", lexicon);

    // 6/9、6/12、6/16事件: the last of them says what they are.
    private static bool IsListedName(TokenList tokens, int at, Lexicon lexicon)
    {
        for (var last = at; last + 2 < tokens.Count && last < at + LongestList && IsListed(tokens, last + 1);)
        {
            last += 2;
            if (tokens.KindAt(last) != TokenKind.Number || tokens.Surface(last).IndexOfAny('/', '／') < 0)
                return false;
            if (NameEnd(tokens, last + 1, lexicon) > 0)
                return true;
        }

        return false;
    }

    private static bool IsListed(TokenList tokens, int at) => tokens.Surface(at) is "、" || tokens.KindAt(at) == TokenKind.Join;
}

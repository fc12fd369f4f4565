using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Reads a five-year plan: “十三五”, “十二五”期间, “十五”后三年. Five years each from 1966 on (the third plan), 1953 and 1958 before.</summary>
internal static class PlanReader
{
    /// <summary>How long a plan lasts.</summary>
    public const int Years = 5;

    private const int LastPlan = 19;

    /// <summary>The plan that begins at token <paramref name="at"/>, which is moved behind it; null where there is none.</summary>
    public static TimeExpression? Read(TokenList tokens, ref int at)
    {
        var name = tokens.KindAt(at) == TokenKind.OpenQuote ? at + 1 : at;
        // “十五” is a plan where it is quoted, else fifteen.
        var named = tokens.KindAt(name) == TokenKind.Name || (name > at && tokens.KindAt(name) == TokenKind.Number
            && tokens.KindAt(name + 1) == TokenKind.CloseQuote);
        if (!named || FirstYear(tokens.Surface(name)) is not (var year and > 0))
            return null;
        var end = name + 1;
        if (name > at && tokens.KindAt(end) == TokenKind.CloseQuote)
            end++;
        if (end < tokens.Count && tokens[end].As(TokenKind.SpanAfter)?.Code is "during")
            end++;
        var point = TimePoint.Empty with { Year = TimeField.Of(year), Part = TimePart.Plan };
        if (ReadYears(tokens, ref end, year) is { } part)
        {
            part = part with { Span = tokens.Cover(at, end) };
            at = end;
            return part;
        }

        PeriodPartReader.ReadEdge(tokens, ref end, ref point);
        // “十四五”以来
        var isSince = TimeTokens.After(tokens, end) is "since";
        var span = tokens.Cover(at, isSince ? ++end : end);
        var isUntil = TimeTokens.Opener(tokens, at) is "until";
        at = end;
        return new TimeExpression(span, isSince ? TimeShape.Since : TimeShape.Point, point, IsUntil: isUntil);
    }

    // “十五”后三年, “十三五”前两年
    private static TimeExpression? ReadYears(TokenList tokens, ref int at, int year)
    {
        if (at >= tokens.Count || tokens[at].As(TokenKind.SpanBefore)?.Code is not ("first" or "last")
            || TimeTokens.Number(tokens, at + 1, 1, 5) is not (var years and > 0) || TimeTokens.PeriodUnit(tokens, at + 2) != "year")
            return null;
        var first = tokens[at].As(TokenKind.SpanBefore)!.Code == "first" ? year : year + 5 - years;
        at += 3;
        return new TimeExpression(
            default, TimeShape.Range, TimePoint.Empty with { Year = TimeField.Of(first) },
                TimePoint.Empty with { Year = TimeField.Of(first + years - 1) });
    }

    /// <summary>The first year of the plan that a title names at token <paramref name="at"/>, by its short name or as 第十四个五年规划; or
    /// 0.</summary>
    public static int Named(TokenList tokens, int at, out int end)
    {
        end = at + 1;
        if (tokens.KindAt(at) is TokenKind.Name or TokenKind.Number && FirstYear(tokens.Surface(at)) is var year and > 0)
            return year;
        if (tokens.KindAt(at) != TokenKind.OrdinalPrefix || TimeTokens.Number(tokens, at + 1, 1, LastPlan) is not (var number and > 0)
            || !tokens.TextAfter(at + 2, 3).StartsWith("个五年"))
            return 0;
        end = at + 4;
        return FirstYear(number);
    }

    /// <summary>The first year of a five-year plan by its short name (十三五), or 0.</summary>
    public static int FirstYear(ReadOnlySpan<char> name)
    {
        if (name is not [.., '五'])
            return 0;
        var number = name[..^1] is ['十', .. var ones] ? 10 + (ones.IsEmpty ? 0 : ChineseDigits.Digit(ones[0])) : name.Length == 2
            ? ChineseDigits.Digit(name[0]) : -1;
        return FirstYear(number);
    }

    private static int FirstYear(int number) => number switch
    {
        1 => 1953,
        2 => 1958,
        >= 3 and <= LastPlan => 1966 + Years * (number - 3),
        _ => 0,
    };
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>What one token can be in an expression of time.</summary>
internal static class TimeTokens
{
    /// <summary>The plain number of a numeral token within bounds, or −1.</summary>
    public static int Number(TokenList tokens, int at, int min, int max)
    {
        if (tokens.KindAt(at) != TokenKind.Number || tokens[at].Numeral is not { } numeral)
            return -1;
        // 3千年 is no year, but 十二月 is a month.
        if (numeral is { Form: NumeralForm.Arabic, Multiplied: true } || numeral.WholeNumber < min || numeral.WholeNumber > max)
            return -1;
        return numeral.WholeNumber;
    }

    /// <summary>It stands between the parts of a date in digits.</summary>
    public static bool IsDateMark(ReadOnlySpan<char> mark) => mark is "-" or "/" or "." or "．" or "－";

    /// <summary>2019, and not 02019 or 2千: four plain digits.</summary>
    public static bool IsYearNumeral(TokenList tokens, int at) =>
        Number(tokens, at, 1000, 2200) > 0 && tokens[at].Numeral is { IsPlain: true, Span.Length: 4 };

    /// <summary>年底, 年初: a year's number may stand right before it.</summary>
    public static bool IsPartOfYear(TokenList tokens, int at) =>
        at < tokens.Count && tokens[at].As(TokenKind.PartOfPeriod)?.Code.StartsWith("year_", StringComparison.Ordinal) == true;

    /// <summary>日前 behind 3月5: no days ago, but up to that day.</summary>
    public static bool IsDayBefore(TokenList tokens, int at) => at < tokens.Count && tokens.KindAt(at) == TokenKind.TimeWord
        && tokens.Surface(at) is "日前";

    /// <summary>The code of 到, 自, 过去, 前 … at a token; null where none is.</summary>
    public static string? Before(TokenList tokens, int at) =>
        (uint)at < (uint)tokens.Count ? tokens[at].As(TokenKind.SpanBefore)?.Code : null;

    /// <summary>The code of 以来, 内, 期间 … at a token; null where none is.</summary>
    public static string? After(TokenList tokens, int at) =>
        (uint)at < (uint)tokens.Count ? tokens[at].As(TokenKind.SpanAfter)?.Code : null;

    /// <summary>The word before an expression, behind 北京时间 and 当地时间: 截至北京时间今天.</summary>
    public static string? Opener(TokenList tokens, int first)
    {
        var at = first - 1;
        while (Before(tokens, at) is "zone")
            at--;
        return Before(tokens, at);
    }

    /// <summary>Nothing of its clause stands before a token.</summary>
    public static bool OpensClause(TokenList tokens, int at) =>
        at == 0 || tokens.KindAt(at - 1) is TokenKind.Stop or TokenKind.Colon or TokenKind.Open or TokenKind.OpenQuote
        || tokens.KindAt(at - 1) == TokenKind.Pause && tokens.Surface(at - 1) is not "、";

    /// <summary>A field by the code of the lexicon: <c>-1</c> against the document's date, <c>text-1</c> against the text's own
    /// time.</summary>
    public static TimeField Relative(string code) => code switch
    {
        ['s', 'a', 'i', 'd', .. var rest] => new TimeField(TimeAnchor.Said, rest.Length > 0 ? int.Parse(rest) : 0),
        ['t', 'e', 'x', 't', .. var rest] => new TimeField(TimeAnchor.Text, rest.Length > 0 ? int.Parse(rest) : 0),
        ['w', 'e', 'e', 'k', .. var rest] => new TimeField(TimeAnchor.Week, int.Parse(rest)),
        ['l', 'a', 's', 't', .. var rest] => new TimeField(TimeAnchor.Weekday, int.Parse(rest)),
        _ => new TimeField(TimeAnchor.Document, int.Parse(code)),
    };

    /// <summary>The code of a relative year or month without the edge that it names: <c>-1 end</c> of 去年底.</summary>
    public static (string Code, TimeEdge Edge) WithEdge(string code) => code.Split(' ') switch
    {
        [var alone] => (alone, TimeEdge.None),
        [var relative, "end"] => (relative, TimeEdge.Last),
        [var relative, ..] => (relative, TimeEdge.First),
        [] => (code, TimeEdge.None),
    };

    /// <summary>year, quarter, month, week or day; "other" for a shorter one; null where no unit of time is.</summary>
    public static string? PeriodUnit(TokenList tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        var token = tokens[at];
        if (token.Is(TokenKind.YearUnit))
            return "year";
        if (token.Is(TokenKind.MonthUnit))
            return "month";
        if (token.Is(TokenKind.QuarterUnit))
            return "quarter";
        if (token.Is(TokenKind.DayUnit))
            return "day";
        if (token.Is(TokenKind.EraUnit) && token.As(TokenKind.EraUnit)!.Code == "century")
            return "century";
        return token.As(TokenKind.Unit)?.Code switch
        {
            "year" => token.As(TokenKind.Unit) switch { UnitSense { Dimension: "age" } => null, UnitSense { Scale: "100" } =>
                "century", _ => "year" },
            "quarter" => "quarter",
            "month" => "month",
            "week" => "week",
            "day" => "day",
            "hour" or "minute" or "second" => "other",
            _ => null,
        };
    }

    /// <summary>The expression holds a numeral, and so is a mention.</summary>
    public static bool HasNumeral(TokenList tokens, int start, int end)
    {
        foreach (var c in tokens.Cover(start, end).In(tokens.Text))
            if (char.IsAsciiDigit(c) || ChineseDigits.All.Contains(c))
                return true;
        return false;
    }
}

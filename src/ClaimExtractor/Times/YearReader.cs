using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Reads the year, decade or century that begins at a token: 2019年, 去年, 54年春, 民国110年, 上世纪80年代.</summary>
internal static class YearReader
{
    private const int FirstModern = 1900, LastModern = 2099;

    public static void Read(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (IsLength(tokens, at))
            return;
        if (TimeTokens.IsYearNumeral(tokens, at))
        {
            ReadFullYear(tokens, ref at, ref point);
        }
        else if (tokens.KindAt(at) == TokenKind.RelativeYear && !tokens[at].Code.Contains('.', StringComparison.Ordinal))
        {
            // 去年底 is one word.
            var (code, edge) = TimeTokens.WithEdge(tokens[at].Code);
            point = point with { Year = TimeTokens.Relative(code), Edge = edge };
            at++;
        }
        else if (IsWithinTheYear(tokens, at))
        {
            point = point with { Year = new TimeField(TimeAnchor.Text, 0) };
            at += 2;
        }
        else if (ShortYear.IsSpelled(tokens, at))
        {
            point = point with { Year = TimeField.Of(tokens[at].Numeral!.WholeNumber) };
            at += 2;
        }
        else if (ShortYear.IsPlain(tokens, at) || ShortYear.IsZeroed(tokens, at) || ShortYear.IsRecent(tokens, at))
        {
            point = point with { Year = TimeField.Of(ShortYear.Of(tokens, at)) };
            at += 2;
        }
        else if (ShortYear.IsEarly(tokens, at))
        {
            point = point with { Year = TimeField.Of(tokens[at].Numeral!.WholeNumber) };
            at += 2;
        }
        else if (IsBeforeLunarMonth(tokens, at))
        {
            point = point with { Part = TimePart.Undatable };
            at += 2;
        }
        else if (EraReader.ReadReign(tokens, ref at) is { } reign)
        {
            point = reign;
        }
        else if (MinguoYear.Read(tokens, ref at) is { } minguo)
        {
            point = point with { Year = minguo };
        }
        else
        {
            EraReader.Read(tokens, ref at, ref point);
        }
    }

    // 景云二年正月, 二年正月初一: of a reign that no table knows.
    private static bool IsBeforeLunarMonth(TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.Number && tokens.Is(at + 1, TokenKind.YearUnit)
        && tokens[at].Numeral is { Form: NumeralForm.Chinese, Vagueness: Vagueness.None }
        && at + 2 < tokens.Count && tokens[at + 2].As(TokenKind.TimeWord)?.Code is "lunar_month" or "lunar_day";

    // 建成已1250年, 有1980年历史: how long, no date; but 有1840年、1860年两次.
    private static bool IsLength(TokenList tokens, int at) =>
        TimeTokens.IsYearNumeral(tokens, at) && tokens.Is(at + 1, TokenKind.YearUnit)
        && Cue.EndsBefore(tokens, at, "lasting", tokens.Lexicon)
        && (Cue.Begins(tokens, at + 2, "lasted", tokens.Lexicon)
            || tokens[at].Numeral!.WholeNumber is < FirstModern or > LastModern
            && (at + 2 == tokens.Count || tokens.KindAt(at + 2) is TokenKind.Stop
                || tokens.KindAt(at + 2) == TokenKind.Pause && tokens.Surface(at + 2) is not "、"));

    private static void ReadFullYear(TokenList tokens, ref int at, ref TimePoint point)
    {
        var year = TimeField.Of(tokens[at].Numeral!.WholeNumber);
        // 2020/21财政年度
        if (tokens.KindAt(at + 1) == TokenKind.Slash && TimeTokens.Number(tokens, at + 2, 0, 99) >= 0
            && tokens.Is(at + 3, TokenKind.YearUnit))
        {
            var undatable = tokens[at + 3].As(TokenKind.YearUnit)!.Code == "undatable";
            point = point with { Year = year, Part = undatable ? TimePart.Undatable : TimePart.FiscalYear };
            at += 4;
        }
        else if (tokens.Is(at + 1, TokenKind.YearUnit))
        {
            var fiscal = tokens[at + 1].As(TokenKind.YearUnit)!.Code.Length > 0;
            point = point with { Year = year, Part = fiscal ? TimePart.Undatable : TimePart.Whole };
            at += 2;
        }
        else if (TimeTokens.IsPartOfYear(tokens, at + 1) || IsBareYear(tokens, at) || Cue.Begins(tokens, at + 1, "year_of", tokens.Lexicon))
        {
            point = point with { Year = year };
            at++;
        }
    }

    // 自2014，已有12宗: no other number is written so.
    private static bool IsBareYear(TokenList tokens, int at) =>
        TimeTokens.Before(tokens, at - 1) is "from" or "until"
        && (tokens.KindAt(at + 1) == TokenKind.Pause || TimeTokens.After(tokens, at + 1) is "since");

    // 力争年内完工: the year that the text speaks of; not 三年内, 多年内.
    private static bool IsWithinTheYear(TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.YearUnit && TimeTokens.After(tokens, at + 1) is "within"
        && tokens.KindAt(at - 1) is not (TokenKind.Number or TokenKind.More or TokenKind.Classifier or TokenKind.BoundBefore
            or TokenKind.BoundAfter
            or TokenKind.SpanBefore or TokenKind.Han);
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Reads the year, decade or century that begins at a token: 2019年, 去年, 54年春, 民国110年, 上世纪80年代.</summary>
internal static class YearReader
{
    public static void Read(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (TimePointReader.IsYearNumeral(tokens, at))
        {
            var year = TimeField.Calendar(tokens[at].Numeral!.WholeNumber);
            // 2020/21财政年度
            if (tokens.KindAt(at + 1) == TokenKind.Slash && TimePointReader.Number(tokens, at + 2, 0, 99) >= 0 && tokens.Is(at + 3, TokenKind.YearUnit))
            {
                point = point with { Year = year, Part = tokens[at + 3].As(TokenKind.YearUnit)!.Code == "undatable" ? TimePart.Undatable : TimePart.FiscalYear };
                at += 4;
            }
            else if (tokens.Is(at + 1, TokenKind.YearUnit))
            {
                var fiscal = tokens[at + 1].As(TokenKind.YearUnit)!.Code.Length > 0;
                point = point with { Year = year, Part = fiscal ? TimePart.Undatable : TimePart.Whole };
                at += 2;
            }
            else if (TimePointReader.IsPartOfYear(tokens, at + 1))
            {
                point = point with { Year = year };
                at++;
            }
        }
        else if (tokens.KindAt(at) == TokenKind.RelativeYear)
        {
            point = point with { Year = TimePointReader.Relative(tokens[at].Code) };
            at++;
        }
        else if (IsWithinTheYear(tokens, at))
        {
            point = point with { Year = new TimeField(TimeAnchor.Text, 0) };
            at += 2;
        }
        else if (IsShortYear(tokens, at) || ShortYear.IsZeroed(tokens, at))
        {
            point = point with { Year = TimeField.Calendar(ShortYear.Of(tokens, at)) };
            at += 2;
        }
        else
        {
            ReadEra(tokens, ref at, ref point);
        }
    }

    // 力争年内完工: the year that the text speaks of; not 三年内, 多年内.
    private static bool IsWithinTheYear(TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.YearUnit && at + 1 < tokens.Count && tokens[at + 1].As(TokenKind.SpanAfter)?.Code is "within"
        && tokens.KindAt(at - 1) is not (TokenKind.Number or TokenKind.More or TokenKind.Classifier or TokenKind.BoundBefore or TokenKind.BoundAfter or TokenKind.SpanBefore or TokenKind.Han);

    // 54年春, 56年3月, 58年底: the century is left out.
    private static bool IsShortYear(TokenList tokens, int at) =>
        TimePointReader.Number(tokens, at, 30, 99) > 0 && tokens[at].Numeral is { IsPlain: true, Span.Length: 2 } digits && (digits.Form == NumeralForm.Chinese || tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.RangeMark or TokenKind.Minus or TokenKind.DurationVerb))
        && tokens.Is(at + 1, TokenKind.YearUnit)
        && (digits.Form == NumeralForm.Chinese || tokens.TextAfter(at + 2, 1) is "春" or "夏" or "秋" or "冬" || tokens.Is(at + 2, TokenKind.PartOfPeriod) || (TimePointReader.Number(tokens, at + 2, 1, 12) > 0 && tokens.Is(at + 3, TokenKind.MonthUnit)));

    // 20世纪80年代, 上世纪80年代, 90年代, 21世纪.
    private static void ReadEra(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (MinguoYear.Read(tokens, ref at) is { } minguo)
        {
            point = point with { Year = minguo };
            return;
        }

        var next = at;
        int century;
        if (tokens.KindAt(at) == TokenKind.EraUnit && int.TryParse(tokens[at].Code, out century))
            next = at + 1;
        else if (TimePointReader.Number(tokens, at, 1, 30) is var number and > 0 && tokens.Is(at + 1, TokenKind.EraUnit) && tokens[at + 1].Code == "century")
            (century, next) = (number - 1, at + 2);
        else
            century = -1;
        if (TimePointReader.Number(tokens, next, 0, 90) is var decade and >= 0 && decade % 10 == 0 && tokens.Is(next + 1, TokenKind.EraUnit) && tokens[next + 1].Code == "decade")
        {
            point = point with { Year = TimeField.Calendar((century >= 0 ? century : 19) * 100 + decade), Part = TimePart.Decade };
            next += 2;
            // 90年代末: which years is not said.
            if (tokens.Is(next, TokenKind.PartOfPeriod) && tokens[next].As(TokenKind.PartOfPeriod)!.Code is "end" or "start" or "middle")
                next++;
        }
        else if (century >= 0)
        {
            point = point with { Year = TimeField.Calendar(century * 100), Part = TimePart.Century };
        }

        at = next;
    }
}

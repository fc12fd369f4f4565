using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The expression behind a number that says when it is of.</summary>
internal static class TimeBehind
{
    // 其中5次是在2020年下半年宣布: the first time behind the number in its clause, before another number and before any noun that it may describe.
    public static TimeExpression? Of(ClaimSite site)
    {
        // 19岁学生被控于前年集会: how old one is now.
        if (site.Quantity.Dimension == Dimension.Age)
            return null;
        foreach (var time in site.Reading.Times)
        {
            var at = site.Tokens.IndexAt(time.Span.Start);
            if (at < site.End)
                continue;
            // 顺延到下年度: where it goes.
            return
                at < site.RightEnd
                && !IsApart(site, at)
                && !IsOfNext(site, at)
                && site.Tokens.Surface(at - 1) is not [.., '到' or '至']
                && (time.Job is TimeJob.Frame || IsOfSayers(site, time))
                && !Phrase.IsParticleDe(site.Tokens, site.Tokens.IndexAt(time.Span.End))
                && SharesBracket(site, at)
                ? time
                : null;
        }

        return null;
    }

    // 三名被告|今|否认控罪: the day on which those who are counted say so.
    private static bool IsOfSayers(ClaimSite site, TimeExpression time)
    {
        if (time.Job is not TimeJob.Decision || !time.IsDay || site.Quantity.Dimension != Dimension.People)
            return false;
        for (var verb = site.Tokens.IndexAt(time.Span.End); verb < site.RightEnd; verb++)
            if (site.Tokens.Is(verb, TokenKind.Reports))
                return !Clause.IsBoundary(site.Tokens, verb + 1);
        return false;
    }

    // 增长8%、2020年增长7%: of what comes next in the list.
    private static bool IsOfNext(ClaimSite site, int time)
    {
        for (var at = site.End; at < time; at++)
            if (site.Tokens.Surface(at) is "、")
                return site.RightEnd < site.ClauseEnd;
        return false;
    }

    // 老店六十家　最迟2024年拆: a blank ends what a headline says of the number.
    private static bool IsApart(ClaimSite site, int time)
    {
        for (var at = site.End - 1; at < time; at++)
            if (Clause.EndsAtBlank(site.Tokens, at))
                return true;
        return false;
    }

    // 该厂(2018年3月更名)共有职工860人: what stands in brackets says nothing of what stands outside.
    public static bool SharesBracket(ClaimSite site, int at)
    {
        var depth = 0;
        for (var i = Math.Min(at, site.End); i < Math.Max(at, site.First); i++)
        {
            if (site.Tokens.KindAt(i) == TokenKind.Open)
                depth++;
            else if (site.Tokens.KindAt(i) == TokenKind.Close && --depth < 0)
                return false;
        }

        return at < site.First || depth == 0;
    }
}

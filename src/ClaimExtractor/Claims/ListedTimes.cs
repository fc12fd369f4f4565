using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>2016年、2017年新增床位分别是56张、38张: times pair off with numbers, in order.</summary>
internal static class ListedTimes
{
    /// <summary>The time of the number; null where no list of as many times stands before 分别.</summary>
    public static TimeExpression? Of(ClaimSite site)
    {
        var (tokens, times) = (site.Tokens, site.Reading.Times);
        if (times.Length < 2)
            return null;
        var separately = -1;
        for (var at = site.First - 1; at >= 0 && separately < 0; at--)
            if (tokens.Surface(at) is "分别")
                separately = at;
        if (separately < 0)
            return null;
        var place = 0;
        for (var earlier = site.Previous; earlier is not null && earlier.First > separately; earlier = earlier.Previous)
            place++;
        var last = times.Length - 1;
        while (last >= 0 && tokens.IndexAt(times[last].Span.Start) > separately)
            last--;
        var first = last;
        while (first > 0 && IsListed(site, times[first - 1], times[first]))
            first--;
        return first >= 0 && last > first && first + place <= last ? times[first + place] : null;
    }

    private static bool IsListed(ClaimSite site, TimeExpression one, TimeExpression next)
    {
        var between = site.Tokens.IndexAt(one.Span.End);
        return one.Job == TimeJob.Frame && site.Tokens.IndexAt(next.Span.Start) == between + 1
            && site.Tokens.Surface(between) is "、" or "和" or "及" or "与";
    }
}

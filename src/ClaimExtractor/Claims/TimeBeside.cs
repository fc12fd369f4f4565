using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The times that a number has by where they stand: in the bracket behind it, compared with before it.</summary>
internal static class TimeBeside
{
    private const int LongestNoun = 5;

    /// <summary>由600宗（2012年）增至800宗（2016年）: all that stands in the bracket right behind the number.</summary>
    public static TimeExpression? Bracketed(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (tokens.KindAt(site.End) != TokenKind.Open)
            return null;
        foreach (var time in site.Reading.Times)
            if (tokens.IndexAt(time.Span.Start) == site.End + 1 && tokens.KindAt(tokens.IndexAt(time.Span.End)) == TokenKind.Close
                && time.Job is TimeJob.Frame or TimeJob.Deadline or TimeJob.To)
                return time with { Job = TimeJob.Alone };
        return null;
    }

    /// <summary>与去年1月相比，东区有20宗，西区有30宗: where the sentence has no change, the figures are those of the time that is compared with.</summary>
    public static TimeExpression? Compared(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.Reading.Times is not [var time, ..] || time.Job != TimeJob.Baseline
            || site.Quantity.Dimension is not (Dimension.Count or Dimension.People or Dimension.Currency)
            || tokens.IndexAt(time.Span.Start) > 2
            || tokens.KindAt(BehindCompared(tokens, tokens.IndexAt(time.Span.End))) != TokenKind.Pause)
            return null;
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.KindAt(at) is TokenKind.ChangeBy or TokenKind.ChangeTo or TokenKind.Difference or TokenKind.Stock)
                return null;
        return time;
    }

    private static int BehindCompared(TokenList tokens, int end) =>
        end < tokens.Count && tokens[end].As(TokenKind.Comparison) is not null ? end + 1 : end;

    /// <summary>比上年度的预算赤字390亿元急增七倍: nothing but the noun that is measured stands between the particle and the number.</summary>
    public static bool IsOfMeasured(ClaimSite site, int particle)
    {
        if (!Phrase.IsParticleDe(site.Tokens, particle) || particle + 1 >= site.First || site.First > particle + LongestNoun)
            return false;
        for (var at = particle + 1; at < site.First; at++)
            if (site.Tokens[at].Tag is not (PartOfSpeech.Noun or PartOfSpeech.VerbalNoun) && site.Tokens.KindAt(at) != TokenKind.Metric)
                return false;
        return true;
    }
}

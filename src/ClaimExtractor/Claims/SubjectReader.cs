using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads what a number measures or counts: the noun it stands before, the metric it stands behind, or the subject of the number before it.</summary>
internal static class SubjectReader
{
    // 总值240亿元的基金: a noun of mere amount leaves the subject to the noun behind the number.
    private const int LongestAmountNoun = 3;

    /// <param name="earlier">What was read before it in the sentence.</param>
    /// <param name="before">What was read in the paragraph's earlier sentences.</param>
    public static Facet? Read(ClaimSite site, RoleReading role, ClaimFacets? whole, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> before)
    {
        var tokens = site.Tokens;
        var governor = site.Governor;
        var behind = NounBehind.Read(site);
        var metric = NounBefore.Read(site, governor, role);
        // 相当于16个月的开支: the thing that is compared was said before.
        if (governor.Is(TokenKind.LinkVerb) && tokens[governor.At].As(TokenKind.Comparison)?.Code == "share" && tokens.Surface(governor.At) is not ['占', ..] && metric is null)
            return Inherited(site, earlier);
        if (metric is not null && OnlyToken(tokens, metric) is >= 0 and var only)
        {
            // 前值, 预期值: another figure of the same metric.
            if (tokens[only].As(TokenKind.Metric)?.Code == "figure")
                metric = Inherited(site, earlier) ?? Inherited(site, before);
            else if (earlier is [.., { Subject: { } bearer }] && bearer.Text is not ([.., '率' or '比' or '例' or '重']) && !metric.Inherited && NounBefore.IsBareRatio(tokens, only, only + 1))
                return new Facet(bearer.Text + metric.Text, metric.Span, true);
            else if (role.Role == Role.Level && !metric.Inherited && tokens[only].As(TokenKind.Metric)?.Code == "value")
                metric = NounBefore.Announced(site, governor, role) ?? metric;
        }

        if (behind is not null && tokens[tokens.IndexAt(behind.Span.End) - 1].As(TokenKind.Metric)?.Code == "level")
            behind = null;
        // 发放补助52万元，人均2000元
        if (metric is { Text: "人均" or "户均" } && OnlyToken(tokens, metric) >= 0)
            metric = Inherited(site, earlier) is { } bearing ? metric with { Text = bearing.Text, Inherited = true } : null;
        // 832个贫困县中已有601个: the part counts what the whole counts.
        if (whole is not null && (metric is null || metric.Span.Contains(whole.Site.Quantity.Span)))
            metric = whole.Subject?.AsInherited();
        if (site.IsInBrackets && (metric is null || IsPlace(site, metric)))
            return LastOutsideBrackets(earlier)?.Subject?.AsInherited();
        // 98例为境外输入病例
        if (role.Role == Role.Part && (metric is null || metric.Inherited) && NounBehind.Named(site) is { } named)
            return named;
        metric ??= NounBefore.Among(site) ?? NounBefore.Announced(site, governor, role) ?? Inherited(site, earlier) ?? (role.Role is Role.ChangeBy or Role.ChangeTo && governor.At >= 0 ? Inherited(site, before) : null);
        if (Counts(site.Quantity) || role.Role is Role.Criterion)
            return Counted(site, governor, behind, metric, whole);
        if (NounBehind.Spent(site) is { } activity)
            return activity;
        // 公司以4.6亿元收购: an owner is not what its money measures.
        if (behind is null && site.Quantity.Dimension == Dimension.Currency && metric is { Inherited: false } && tokens.Is(OnlyToken(tokens, metric), TokenKind.Owner))
            return null;
        if (behind is null)
            return metric;
        var attributive = Phrase.IsParticleDe(tokens, site.End);
        if (site.Quantity.Dimension == Dimension.Duration && attributive && !(governor.Is(TokenKind.LinkVerb) && tokens.Surface(governor.At) is "相当于" or "等于" or "相等于"))
            return behind;
        if (role is { Role: Role.Share, Word.IsEmpty: true })
            return behind;
        if (attributive && metric is { Text.Length: <= LongestAmountNoun } && role.Role == Role.Level)
            return behind;
        // 增添60万千瓦清洁电力, 替代90万吨煤炭: the object stands behind its amount.
        return metric is null || metric.Inherited || IsPlace(site, metric) || (governor.At >= 0 && tokens.Is(governor.At, TokenKind.ActVerb)) || governor.Is(TokenKind.Stock) ? behind : metric;
    }

    private static ClaimFacets? LastOutsideBrackets(ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (!earlier[i].Site.IsInBrackets)
                return earlier[i];
        return null;
    }

    // The one token of a noun; −1 where it has several, or stands in another sentence.
    private static int OnlyToken(TokenList tokens, Facet noun) =>
        tokens.IndexAt(noun.Span.Start) is var at && at < tokens.Count && tokens[at].Span == noun.Span ? at : -1;

    private static Facet? Counted(ClaimSite site, Governor governor, Facet? behind, Facet? metric, ClaimFacets? whole)
    {
        if (behind is null)
            return metric is { Inherited: false } && whole?.Subject is { } all && metric.Text.Length <= LongestAmountNoun && IsPlace(site, metric) ? all.AsInherited() : metric;
        // 豁免18项牌照费用: the object stands behind its number.
        if (governor.At >= 0 && (site.Tokens.Is(governor.At, TokenKind.ActVerb) || governor.Kind is TokenKind.Made or TokenKind.Stock) && whole is null)
            return NounBehind.WithModifiers(site, behind);
        // 16项反馈问题已整改7项，剩余9项问题: the noun is said short.
        if (whole?.Subject is { } counted && counted.Text.EndsWith(behind.Text, StringComparison.Ordinal))
            return counted.AsInherited();
        // 一桌12道菜; 24座公厕、3处转运站
        if (metric is { Inherited: false } && (site.Tokens.KindAt(site.Tokens.IndexAt(metric.Span.End) - 1) == TokenKind.Classifier || site.Tokens.KindAt(site.First - 1) is TokenKind.Join or TokenKind.Pause
            || site.Tokens[site.Tokens.IndexAt(metric.Span.End) - 1].As(TokenKind.Noun)?.Code == "object"))
            return NounBehind.WithModifiers(site, behind);
        if (metric is { Inherited: false } && site.Tokens.Is(site.Tokens.IndexAt(metric.Span.End) - 1, TokenKind.Owner))
            return NounBehind.WithModifiers(site, behind);
        // 其中173户稳定脱贫: what stands behind the number is no noun that is counted.
        return metric is not null && !HoldsCountedNoun(site, behind) && (whole is not null || !metric.Inherited) && !IsPlace(site, metric)
            ? metric
            : NounBehind.WithModifiers(site, behind);
    }

    private static bool HoldsCountedNoun(ClaimSite site, Facet noun)
    {
        var tokens = site.Tokens;
        for (var at = tokens.IndexAt(noun.Span.Start); at < tokens.Count && tokens[at].Span.Start < noun.Span.End; at++)
            if (tokens.Is(at, TokenKind.CountedNoun))
                return true;
        return false;
    }

    /// <summary>The quantity is a number of things, not an amount of a metric.</summary>
    public static bool Counts(Quantity quantity) =>
        quantity.Dimension is Dimension.People or Dimension.Count
        || (quantity.UnitInferred && quantity.Dimension is not (Dimension.Number or Dimension.PercentagePoint or Dimension.Percentage or Dimension.Currency));

    private static bool IsPlace(ClaimSite site, Facet noun)
    {
        if (noun.Text is [.., '镇' or '乡' or '村' or '县' or '市' or '省' or '州'])
            return true;
        var tokens = site.Tokens;
        for (var at = tokens.IndexAt(noun.Span.Start); at < tokens.Count && tokens[at].Span.Start < noun.Span.End; at++)
            if (!tokens.Is(at, TokenKind.Place))
                return false;
        return true;
    }

    // 年均增长9.7%, 179个正在退出检查: the clause has no noun of its own.
    private static Facet? Inherited(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        // 低保5236户、11408人: two counts of one thing.
        if (earlier is [.., { Subject: { } shared } last] && last.Site.End == site.First - 1 && site.Tokens.Surface(site.First - 1) is "、")
            return shared.AsInherited();
        if (site.Quantity.Dimension is Dimension.People or Dimension.Count)
            for (var i = earlier.Length - 1; i >= 0; i--)
                if (earlier[i].Site.Quantity.Unit == site.Quantity.Unit && earlier[i].Role.Role != Role.Criterion)
                    return earlier[i].Subject?.AsInherited();
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Role.Role != Role.Criterion)
                return earlier[i].Subject?.AsInherited();
        return null;
    }
}

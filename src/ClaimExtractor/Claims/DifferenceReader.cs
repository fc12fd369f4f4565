using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads what sets two things against each other: 比西部高12个百分点, 高于全国增幅3.77个百分点, 提前10年.</summary>
internal static class DifferenceReader
{
    // Tokens from 多 or 少 to the number, the verb between them.
    private const int LongestVerb = 5;

    // Tokens from 领先 to the number.
    private const int LongestCompared = 8;

    public static RoleReading? Read(ClaimSite site, Governor governor, Facet? baseline)
    {
        var tokens = site.Tokens;
        // 较计划超过了5万个
        if (
            site.First > 0
            && tokens[site.First - 1].As(TokenKind.BoundBefore)?.Code is "more_than" or "less_than"
            && ComparisonReader.Than(tokens, site.LeftFirst, site.First - 1) is var than and >= 0
            && Phrase.Of(tokens, than + 1, site.First - 1) is { } compared
        )
        {
            var direction = tokens[site.First - 1].As(TokenKind.BoundBefore)!.Code == "more_than" ? Direction.Increase : Direction.Decrease;
            var role = ComparisonReader.IsOwnPast(site, compared) ? Role.ChangeBy : Role.Difference;
            return new RoleReading(role, direction, tokens[site.First - 1].Span, compared).By("compared_bound");
        }

        if ((MoreOrLess(site) ?? BareMoreOrLess(site)) is { } more)
            return more.By("more_or_less");
        // 高出一倍, with nothing else that it is higher than
        if (governor.Is(TokenKind.Difference) && baseline is null && site.Quantity is { Unit: "multiple" })
            return ChangeWord.Read(site, governor.At, TokenKind.Difference, Role.ChangeBy, null).By("difference_word");
        // 两队相差十席, 领先邻国近20年
        if (governor.Is(TokenKind.Difference) && baseline is null && Apart(tokens, governor.At))
            return ChangeWord.Read(site, governor.At, TokenKind.Difference, Role.Difference, null).By("apart");
        if (governor.Kind is ' ' && Leading(site) is var lead and >= 0)
            return ChangeWord
                .Read(site, lead, TokenKind.Difference, Role.Difference, Phrase.Of(tokens, lead + 1, EndOfCompared(site)))
                .By("apart");
        // 来水偏多三成: against what is usual.
        if (governor.Is(TokenKind.Difference) && baseline is null && tokens.Surface(governor.At) is ['偏', _])
            return ChangeWord.Read(site, governor.At, TokenKind.Difference, Role.Difference, null).By("difference_word");
        // 提前10年, 比去年提前9天
        if (site.Quantity.Dimension == Dimension.Duration && site.First > site.LeftFirst && IsShift(site))
            return new RoleReading(Role.Difference, null, tokens[site.First - 1].Span, baseline).By("earlier_or_later");
        if (governor.Is(TokenKind.Difference) && baseline is not null)
        {
            var role = ComparisonReader.IsOwnPast(site, baseline) ? Role.ChangeBy : Role.Difference;
            return ChangeWord.Read(site, governor.At, TokenKind.Difference, role, baseline).By("difference_word");
        }

        return null;
    }

    private static bool Apart(TokenList tokens, int at) => Cue.Is(tokens, at, "apart_by", tokens.Lexicon);

    // 领先|邻国|近20年: whom it leads stands between; a comma may, too.
    private static int Leading(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = EndOfCompared(site) - 1; at >= 0 && at > site.First - LongestCompared; at--)
        {
            if (Apart(tokens, at) && tokens.Is(at, TokenKind.Difference))
                return at < EndOfCompared(site) - 1 ? at : -1;
            // 领先水平的百家企业
            if (
                Phrase.IsParticleDe(tokens, at)
                || !(Phrase.IsNominal(tokens, at) || tokens.Surface(at) is "、")
                || tokens.KindAt(at) == TokenKind.Number
            )
                return -1;
        }

        return -1;
    }

    private static int EndOfCompared(ClaimSite site) =>
        site.First == site.ClauseFirst && site.Tokens.KindAt(site.First - 1) == TokenKind.Pause ? site.First - 1 : site.First;

    private static bool IsShift(ClaimSite site) =>
        site.Tokens.Surface(site.First - 1) is "提前" or "提早" or "推迟" or "延迟" or "推后" or "延后" or "晚" or "早";

    /// <summary>低于机构预期的0.70元: the number is what the one before it is compared with.</summary>
    public static bool IsComparedWith(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (
            !tokens.Senses.Contains(TokenKind.Comparison)
            || !Phrase.IsParticleDe(tokens, site.First - 1)
            || site.Quantity.Dimension is Dimension.Multiple
        )
            return false;
        for (var at = site.First - 2; at >= site.LeftFirst; at--)
        {
            if (tokens[at].As(TokenKind.Comparison)?.Code is "above" or "below")
                return site.Previous is { } previous && previous.Quantity.Unit == site.Quantity.Unit;
            if (
                tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop or TokenKind.Number or TokenKind.LinkVerb
                && site.Reading.TimeAt(at) is null
            )
                return false;
        }

        return false;
    }

    // 明显少五成, 大幅多两成: 多 or 少 right before the number, of the thing's own past.
    private static RoleReading? BareMoreOrLess(ClaimSite site)
    {
        var tokens = site.Tokens;
        // 少了三成
        var at = site.First > site.ClauseFirst && tokens.Surface(site.First - 1) is "了" ? site.First - 2 : site.First - 1;
        if (at < site.ClauseFirst || tokens.Surface(at) is not ("多" or "少") || tokens[at].As(TokenKind.Difference) is not { } difference)
            return null;
        // 再取多3分
        for (var i = at - 1; i >= site.ClauseFirst && i > at - LongestVerb; i--)
            if (tokens.Surface(i) is "再" && i < at - 1 || tokens.Surface(i) is "额外" && i == at - 1)
                return new RoleReading(Role.ChangeBy, ChangeWord.DirectionOf(difference.Code), tokens[at].Span);
        if ( site.Quantity.Dimension is not (Dimension.Percentage or Dimension.Ratio or Dimension.Multiple))
            return null;
        var than = ComparisonReader.Than(tokens, site.ClauseFirst, at);
        var baseline = than >= 0 ? Phrase.Of(tokens, than + 1, at) : null;
        var role = baseline is null || site.Reading.Times.Any(time => baseline.Span.Contains(time.Span)) ? Role.ChangeBy : Role.Difference;
        return new RoleReading(role, ChangeWord.DirectionOf(difference.Code), tokens[at].Span, baseline);
    }

    // 比2013年少用2万吨, 较去年同期多进口300万吨: 多 or 少 before the verb.
    private static RoleReading? MoreOrLess(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.Difference))
            return null;
        for (var at = site.First - 2; at > Math.Max(site.LeftFirst, site.First - LongestVerb); at--)
        {
            if (tokens.Surface(at) is not ("多" or "少") || tokens[at].As(TokenKind.Difference) is not { } difference)
                continue;
            var than = ComparisonReader.Than(tokens, site.LeftFirst, at);
            var baseline =
                than >= 0 ? Phrase.Of(tokens, than + 1, at)
                : tokens[at - 1].As(TokenKind.Comparison)?.Code is "year_on_year" or "month_on_month" ? Phrase.Of(tokens, at - 1, at)
                : null;
            if (baseline is not null)
                return new RoleReading(
                    ComparisonReader.IsOwnPast(site, baseline) ? Role.ChangeBy : Role.Difference,
                    ChangeWord.DirectionOf(difference.Code),
                    tokens[at].Span,
                    baseline
                );
        }

        return null;
    }

    // 高于全国增幅3.77个百分点
    public static RoleReading? Above(ClaimSite site)
    {
        var tokens = site.Tokens;
        // 不及其他3名候选人: so many are compared with.
        if (!tokens.Senses.Contains(TokenKind.Comparison) || tokens.KindAt(site.First - 1) == TokenKind.Demonstrative)
            return null;
        for (var at = site.First - 2; at >= site.LeftFirst; at--)
        {
            // 突破人民币6000亿元 bounds an amount.
            if (tokens[at].As(TokenKind.Comparison)?.Code is "above" or "below" && Phrase.IsNominal(tokens, site.First - 1)
                && !tokens.Is(site.First - 1, TokenKind.Unit))
            {
                // 超过应到代表的半数: more than a part of the whole.
                if (site.Quantity.Unit is "ratio" && Phrase.IsParticleDe(tokens, site.First - 1))
                    return new RoleReading(Role.Share, null, tokens[at].Span, Phrase.Of(tokens, at + 1, site.First - 1)).By("share_above");
                var direction = tokens[at].As(TokenKind.Comparison)!.Code == "above" ? Direction.Increase : Direction.Decrease;
                return new RoleReading(Role.Difference, direction, tokens[at].Span, Phrase.Of(tokens, at + 1, site.First)).By("above");
            }

            if (Governor.KindOf(tokens, at) is not (' ' or TokenKind.ChangeNoun))
                return null;
        }

        return null;
    }
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads a part that is stated as a ratio of a whole: 占全部投资的70.27%, 是去年的三倍, 三分之二以上主要靠务工.</summary>
internal static class ShareReader
{
    /// <summary>Null where the number is no share; a ratio that a ratio noun names is a level.</summary>
    public static RoleReading? Read(ClaimSite site, Governor governor, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (site.Quantity.Dimension is not (Dimension.Percentage or Dimension.Ratio or Dimension.Multiple))
            return null;
        var tokens = site.Tokens;
        // 研发经费占生产总值的比重达到2.4%
        if (site.Quantity.Dimension != Dimension.Multiple && EndsInRatio(site, governor))
            return null;
        // 占全部投资的70.27%, 相当于生产总值的10%
        if (ShareVerb(site) is var verb and >= 0)
        {
            var ends = Phrase.IsParticleDe(tokens, site.First - 1) ? site.First - 1 : site.First;
            while (ends > verb + 1 && tokens.KindAt(ends - 1) is TokenKind.Adverb or TokenKind.BoundBefore)
                ends--;
            return new RoleReading(Role.Share, null, tokens[verb].Span, Phrase.Of(tokens, verb + 1, ends)).By("share_verb");
        }

        if (OfQuantity(site) is { } times)
            return times;
        if (OfPast(site, governor) is { } past)
            return past;

        if (site.Quantity.Dimension == Dimension.Multiple || governor.Is(TokenKind.LinkVerb) && !IsHaving(tokens, governor.At))
            return null;
        // 50%以上的水平: where something stands.
        if (
            Phrase.IsParticleDe(tokens, site.End)
            && site.End + 1 < tokens.Count
            && tokens[site.End + 1].As(TokenKind.Metric)?.Code is "level" or "ratio"
        )
            return null;
        // 征收6%的关税: a rate is a level.
        if (
            Phrase.IsParticleDe(tokens, site.End)
            && site.End + 1 < tokens.Count
            && tokens.Surface(site.End + 1) is [.., '税' or '息' or '率'] or [.., '佣', '金']
        )
            return null;
        // 三分之二左右的收入, 涉及三分之二左右贫困人口
        var next = Phrase.IsParticleDe(tokens, site.End) ? site.End + 1 : site.End;
        if (
            next < site.RightEnd
            && Phrase.IsNominal(tokens, next)
            && (tokens.KindAt(next) is not (TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.ChangeNoun)
                || next > site.End && Cue.Is(tokens, next, "amount_of_change", tokens.Lexicon))
        )
            return new RoleReading(Role.Share, null, default).By("share_of_noun");
        // 建档立卡贫困人口中，90%以上得到了支持，三分之二以上主要靠务工
        var speaks = site.End < site.RightEnd && !Phrase.IsNominal(tokens, site.End);
        // 藏品中约五分之一无法展出
        var among = AmongReader.IsAmong(tokens, site.First - 1);
        var opens = governor.At < 0 || IsHaving(tokens, governor.At) || among;
        if (
            speaks
            && opens
            && (
                among
                || EndsInAmong(tokens, site.ClauseFirst - 2)
                || IsHaving(tokens, governor.At)
                || earlier is [.., { Role.Role: Role.Share }]
            )
        )
            return new RoleReading(Role.Share, null, default).By("share_among");
        return earlier is [.., { Role.Role: Role.Share }] ? new RoleReading(Role.Share, null, default).By("share_goes_on") : null;
    }

    // 只有往年的三成, 仅为高峰时的两成: a part of what it was.
    private static RoleReading? OfPast(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        var number = site.Tokens.KindAt(site.First) == TokenKind.Number ? site.First : site.First + 1;
        if (
            number >= tokens.Count
            || tokens[number].Numeral?.Scale != Numerals.NumeralScale.Tenths
            || !Phrase.IsParticleDe(tokens, site.First - 1)
        )
            return null;
        for (var at = site.First - 2; at >= site.LeftFirst; at--)
        {
            if (tokens.Is(at, TokenKind.LinkVerb))
                return new RoleReading(Role.Share, null, tokens[at].Span, Phrase.Of(tokens, at + 1, site.First - 1)).By("share_of_past");
            if (site.Reading.TimeAt(at) is null && !Phrase.IsNominal(tokens, at) && !tokens.Is(at, TokenKind.ChangeFrom))
                return null;
        }

        return null;
    }

    // 成为两万吨的四倍: the multiple of a number.
    private static RoleReading? OfQuantity(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.Quantity.Dimension != Dimension.Multiple || site.Previous is not { } whole || whole.End != site.First - 1
            || !Phrase.IsParticleDe(tokens, site.First - 1))
            return null;
        var verb = whole.First - 1;
        return verb >= site.ClauseFirst && IsBecoming(tokens, verb)
            ? new RoleReading(Role.Share, null, tokens[verb].Span, Phrase.Of(tokens, whole.First, whole.End)).By("share_verb")
            : null;
    }

    private static bool IsBecoming(TokenList tokens, int at) =>
        tokens.Surface(at) is "变成" or "成为" or "变为" or "是" or "为" or "相当于";

    /// <summary>超过全球市场的40%, 超过全国三成: more than a part of a whole.</summary>
    public static RoleReading? MoreThanShare(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.Quantity.Dimension is not (Dimension.Percentage or Dimension.Ratio) || site.First - 1 <= site.LeftFirst)
            return null;
        var end = Phrase.IsParticleDe(tokens, site.First - 1) ? site.First - 1 : site.First;
        if (end == site.First && !tokens.Is(site.First - 1, TokenKind.Place))
            return null;
        for (var at = end - 1; at > site.LeftFirst && Phrase.IsNominal(tokens, at) && site.Reading.TimeAt(at) is null; at--)
            if (tokens[at - 1].As(TokenKind.Comparison)?.Code is "above" && ComparisonReader.Than(tokens, site.ClauseFirst, at) < 0)
                return new RoleReading(Role.Share, null, tokens[at - 1].Span, Phrase.Of(tokens, at, end)).By("share_above");
        return null;
    }

    private static bool EndsInRatio(ClaimSite site, Governor governor)
    {
        var noun = governor.Is(TokenKind.LinkVerb) ? Governor.NounBefore(site.Tokens, governor.At, site.LeftFirst) : governor.At;
        return noun >= 0
            && (site.Tokens[noun].As(TokenKind.Metric)?.Code == "ratio" || site.Tokens.Surface(noun) is [.., '率'] or [.., '比']);
    }

    private static int ShareVerb(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= site.LeftFirst; at--)
        {
            if (
                tokens.Is(at, TokenKind.LinkVerb)
                && (
                    tokens.Surface(at) is ['占', ..] or "相当于" or "相等于" or "等于"
                    || tokens.Surface(at) is ['定', _] && Phrase.IsParticleDe(tokens, site.First - 1)
                )
            )
                return at;
            // 变成门店销售额的两倍
            if (
                site.Quantity.Dimension == Dimension.Multiple
                && tokens.Surface(at) is "变成" or "成为" or "变为"
                && Phrase.IsParticleDe(tokens, site.First - 1)
            )
                return at;
            // 是去年的三倍
            if (
                (site.Quantity.Dimension == Dimension.Multiple || site.Quantity.Unit == "ratio")
                && tokens.Is(at, TokenKind.LinkVerb)
                && Phrase.IsParticleDe(tokens, site.First - 1)
            )
                return at;
        }

        return -1;
    }

    private static bool IsHaving(TokenList tokens, int at) => at >= 0 && tokens.Surface(at) is "有" or "中有" or "已有" or "约有";

    private static bool EndsInAmong(TokenList tokens, int at) => at >= 0 && tokens.Surface(at) is [.., '中'] or [.., '里'] or [.., '内'];
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Reads what a number does in its clause: a level, an end or an amount of a change, a difference, a share, a criterion.</summary>
internal static class RoleReader
{
    /// <param name="earlier">What was read of the quantities before it in the sentence.</param>
    public static RoleReading Read(ClaimSite site, IReadOnlyList<ClaimFacets> earlier)
    {
        if (site.Quantity.Dimension == Dimension.Rank)
            return new RoleReading(Role.Rank, null, default);
        var governor = Governor.Of(site);
        var baseline = ComparisonReader.Baseline(site, governor);
        return ReadListed(site, earlier)
            ?? ReadAbove(site)
            ?? ReadChange(site, governor, baseline)
            ?? ReadShare(site, governor, earlier)
            ?? ReadDifference(site, governor, baseline)
            ?? ReadCriterion(site, governor)
            ?? ReadStock(site, governor)
            ?? RoleReading.Level;
    }

    // 分别增长6.5%、9.4%: the later item of a list does what the earlier does.
    private static RoleReading? ReadListed(ClaimSite site, IReadOnlyList<ClaimFacets> earlier)
    {
        if (earlier is not [.., var last] || last.Site.End >= site.First || last.Site.Quantity.Dimension != site.Quantity.Dimension || last.Role.Role is Role.ChangeFrom or Role.Criterion)
            return null;
        for (var at = last.Site.End; at < site.First; at++)
            if (site.Tokens.KindAt(at) != TokenKind.Join && site.Tokens.Surface(at) is not "、")
                return null;
        return last.Role.Role == Role.Part ? null : last.Role;
    }

    private static RoleReading? ReadChange(ClaimSite site, Governor governor, Facet? baseline)
    {
        var tokens = site.Tokens;
        // 6.6%的增速
        if (Phrase.IsParticleDe(tokens, site.End) && tokens.Is(site.End + 1, TokenKind.ChangeNoun))
            return Changed(site, site.End + 1, TokenKind.ChangeNoun, Role.ChangeBy, baseline);
        // 比2015年的120家增加了35家
        if (ComparisonReader.Than(tokens, site.LeftFirst, site.First) >= 0 && tokens.Is(site.End, TokenKind.ChangeBy) && Phrase.IsParticleDe(tokens, site.First - 1))
            return Changed(site, site.End, TokenKind.ChangeBy, Role.ChangeFrom, null);
        switch (governor.Kind)
        {
            case TokenKind.ChangeTo:
                return Changed(site, governor.At, TokenKind.ChangeTo, Role.ChangeTo, baseline);
            case TokenKind.ChangeNoun:
                return Changed(site, governor.At, TokenKind.ChangeNoun, Role.ChangeBy, baseline);
            case TokenKind.ChangeBy when site.Quantity.Unit == "multiple" && site.Quantity.UnitText == "番":
                return Changed(site, governor.At, TokenKind.ChangeBy, Role.ChangeTo, baseline);
            case TokenKind.ChangeBy:
                return Changed(site, governor.At, TokenKind.ChangeBy, Role.ChangeBy, baseline);
            case TokenKind.ChangeFrom when DirectionAhead(site) is { } direction:
                return new RoleReading(Role.ChangeFrom, direction, tokens[governor.At].Span);
            // 增速达到11.1%
            case TokenKind.LinkVerb when NounBefore(tokens, governor.At, site.LeftFirst) is var noun and >= 0 && tokens.Is(noun, TokenKind.ChangeNoun):
                return Changed(site, noun, TokenKind.ChangeNoun, Role.ChangeBy, baseline);
        }

        if (site.Quantity is { Unit: "multiple", UnitText: "番" })
            return new RoleReading(Role.ChangeTo, Direction.Increase, site.Quantity.Span, baseline);
        return null;
    }

    private static RoleReading Changed(ClaimSite site, int word, char kind, Role role, Facet? baseline)
    {
        var direction = DirectionOf(site.Tokens[word].As(kind)!.Code);
        // 增长-3%
        if (role == Role.ChangeBy && site.Quantity.Magnitude.Value < 0L && direction is { } stated)
            direction = stated == Direction.Increase ? Direction.Decrease : Direction.Increase;
        return new RoleReading(role, direction, site.Tokens[word].Span, baseline);
    }

    // 由10.2%降至0.6%, 原700万元，减至655万元: the verb of the other end, before the sentence's next start value.
    private static Direction? DirectionAhead(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = site.End; at < tokens.Count; at++)
        {
            if (tokens[at].As(TokenKind.ChangeTo) is { } change)
                return DirectionOf(change.Code);
            if (tokens.KindAt(at) == TokenKind.Stop || (at > site.End && tokens.KindAt(at) == TokenKind.Number && site.Reading.TimeAt(at) is null))
                return null;
        }

        return null;
    }

    private static RoleReading? ReadShare(ClaimSite site, Governor governor, IReadOnlyList<ClaimFacets> earlier)
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
            return new RoleReading(Role.Share, null, tokens[verb].Span, Phrase.Of(tokens, verb + 1, ends));
        }

        if (site.Quantity.Dimension == Dimension.Multiple || governor.Is(TokenKind.LinkVerb) && !IsHaving(tokens, governor.At))
            return null;
        // 三分之二左右的收入, 涉及三分之二左右贫困人口
        var next = Phrase.IsParticleDe(tokens, site.End) ? site.End + 1 : site.End;
        if (next < site.RightEnd && Phrase.IsNominal(tokens, next) && tokens.KindAt(next) is not (TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.ChangeNoun))
            return new RoleReading(Role.Share, null, default);
        // 建档立卡贫困人口中，90%以上得到了支持，三分之二以上主要靠务工
        var speaks = site.End < site.RightEnd && !Phrase.IsNominal(tokens, site.End);
        var opens = governor.At < 0 || IsHaving(tokens, governor.At);
        if (speaks && opens && (EndsInAmong(tokens, site.ClauseFirst - 2) || IsHaving(tokens, governor.At) || earlier is [.., { Role.Role: Role.Share }]))
            return new RoleReading(Role.Share, null, default);
        return earlier is [.., { Role.Role: Role.Share }] ? new RoleReading(Role.Share, null, default) : null;
    }

    private static bool EndsInRatio(ClaimSite site, Governor governor)
    {
        var noun = governor.Is(TokenKind.LinkVerb) ? NounBefore(site.Tokens, governor.At, site.LeftFirst) : governor.At;
        return noun >= 0 && (site.Tokens[noun].As(TokenKind.Metric)?.Code == "ratio" || site.Tokens.Surface(noun) is [.., '率'] or [.., '比']);
    }

    private static int ShareVerb(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= site.LeftFirst; at--)
        {
            if (tokens.Is(at, TokenKind.LinkVerb) && tokens.Surface(at) is ['占', ..] or "相当于" or "相等于" or "等于")
                return at;
            // 是去年的三倍
            if (site.Quantity.Dimension == Dimension.Multiple && tokens.Is(at, TokenKind.LinkVerb) && Phrase.IsParticleDe(tokens, site.First - 1))
                return at;
        }

        return -1;
    }

    private static bool IsHaving(TokenList tokens, int at) => at >= 0 && tokens.Surface(at) is "有" or "中有" or "已有" or "约有";

    private static bool EndsInAmong(TokenList tokens, int at) => at >= 0 && tokens.Surface(at) is [.., '中'] or [.., '里'] or [.., '内'];

    private static RoleReading? ReadDifference(ClaimSite site, Governor governor, Facet? baseline)
    {
        var tokens = site.Tokens;
        // 较计划超过了5万个
        if (site.First > 0 && tokens[site.First - 1].As(TokenKind.BoundBefore)?.Code is "more_than" or "less_than"
            && ComparisonReader.Than(tokens, site.LeftFirst, site.First - 1) is var than and >= 0 && Phrase.Of(tokens, than + 1, site.First - 1) is { } compared)
        {
            var direction = tokens[site.First - 1].As(TokenKind.BoundBefore)!.Code == "more_than" ? Direction.Increase : Direction.Decrease;
            return new RoleReading(ComparisonReader.IsOwnPast(site, compared) ? Role.ChangeBy : Role.Difference, direction, tokens[site.First - 1].Span, compared);
        }

        if (governor.Is(TokenKind.Difference) && baseline is not null)
        {
            var role = ComparisonReader.IsOwnPast(site, baseline) ? Role.ChangeBy : Role.Difference;
            return Changed(site, governor.At, TokenKind.Difference, role, baseline);
        }

        // 提前10年
        if (site.Quantity.Dimension == Dimension.Duration && site.First > site.LeftFirst && tokens.Surface(site.First - 1) is "提前" or "提早" or "推迟" or "延迟" or "推后" or "延后" or "晚" or "早")
            return new RoleReading(Role.Difference, null, tokens[site.First - 1].Span);
        return null;
    }

    // 高于全国增幅3.77个百分点
    private static RoleReading? ReadAbove(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 2; at >= site.LeftFirst; at--)
        {
            if (tokens[at].As(TokenKind.Comparison)?.Code is "above" or "below" && Phrase.IsNominal(tokens, site.First - 1))
            {
                var direction = tokens[at].As(TokenKind.Comparison)!.Code == "above" ? Direction.Increase : Direction.Decrease;
                return new RoleReading(Role.Difference, direction, tokens[at].Span, Phrase.Of(tokens, at + 1, site.First));
            }

            if (Governor.KindOf(tokens, at) is not (' ' or TokenKind.ChangeNoun))
                return null;
        }

        return null;
    }

    // 60岁及以上人口, 300兆瓦以上火电机组, 消费满3千送
    private static RoleReading? ReadCriterion(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        var bounded = tokens.KindAt(site.End - 1) == TokenKind.BoundAfter;
        var next = Phrase.IsParticleDe(tokens, site.End) ? site.End + 1 : site.End;
        var measures = site.Quantity.Dimension is not (Dimension.People or Dimension.Count or Dimension.Percentage or Dimension.Ratio or Dimension.PercentagePoint or Dimension.Multiple);
        if (bounded && measures && next < site.ClauseEnd && Phrase.IsNominal(tokens, next) && tokens.KindAt(next) is not (TokenKind.Number or TokenKind.Pause or TokenKind.Close or TokenKind.Join) && !governor.Is(TokenKind.LinkVerb))
            return new RoleReading(Role.Criterion, null, tokens[site.End - 1].Span);
        if (site.First > 0 && tokens.Surface(site.Quantity.Magnitude.Qualifier == Qualifier.AtLeast ? site.First : site.First - 1) is "满" && site.End < site.ClauseEnd)
            return new RoleReading(Role.Criterion, null, tokens[site.First].Span);
        return null;
    }

    // 新增确诊病例108例, 关闭303个小型煤矿, 减少二氧化碳排放14.6亿吨: added to or taken from a stock.
    private static RoleReading? ReadStock(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        for (var at = governor.Is(TokenKind.LinkVerb) ? governor.At - 1 : governor.Inner - 1; at >= site.LeftFirst; at--)
        {
            var kind = Governor.KindOf(tokens, at);
            if (tokens[at].As(TokenKind.Stock) is { } stock)
                return new RoleReading(Role.ChangeBy, DirectionOf(stock.Code), tokens[at].Span);
            if (kind == TokenKind.ChangeBy && Phrase.IsNominal(tokens, at + 1))
                return new RoleReading(Role.ChangeBy, DirectionOf(tokens[at].As(TokenKind.ChangeBy)!.Code), tokens[at].Span);
            if (kind is not ' ' || !Phrase.IsNominal(tokens, at) && tokens.KindAt(at) != TokenKind.Adverb)
                return null;
        }

        return null;
    }

    /// <summary>The token before a link verb that ends its subject; adverbs are passed over. −1 where there is none.</summary>
    public static int NounBefore(TokenList tokens, int at, int first)
    {
        for (var i = at - 1; i >= first; i--)
            if (tokens.KindAt(i) is not (TokenKind.Adverb or TokenKind.Modality) && tokens.Surface(i) is not ("了" or "也" or "均"))
                return i;
        return -1;
    }

    private static Direction? DirectionOf(string code) => code switch
    {
        "increase" => Direction.Increase,
        "decrease" => Direction.Decrease,
        _ => null,
    };
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads what is added to or taken from a stock: 新增确诊病例108例, 关闭303个小型煤矿, 减少二氧化碳排放14.6亿吨.</summary>
internal static class StockReader
{
    private static readonly KindSet Stocks = KindSet.Of(TokenKind.Stock, TokenKind.ChangeBy);

    public static RoleReading? Read(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Overlaps(Stocks) || HasLasted(site, governor))
            return null;
        for (var at = governor.Is(TokenKind.LinkVerb) ? governor.At - 1 : governor.Inner - 1; at >= site.LeftFirst; at--)
        {
            if (Clause.EndsAtBlank(tokens, at))
                return null;
            var kind = Governor.KindOf(tokens, at);
            if (tokens[at].As(TokenKind.Stock) is { } stock)
                return new RoleReading(Role.ChangeBy, ChangeWord.DirectionOf(stock.Code), tokens[at].Span).By("stock");
            // 加快东环等5条快线: a pace is no number of things. 经济增长的贡献率超过30%: 的 ends what grows.
            if (kind == TokenKind.ChangeBy && Phrase.IsNominal(tokens, at + 1)
                && !(Phrase.IsParticleDe(tokens, at + 1) && IsRate(site.Quantity))
                && !(NumberKind.Counts(site.Quantity) && tokens.Surface(at) is ['加' or '扩' or '放' or '提' or '成', _]))
                return new RoleReading(Role.ChangeBy, ChangeWord.DirectionOf(tokens[at].As(TokenKind.ChangeBy)!.Code), tokens[at].Span)
                    .By("stock");
            if (!IsInNoun(tokens, at, kind) && !IsProductive(site, at))
                return Opening(site);
        }

        return null;
    }

    // 新增中央投资1.8亿元: a verb that is a noun behind the one that it is about. 淘汰落后产能30万吨: what describes the noun.
    private static bool IsInNoun(TokenList tokens, int at, char kind) =>
        kind is ' ' ? Phrase.IsNominal(tokens, at) || tokens.KindAt(at) == TokenKind.Adverb
            : kind is TokenKind.ActVerb or TokenKind.Made && tokens.Is(at, TokenKind.Metric) && Phrase.IsNominal(tokens, at - 1)
                && Governor.KindOf(tokens, at - 1) is ' ' || kind == TokenKind.Difference && tokens.Is(at - 1, TokenKind.Stock);

    // 削减省级部门设立的收费项目60%, 再取消税务登记、资质认定等150项审批: the clause opens with the verb, and ends with its object.
    private static RoleReading? Opening(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.LeftFirst != site.ClauseFirst || !IsHeadOfLong(site))
            return null;
        var at = site.ClauseFirst;
        while (at < site.First && (tokens.KindAt(at) is TokenKind.Adverb or TokenKind.Modality || site.Reading.TimeAt(at) is not null))
            at++;
        return at < site.First && tokens[at].As(TokenKind.Stock) is { } stock
            ? new RoleReading(Role.ChangeBy, ChangeWord.DirectionOf(stock.Code), tokens[at].Span).By("stock_opens")
            : null;
    }

    // What stands right before the number is the end of a list, or the noun behind a clause in 的.
    private static bool IsHeadOfLong(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.First == site.ClauseFirst)
            return false;
        if (tokens.Surface(site.First - 1) is "等")
            return NumberKind.Counts(site.Quantity);
        for (var at = site.First - 1; at > site.ClauseFirst && Governor.KindOf(tokens, at) is ' ' or TokenKind.ActVerb; at--)
            if (Phrase.IsParticleDe(tokens, at))
                return at < site.First - 1;
        return false;
    }

    // 回落态势持续了4个月: how long it goes on.
    private static bool HasLasted(ClaimSite site, Governor governor)
    {
        if (site.Quantity.Dimension == Dimension.Duration)
            for (var at = governor.Inner; at < site.First; at++)
                if (site.Tokens.Is(at, TokenKind.DurationVerb))
                    return true;
        return false;
    }

    private static bool IsRate(Quantity quantity) => quantity.Dimension is Dimension.Percentage or Dimension.Ratio;

    /// <summary>宽减租金75%的措施: how much is taken off what stands between the verb and the ratio.</summary>
    public static RoleReading? Cut(ClaimSite site, Governor governor) =>
        IsRate(site.Quantity) && Phrase.IsParticleDe(site.Tokens, site.End) && !AmongReader.IsAmong(site.Tokens, site.First - 1)
        && Read(site, governor) is { Direction: Direction.Decrease } cut && cut.Word.End < site.Tokens[site.First - 1].Span.End
            ? cut.By("cut")
            : null;

    /// <summary>淘汰炼铁产能300万吨、焦炭产能120万吨、水泥9万重量箱: the verb before the first item holds for all.</summary>
    public static RoleReading? OfItem(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (earlier is not [.., { Role: { Role: Role.ChangeBy, Word.IsEmpty: false } role } last]
            || last.Site.ClauseFirst != site.ClauseFirst
            || IsRate(site.Quantity) != IsRate(last.Site.Quantity) || role.Word.End > last.Site.Quantity.Span.Start)
            return null;
        var tokens = site.Tokens;
        var verb = tokens.IndexAt(role.Word.Start);
        if (!(tokens.Is(verb, TokenKind.Stock) || tokens.Is(verb, TokenKind.ChangeBy)))
            return null;
        var at = last.Site.End;
        while (at < site.First && !IsJoint(tokens, at) && Phrase.IsNominal(tokens, at))
            at++;
        if (at >= site.First || !IsJoint(tokens, at))
            return null;
        for (var i = at + 1; i < site.First; i++)
            if (!(Phrase.IsNominal(tokens, i) && Governor.KindOf(tokens, i) is ' ' || IsProductive(site, i)))
                return null;
        return role.By("listed");
    }

    private static bool IsJoint(TokenList tokens, int at) => tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "、";

    // 炼铁|产能: a verb that says of what the metric behind it is.
    private static bool IsProductive(ClaimSite site, int at) =>
        at + 1 < site.First && Governor.KindOf(site.Tokens, at) == TokenKind.ActVerb && Phrase.IsDescribable(site.Tokens, at + 1);
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads what a number does in its clause: a level, an end or an amount of a change, a difference, a share, a criterion.</summary>
internal static class RoleReader
{
    private static readonly KindSet Stocks = KindSet.Of(TokenKind.Stock, TokenKind.ChangeBy);

    /// <param name="earlier">What was read of the quantities before it in the sentence.</param>
    public static RoleReading Read(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (site.Quantity.Dimension == Dimension.Rank)
            return new RoleReading(Role.Rank, null, default);
        var governor = site.Governor;
        var baseline = ComparisonReader.Baseline(site, governor) ?? ComparisonReader.Start(site);
        // 增速连续6个季度: how long is no change.
        if (DifferenceReader.IsComparedWith(site) || site.Quantity.Dimension == Dimension.Duration && site.First > 0 && site.Tokens.Surface(site.First - 1) is "连续" or "已连续")
            return RoleReading.Level;
        return ReadListed(site, earlier)
            ?? ReadItem(site, earlier)
            ?? ReadReached(site, earlier)
            ?? ShareReader.MoreThanShare(site)
            ?? DifferenceReader.Above(site)
            ?? ReadChange(site, governor, baseline)
            ?? ReadCut(site, governor)
            ?? ShareReader.Read(site, governor, earlier)
            ?? DifferenceReader.Read(site, governor, baseline)
            ?? ReadCriterion(site, governor)
            ?? ReadStock(site, governor)
            ?? ReadNamedBefore(site, governor)
            ?? RoleReading.Level;
    }

    // 库存增加60万桶，至4.1亿桶: where the change before it leads.
    private static RoleReading? ReadReached(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        var tokens = site.Tokens;
        if (earlier is not [.., { Role: { Role: Role.ChangeBy, Direction: { } direction } } last] || site.First - last.Site.End is not (1 or 2))
            return null;
        // 下降0.6个百分点至5.1% needs no comma.
        return (site.First == last.Site.End + 1 || tokens.KindAt(site.First - 2) == TokenKind.Pause) && tokens.Surface(site.First - 1) is ("至" or "到") && (last.Site.Quantity.Unit == site.Quantity.Unit || last.Site.Quantity.Dimension is Dimension.Percentage or Dimension.PercentagePoint)
            ? new RoleReading(Role.ChangeTo, direction, tokens[site.First - 1].Span)
            : null;
    }

    // 分别增长6.5%、9.4%: the later item of a list does what the earlier does.
    private static RoleReading? ReadListed(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (earlier is not [.., var last] || last.Site.End >= site.First || last.Site.Quantity.Dimension != site.Quantity.Dimension || last.Role.Role is Role.ChangeFrom or Role.Criterion)
            return null;
        for (var at = last.Site.End; at < site.First; at++)
            if (site.Tokens.KindAt(at) != TokenKind.Join && site.Tokens.Surface(at) is not "、")
                return null;
        return last.Role.Role == Role.Part ? null : last.Role;
    }

    // 淘汰炼铁产能300万吨、焦炭产能120万吨: the verb before the first item holds for all.
    private static RoleReading? ReadItem(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (earlier is not [.., { Role: { Role: Role.ChangeBy, Word.IsEmpty: false } role } last] || last.Site.ClauseFirst != site.ClauseFirst || last.Site.Quantity.Unit != site.Quantity.Unit || role.Word.End > last.Site.Quantity.Span.Start)
            return null;
        var tokens = site.Tokens;
        var verb = tokens.IndexAt(role.Word.Start);
        var at = last.Site.End;
        while (at < site.First && tokens.KindAt(at) is not TokenKind.Join && tokens.Surface(at) is not "、" && Phrase.IsNominal(tokens, at))
            at++;
        if (at >= site.First || !(tokens.Is(verb, TokenKind.Stock) || tokens.Is(verb, TokenKind.ChangeBy)))
            return null;
        for (var i = at + 1; i < site.First; i++)
            if (!Phrase.IsNominal(tokens, i) || Governor.KindOf(tokens, i) is not ' ')
                return null;
        return tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "、" ? role : null;
    }

    private static RoleReading? ReadChange(ClaimSite site, Governor governor, Facet? baseline)
    {
        var tokens = site.Tokens;
        // 6.6%的增速
        if (Phrase.IsParticleDe(tokens, site.End) && tokens.Is(site.End + 1, TokenKind.ChangeNoun))
            return ChangeWord.Read(site, site.End + 1, TokenKind.ChangeNoun, Role.ChangeBy, baseline);
        // 以年均3%的速度增长
        if (Phrase.IsParticleDe(tokens, site.End) && site.End + 2 < tokens.Count && tokens[site.End + 1].As(TokenKind.Metric)?.Code is "level" or "ratio" && tokens.Is(site.End + 2, TokenKind.ChangeBy))
            return ChangeWord.Read(site, site.End + 2, TokenKind.ChangeBy, Role.ChangeBy, baseline);
        // 比2015年的120家增加了35家
        if (ComparisonReader.Than(tokens, site.LeftFirst, site.First) >= 0 && tokens.Is(site.End, TokenKind.ChangeBy) && Phrase.IsParticleDe(tokens, site.First - 1))
            return ChangeWord.Read(site, site.End, TokenKind.ChangeBy, Role.ChangeFrom, null);
        switch (governor.Kind)
        {
            case TokenKind.ChangeTo:
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeTo, Role.ChangeTo, baseline);
            case TokenKind.ChangeNoun:
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeNoun, Role.ChangeBy, baseline);
            case TokenKind.ChangeBy when site.Quantity.Unit == "multiple" && site.Quantity.UnitText == "番":
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeBy, Role.ChangeTo, baseline);
            case TokenKind.ChangeBy:
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeBy, Role.ChangeBy, baseline);
            case TokenKind.ChangeFrom when EndAhead(site) is { } end:
                return new RoleReading(Role.ChangeFrom, ChangeWord.DirectionOf(end.Code), tokens[governor.At].Span);
            case not TokenKind.Difference when OriginalWord(site) is var original and >= 0 && EndAhead(site) is { } end:
                return new RoleReading(Role.ChangeFrom, ChangeWord.DirectionOf(end.Code), tokens[original].Span);
            // 增速达到11.1%
            case TokenKind.LinkVerb when Governor.NounBefore(tokens, BeforeDuration(site, governor.At), site.Previous?.LeftFirst ?? site.LeftFirst) is var noun and >= 0 && tokens.Is(noun, TokenKind.ChangeNoun):
                return ChangeWord.Read(site, noun, TokenKind.ChangeNoun, Role.ChangeBy, baseline);
        }

        if (site.Quantity is { Unit: "multiple", UnitText: "番" })
            return new RoleReading(Role.ChangeTo, Direction.Increase, site.Quantity.Span, baseline);
        return null;
    }

    // 增速连续6个季度保持在8%: the length of time stands between the metric and its verb.
    private static int BeforeDuration(ClaimSite site, int verb)
    {
        if (site.Previous is not { Quantity.Dimension: Dimension.Duration } previous || previous.End != verb || previous.First <= site.ClauseFirst)
            return verb;
        return previous.First;
    }

    // 原定额480万元，减至455万元: a word that begins with 原 hides the start, and the next clause opens with the verb of the end.
    private static int OriginalWord(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.ChangeTo))
            return -1;
        var next = site.ClauseEnd + 1;
        while (tokens.KindAt(next) == TokenKind.Adverb || next < tokens.Count && site.Reading.TimeAt(next) is not null)
            next++;
        if (site.RightEnd != site.ClauseEnd || tokens.KindAt(site.ClauseEnd) != TokenKind.Pause || !tokens.Is(next, TokenKind.ChangeTo))
            return -1;
        for (var at = site.First - 1; at >= site.LeftFirst; at--)
            if (tokens.Surface(at) is ['原', ..])
                return at;
        return -1;
    }

    // 由10.2%降至0.6%, 由八万个增加三倍，发展到三十二万个: the verb of the other end, before the sentence's next start value; the change may be said between.
    private static Sense? EndAhead(ClaimSite site)
    {
        var tokens = site.Tokens;
        Sense? change = null;
        for (var at = site.End; at < tokens.Count; at++)
        {
            if (tokens[at].As(TokenKind.ChangeTo) is { } end)
                return end;
            if (change is not null && tokens.Surface(at) is "达到" or "达" or "至" or "到")
                return change;
            if (tokens.KindAt(at) == TokenKind.Stop || tokens.Is(at, TokenKind.ChangeFrom) && at > site.End)
                return null;
            if (tokens[at].As(TokenKind.ChangeBy) is { } by || tokens[at].As(TokenKind.Stock) is { } stock && (by = stock) is not null)
                change = by;
            else if (at > site.End && tokens.KindAt(at) == TokenKind.Number && site.Reading.TimeAt(at) is null && change is null)
                return null;
        }

        return null;
    }

    /// <summary>The number is a threshold in a definition.</summary>
    public static bool IsCriterion(ClaimSite site) => ReadCriterion(site, site.Governor) is not null;

    // 60岁及以上人口, 300兆瓦以上火电机组, 消费满3千送
    private static RoleReading? ReadCriterion(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        var bounded = tokens.KindAt(site.End - 1) == TokenKind.BoundAfter && site.Quantity.Magnitude.Qualifier != Qualifier.About;
        var next = Phrase.IsParticleDe(tokens, site.End) ? site.End + 1 : site.End;
        var measures = site.Quantity.Dimension is not (Dimension.People or Dimension.Count or Dimension.Percentage or Dimension.Ratio or Dimension.PercentagePoint or Dimension.Multiple);
        if (bounded && measures && next < site.ClauseEnd && Phrase.IsNominal(tokens, next) && tokens.KindAt(next) is not (TokenKind.Number or TokenKind.Pause or TokenKind.Close or TokenKind.Join) && !governor.Is(TokenKind.LinkVerb))
            return new RoleReading(Role.Criterion, null, tokens[site.End - 1].Span);
        // 总投资超3亿元企业7家: what picks out the things that are counted.
        if (measures && site.Quantity.Magnitude.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast && tokens.KindAt(site.RightEnd) == TokenKind.Number && site.RightEnd < site.ClauseEnd && site.RightEnd > site.End && IsNominalRun(tokens, site.End, site.RightEnd)
            && tokens.KindAt(site.RightEnd + 1) == TokenKind.Classifier)
            return new RoleReading(Role.Criterion, null, tokens[site.First].Span);
        if (site.First > 0 && tokens.Surface(site.Quantity.Magnitude.Qualifier == Qualifier.AtLeast ? site.First : site.First - 1) is "满" && site.End < site.ClauseEnd)
            return new RoleReading(Role.Criterion, null, tokens[site.First].Span);
        return null;
    }

    private static bool IsNominalRun(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (!Phrase.IsNominal(tokens, at) || tokens.Surface(at) is "、")
                return false;
        return true;
    }

    // 回落幅度较大，超过1个百分点: the clause before names the change, this one its amount.
    private static RoleReading? ReadNamedBefore(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        if (site.Quantity.Dimension is not (Dimension.Percentage or Dimension.PercentagePoint) || tokens.KindAt(site.ClauseFirst - 1) != TokenKind.Pause
            || (governor.At >= 0 && !(governor.Is(TokenKind.LinkVerb) && governor.At == site.ClauseFirst)))
            return null;
        if (!tokens.Senses.Contains(TokenKind.ChangeNoun))
            return null;
        for (var at = site.ClauseFirst - 2; at >= 0 && !Clause.IsBoundary(tokens, at) && tokens.KindAt(at) != TokenKind.Number; at--)
            if (tokens.Is(at, TokenKind.ChangeNoun))
                return ChangeWord.Read(site, at, TokenKind.ChangeNoun, Role.ChangeBy, null);
        return null;
    }

    // 宽减租金75%的措施: how much is taken off what stands between the verb and the ratio.
    private static RoleReading? ReadCut(ClaimSite site, Governor governor) =>
        site.Quantity.Dimension is Dimension.Percentage or Dimension.Ratio && Phrase.IsParticleDe(site.Tokens, site.End) && !PartReader.IsAmong(site.Tokens, site.First - 1)
        && ReadStock(site, governor) is { Direction: Direction.Decrease } cut && cut.Word.End < site.Tokens[site.First - 1].Span.End
            ? cut
            : null;

    // 新增确诊病例108例, 关闭303个小型煤矿, 减少二氧化碳排放14.6亿吨: added to or taken from a stock.
    private static RoleReading? ReadStock(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Overlaps(Stocks))
            return null;
        // 回落态势持续了4个月: how long it goes on.
        if (site.Quantity.Dimension == Dimension.Duration)
            for (var at = governor.Inner; at < site.First; at++)
                if (tokens.Is(at, TokenKind.DurationVerb))
                    return null;
        for (var at = governor.Is(TokenKind.LinkVerb) ? governor.At - 1 : governor.Inner - 1; at >= site.LeftFirst; at--)
        {
            var kind = Governor.KindOf(tokens, at);
            if (tokens[at].As(TokenKind.Stock) is { } stock)
                return new RoleReading(Role.ChangeBy, ChangeWord.DirectionOf(stock.Code), tokens[at].Span);
            // 加快东环等5条快线: a pace is no number of things.
            if (kind == TokenKind.ChangeBy && Phrase.IsNominal(tokens, at + 1) && !(NumberKind.Counts(site.Quantity) && tokens.Surface(at) is ['加' or '扩' or '放' or '提', _]))
                return new RoleReading(Role.ChangeBy, ChangeWord.DirectionOf(tokens[at].As(TokenKind.ChangeBy)!.Code), tokens[at].Span);
            if (kind is not ' ' || !Phrase.IsNominal(tokens, at) && tokens.KindAt(at) != TokenKind.Adverb)
                return null;
        }

        return null;
    }
}

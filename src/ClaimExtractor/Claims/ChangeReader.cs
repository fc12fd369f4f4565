using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads the ends and the amount of a change: 由10.2%降至0.6%, 增长6%, 增速达到11%.</summary>
internal static class ChangeReader
{
    // 之前一个月的, 建交初期的仅: words from 由 to its number.
    private const int LongestStart = 8;

    public static RoleReading? Read(ClaimSite site, Governor governor, Facet? baseline)
    {
        var tokens = site.Tokens;
        if (!(governor.Is(TokenKind.LinkVerb) && IsEqual(tokens, governor.At)) && OfNounBehind(site, baseline) is { } behind)
            return behind;
        // 比2015年的120家增加了35家
        if (ComparisonReader.Than(tokens, site.LeftFirst, site.First) >= 0 && tokens.Is(site.End, TokenKind.ChangeBy)
            && Phrase.IsParticleDe(tokens, site.First - 1))
            return ChangeWord.Read(site, site.End, TokenKind.ChangeBy, Role.ChangeFrom, null).By("change_from");
        if (Governed(site, governor, baseline) is { } governed)
            return governed;
        // 由27.5%，急升到32.8%: the verb of an amount and 到 make that of an end.
        if (
            site.First - 2 >= site.LeftFirst
            && tokens.Surface(site.First - 1) is "到" or "至"
            && tokens.Is(site.First - 2, TokenKind.ChangeBy)
        )
            return ChangeWord.Read(site, site.First - 2, TokenKind.ChangeBy, Role.ChangeTo, baseline).By("change_to");
        if (Turned(site) is { } turned)
            return turned;
        if (site.Quantity is { Unit: "multiple", UnitText: "番" })
            return new RoleReading(Role.ChangeTo, Direction.Increase, site.Quantity.Span, baseline).By("doubled");
        return OfPlace(site, governor, baseline) ?? OfWhole(site) ?? Start(site);
    }

    // 由上年逆差5亿美元转为顺差3亿美元: from one amount into another; what rose or fell is not said.
    private static RoleReading? Turned(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.ChangeFrom))
            return null;
        var behind = Cue.Is(tokens, site.End, "turns", tokens.Lexicon);
        for (var at = site.First - 1; at >= site.ClauseFirst; at--)
            if (behind ? tokens.Is(at, TokenKind.ChangeFrom) : Cue.Is(tokens, at, "turns", tokens.Lexicon))
                return behind ? new RoleReading(Role.ChangeFrom, null, tokens[at].Span).By("turned")
                    : site.Previous is { } from && from.End == at && from.Quantity.Unit == site.Quantity.Unit
                        && HoldsFrom(site, from.First) ? new RoleReading(Role.ChangeTo, null, tokens[at].Span).By("turned") : null;
            else if (!Phrase.IsNominal(tokens, at) && site.Reading.TimeAt(at) is null)
                return null;
        return null;
    }

    private static bool HoldsFrom(ClaimSite site, int number)
    {
        for (var at = number - 1; at >= site.ClauseFirst; at--)
            if (site.Tokens.Is(at, TokenKind.ChangeFrom))
                return true;
        return false;
    }

    private static RoleReading? Governed(ClaimSite site, Governor governor, Facet? baseline)
    {
        var tokens = site.Tokens;
        switch (governor.Kind)
        {
            // 同比增长为2.6%: no end, where it is against the year before.
            case TokenKind.ChangeTo when baseline is not null && tokens.Surface(governor.At) is [.., '为'] && IsRatio(site)
                && governor.At > 0 && tokens[governor.At - 1].As(TokenKind.Comparison)?.Code is "year_on_year" or "month_on_month":
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeTo, Role.ChangeBy, baseline).By("change_by");
            case TokenKind.ChangeTo when Becomes(site, governor.At):
                return null;
            case TokenKind.ChangeTo:
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeTo, Role.ChangeTo, baseline).By("change_to");
            case TokenKind.ChangeNoun:
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeNoun, Role.ChangeBy, baseline).By("change_noun");
            case TokenKind.ChangeBy when site.Quantity.Unit == "multiple" && site.Quantity.UnitText == "番":
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeBy, Role.ChangeTo, baseline).By("doubled");
            case TokenKind.ChangeBy:
                return ChangeWord.Read(site, governor.At, TokenKind.ChangeBy, Role.ChangeBy, baseline).By("change_by");
            case TokenKind.ChangeFrom when ChangeEnd.Ahead(site) is { } end:
                return new RoleReading(Role.ChangeFrom, end.Direction, tokens[governor.At].Span).By("change_from");
            case not TokenKind.Difference when OriginalWord(site) is var original and >= 0 && ChangeEnd.Ahead(site) is { } end:
                return new RoleReading(Role.ChangeFrom, end.Direction, tokens[original].Span).By("original");
            // 增速达到11.1%
            case TokenKind.LinkVerb when !IsEqual(tokens, governor.At)
                && Governor.NounBefore(tokens, BeforeDuration(site, governor.At), site.Previous?.LeftFirst ?? site.LeftFirst)
                    is var noun and >= 0
                && tokens.Is(noun, TokenKind.ChangeNoun):
                return ChangeWord.Read(site, noun, TokenKind.ChangeNoun, Role.ChangeBy, baseline).By("change_noun");
            // 同比增长只有2.6%
            case TokenKind.LinkVerb
                when !IsEqual(tokens, governor.At)
                    && IsRatio(site)
                    && Governor.NounBefore(tokens, governor.At, site.LeftFirst) is var verb and >= 0
                    && tokens.KindAt(verb) == TokenKind.ChangeBy:
                return ChangeWord.Read(site, verb, TokenKind.ChangeBy, Role.ChangeBy, baseline).By("change_by");
            default:
                return null;
        }
    }

    // 窑洞变成了12层大楼: what it is now, where no number of them was said before.
    private static bool Becomes(ClaimSite site, int verb) =>
        site.Tokens.Surface(verb) is "变成" or "变为" or "成为" or "变身" && NumberKind.Counts(site.Quantity)
        && site.Previous?.Quantity.UnitText != site.Quantity.UnitText && Phrase.BeginsNoun(site.Tokens, site.End);

    private static bool IsRatio(ClaimSite site) => site.Quantity.Dimension is Dimension.Percentage or Dimension.PercentagePoint;

    // 6.6%的增速; 以年均3%的速度增长, 按5%的幅度压减: what the number is of stands behind it.
    private static RoleReading? OfNounBehind(ClaimSite site, Facet? baseline)
    {
        var tokens = site.Tokens;
        if (!Phrase.IsParticleDe(tokens, site.End) || site.End + 1 >= tokens.Count)
            return null;
        // 全国24.1%的增量: of an amount a percentage is a share.
        if (site.Quantity.Dimension == Dimension.Percentage && Cue.Is(tokens, site.End + 1, "amount_of_change", tokens.Lexicon))
            return null;
        if (tokens.Is(site.End + 1, TokenKind.ChangeNoun))
            return ChangeWord.Read(site, site.End + 1, TokenKind.ChangeNoun, Role.ChangeBy, baseline).By("change_noun");
        if (site.End + 2 >= tokens.Count || tokens[site.End + 1].As(TokenKind.Metric)?.Code is not ("level" or "ratio"))
            return null;
        var verb = site.End + 2;
        var kind = tokens.Is(verb, TokenKind.ChangeBy) ? TokenKind.ChangeBy : TokenKind.Stock;
        return tokens.Is(verb, kind) ? ChangeWord.Read(site, verb, kind, Role.ChangeBy, baseline).By("change_rate") : null;
    }

    // 试点扩大到全国40%的县: of which place the share is that it comes to.
    private static RoleReading? OfPlace(ClaimSite site, Governor governor, Facet? baseline) =>
        site.Quantity.Dimension is Dimension.Percentage or Dimension.Ratio && governor.At > site.LeftFirst && governor.At == site.First - 1
        && site.Tokens.Is(governor.At, TokenKind.Place) && site.Tokens.Is(governor.At - 1, TokenKind.ChangeTo)
            ? ChangeWord.Read(site, governor.At - 1, TokenKind.ChangeTo, Role.ChangeTo, baseline).By("change_to")
            : null;

    // 降至预期的一半: what is left is a part of the whole.
    private static RoleReading? OfWhole(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.Quantity.Unit is not "ratio" || !Phrase.IsParticleDe(tokens, site.First - 1))
            return null;
        for (var at = site.First - 2; at >= site.LeftFirst; at--)
            if (tokens.Is(at, TokenKind.ChangeTo))
                return ChangeWord
                    .Read(site, at, TokenKind.ChangeTo, Role.ChangeTo, Phrase.Of(tokens, at + 1, site.First - 1))
                    .By("change_to");
            else if (!Phrase.IsNominal(tokens, at) && site.Reading.TimeAt(at) is null && tokens.KindAt(at) != TokenKind.Modality)
                return null;
        return null;
    }

    // 由之前一个月的74宗降至5宗: no time stands between. 现行16%的税率降至13%: the rate stands behind.
    private static RoleReading? Start(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.ChangeTo) || site.End >= site.ClauseEnd)
            return null;
        if (Phrase.IsParticleDe(tokens, site.End))
        {
            var next = site.End + 1;
            while (next < site.RightEnd && Phrase.IsNominal(tokens, next) && Governor.KindOf(tokens, next) is ' ')
                next++;
            return next > site.End + 1 && next < site.RightEnd && IsRate(tokens, next - 1) && tokens[next].As(TokenKind.ChangeTo) is { } to
                ? new RoleReading(Role.ChangeFrom, ChangeWord.DirectionOf(to.Code), tokens[next].Span).By("change_from")
                : null;
        }

        if (tokens[site.End].As(TokenKind.ChangeTo) is not { } end)
            return null;
        for (var at = site.First - 1; at >= Math.Max(site.LeftFirst, site.First - LongestStart); at--)
        {
            if (tokens.Is(at, TokenKind.ChangeFrom))
                return new RoleReading(Role.ChangeFrom, ChangeWord.DirectionOf(end.Code), tokens[at].Span).By("change_from");
            if (!Phrase.IsNominal(tokens, at) && tokens.KindAt(at) is not (TokenKind.Adverb or TokenKind.BoundBefore))
                return null;
        }

        return null;
    }

    private static bool IsRate(TokenList tokens, int at) =>
        tokens[at].As(TokenKind.Metric)?.Code == "ratio" || tokens.Surface(at) is [.., '率' or '税' or '费' or '价'];

    /// <summary>库存增加60万桶，至4.1亿桶; 减少两成至今年400单; 由前年30班，至今年剩12班: where the change before it leads.</summary>
    public static RoleReading? Reached(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (earlier is not [.., { Role: { Role: Role.ChangeBy or Role.ChangeFrom } role } last]
            || ChangeEnd.ToBefore(site, last.Site.End) is not (>= 0 and var to))
            return null;
        var tokens = site.Tokens;
        var comma = to == last.Site.End + 1 && tokens.KindAt(last.Site.End) == TokenKind.Pause && tokens.Surface(last.Site.End) is not "、";
        if (!comma && to != last.Site.End)
            return null;
        var unit = last.Site.Quantity.Unit == site.Quantity.Unit;
        // 由30班，至今年剩12班 needs a comma, 下降0.6个百分点至5.1% none.
        var holds = role.Role == Role.ChangeFrom ? comma && unit
            : role.Direction is not null && (unit || last.Site.Quantity.Dimension
                is Dimension.Percentage or Dimension.PercentagePoint or Dimension.Ratio);
        return holds ? new RoleReading(Role.ChangeTo, role.Direction, tokens[to].Span).By("reached") : null;
    }

    /// <summary>回落幅度较大，超过1个百分点: the clause before names the change, this one its amount.</summary>
    public static RoleReading? NamedBefore(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        if (site.Quantity.Dimension is not (Dimension.Percentage or Dimension.PercentagePoint)
            || tokens.KindAt(site.ClauseFirst - 1) != TokenKind.Pause
            || (governor.At >= 0 && !(governor.Is(TokenKind.LinkVerb) && governor.At == site.ClauseFirst && !IsEqual(tokens, governor.At))))
            return null;
        if (!tokens.Senses.Contains(TokenKind.ChangeNoun))
            return null;
        for (var at = site.ClauseFirst - 2; at >= 0 && !Clause.IsBoundary(tokens, at) && tokens.KindAt(at) != TokenKind.Number; at--)
            if (tokens.Is(at, TokenKind.ChangeNoun))
                return ChangeWord.Read(site, at, TokenKind.ChangeNoun, Role.ChangeBy, null).By("named_before");
        return null;
    }

    /// <summary>增加值增长5.1%，汽车业增加值均超过10%: an amount in percent is how it changed, as the one before it.</summary>
    public static RoleReading? OfAmount(ClaimSite site, Governor governor, ReadOnlySpan<ClaimFacets> earlier) =>
        site.Quantity.Dimension == Dimension.Percentage && governor is { At: >= 0, Kind: ' ' } && governor.At >= site.ClauseFirst
        && site.Tokens.Is(governor.At, TokenKind.Metric) && site.Tokens.Surface(governor.At) is [.., '值' or '量' or '额']
        && earlier is [.., { Role: { Role: Role.ChangeBy } role, Site.Quantity.Dimension: Dimension.Percentage }]
            ? role.By("change_of_amount")
            : null;

    // 增速连续6个季度保持在8%: the length of time stands between the metric and its verb.
    private static int BeforeDuration(ClaimSite site, int verb)
    {
        if (site.Previous is not { Quantity.Dimension: Dimension.Duration } previous || previous.End != verb
            || previous.First <= site.ClauseFirst)
            return verb;
        return previous.First;
    }

    // 相当于5年前1.5个百分点的增量: what is as much is no change itself.
    private static bool IsEqual(TokenList tokens, int at) => tokens.Surface(at) is "相当于" or "相等于" or "等于";

    // 原定额480万元，减至455万元: a word that begins with 原 hides the start, and the next clause opens with the verb of the end.
    private static int OriginalWord(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.ChangeTo))
            return -1;
        var next = site.ClauseEnd + 1;
        while (
            tokens.KindAt(next) is TokenKind.Adverb or TokenKind.Modality || next < tokens.Count && site.Reading.TimeAt(next) is not null
        )
            next++;
        if (site.RightEnd != site.ClauseEnd || tokens.KindAt(site.ClauseEnd) != TokenKind.Pause || !tokens.Is(next, TokenKind.ChangeTo))
            return -1;
        for (var at = site.First - 1; at >= site.LeftFirst; at--)
            if (
                tokens.Surface(at) is ['原', ..]
                || site.Governor.Kind is TokenKind.LinkVerb or TokenKind.ActVerb && Cue.Is(tokens, at, "formerly", tokens.Lexicon)
            )
                return at;
        return -1;
    }
}

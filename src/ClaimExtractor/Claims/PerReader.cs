using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads the denominator of a number: 每年, 年均, 人均, 日处理能力.</summary>
internal static class PerReader
{
    // 每个贫困村都有: the longest noun behind 每, in characters.
    private const int LongestNoun = 6;

    private static readonly KindSet DenominatorKinds = KindSet.Of(TokenKind.Number, TokenKind.Denominator, TokenKind.Every);

    /// <param name="earlier">What was read of the quantities before it in the sentence.</param>
    /// <param name="currency">ISO 4217 code of 元 in this document.</param>
    public static Facet? Read(ClaimSite site, RoleReading role, Facet? subject, ReadOnlySpan<ClaimFacets> earlier, string currency)
    {
        if (site.Quantity.Per is { } written)
            return new Facet(written, site.Quantity.Span) { Rule = "unit" };
        if (site.Quantity.Dimension is Dimension.Speed)
            return null;
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= site.LeftFirst; at--)
        {
            var kind = tokens.KindAt(at);
            // 每股派息1.2元；净利润36亿元
            if (kind == TokenKind.Pause && tokens.Surface(at) is "；" or ";")
                break;
            if (!DenominatorKinds.Contains(kind))
                continue;
            if (
                kind == TokenKind.Number
                && site.Quantity.Dimension != Dimension.Age
                && tokens.KindAt(at - 1) != TokenKind.Every
                && IsDenominator(site, at)
                && Amount(site, at - 1, currency) is { } bare
            )
                return bare with { Span = tokens.Cover(at, tokens.IndexAt(bare.Span.End)), Rule = "amount" };
            // 末期股息每股12港仙
            if (kind == TokenKind.Denominator && FlowReader.IsAmount(site.Quantity.Dimension))
                return new Facet(tokens[at].Code, tokens[at].Span) { Rule = "denominator" };
            // 向每名60岁以上长者派发1000元: the age tells who they are.
            if (kind != TokenKind.Every || site.Quantity.Dimension == Dimension.Age)
                continue;
            if (tokens[at].Code.Length == 0)
            {
                if ((Amount(site, at, currency).Ruled("every") ?? Noun(site, at).Ruled("every_noun")) is { } amount)
                    return amount;
                break;
            }

            // 日均客运量 is what passes in a day, but 日均浓度 and 年均人口 are no flows.
            var average =
                tokens.Surface(at) is [.., '均']
                && (
                    tokens.Surface(at)[0] is '年'
                    || site.Quantity.Dimension
                        is Dimension.Concentration
                            or Dimension.Temperature
                            or Dimension.Percentage
                            or Dimension.Number
                );
            // 年均 right before a change says how fast it is; before a stock or a concentration it is part of the name.
            if (!average || at + 1 == site.First || (role.Role == Role.ChangeBy && Governor.KindOf(tokens, at + 1) != ' '))
                return new Facet(tokens[at].Code, tokens[at].Span) { Rule = "every" };
        }

        if (earlier is [.., { Per: { } governing } last] && IsCoordinate(site, last, governing))
            return governing.AsInherited().Ruled("listed");
        if (FlowReader.Period(site) is { } flow)
            return flow.Ruled("flow");
        if (Given(site, currency) is { } given)
            return given.AsInherited().Ruled("given");
        return subject is not null && FlowReader.IsAmount(site.Quantity.Dimension) && Denominator(site, subject) is { } per
            ? new Facet(per, subject.Span, subject.Inherited) { Rule = "subject" }
            : null;
    }

    // 每亩增产60公斤, 每万人拥有医生28名
    private static Facet? Amount(ClaimSite site, int every, string currency)
    {
        var tokens = site.Tokens;
        var at = every + 1;
        var amount = tokens.KindAt(at) == TokenKind.Number ? tokens[at++].Numeral!.WholeNumber : 1;
        // 每两年检修1次
        if (amount > 1 && at < site.First && FlowReader.PeriodCode(tokens, at) is { } period)
            return new Facet(UnitReader.PerCode(amount, null, period), tokens.Cover(Math.Max(every, 0), at + 1));
        if (
            amount < 1
            || at >= site.First
            || (tokens[at].As(TokenKind.Unit) ?? tokens[at].As(TokenKind.Classifier) ?? tokens[at].As(TokenKind.CountedNoun))
                is not { } unit
        )
            return null;
        // 每个家庭户: the noun says more than its classifier.
        if (
            tokens.Is(at, TokenKind.Classifier)
            && unit.Code != "household"
            && at + 1 < site.First
            && tokens[at + 1].As(TokenKind.CountedNoun) is { Code: not "item" } noun
        )
        {
            at++;
            unit = noun;
        }

        // 每10股派2元
        if (tokens[at].As(TokenKind.PerName) is { } named)
            return new Facet(UnitReader.PerCode(amount, null, named.Code), tokens.Cover(Math.Max(every, 0), at + 1));
        // 每枱4人, 每个村10万元: what is counted, not that it is an item.
        if (unit.Code == "item" || (unit.Code == "household" && tokens.Is(at + 1, TokenKind.Firm)))
            return amount == 1 ? Noun(site, every) : null;
        var code =
            unit.Code != UnitCode.OwnCurrency ? unit.Code
            : site.Quantity.Dimension == Dimension.Currency ? site.Quantity.Unit
            : currency;
        return new Facet(UnitReader.PerCode(amount, unit, code), tokens.Cover(Math.Max(every, 0), at + 1));
    }

    private static bool IsDenominator(ClaimSite site, int at)
    {
        var mentions = site.Reading.Mentions;
        for (var i = 0; i < mentions.Length; i++)
            if (mentions[i].Span.Contains(site.Tokens[at].Span))
                return mentions[i].Reason == DenominatorRules.Reason;
        return false;
    }

    // 每社补助3万元, 每个贫困村都有3名: the noun behind 每 and its classifier, up to the word that says something of it.
    private static Facet? Noun(ClaimSite site, int every)
    {
        var tokens = site.Tokens;
        var first = every + 1;
        if (tokens.KindAt(first) == TokenKind.Number && tokens[first].Numeral!.WholeNumber == 1)
            first++;
        var classifier = tokens.Is(first, TokenKind.Classifier) ? first++ : -1;
        var end = first;
        while (end < site.First && IsNounPart(tokens, end))
            end++;
        // 每台机组发电量6亿千瓦时: the metric behind the noun is none of it.
        if (end > first + 1 && (end == site.First || tokens.Is(end, TokenKind.Metric)))
            end = tokens.KindAt(first) == TokenKind.Han ? first : first + 1;
        // 每针收费约5万元: what the number is of is none of the noun.
        else if (
            classifier >= 0
            && end == first + 1
            && site.Quantity.Dimension != Dimension.Duration
            && tokens[first].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun
            && (end == site.First || tokens.KindAt(end) is TokenKind.LinkVerb)
        )
            (first, end) = (classifier, first);
        // 每枱最多4人: the classifier is the thing.
        else if (end == first && classifier >= 0)
            first = classifier;
        if (end <= first || tokens.Cover(first, end).Length > LongestNoun)
            return null;
        return Phrase.Of(tokens, first, end)! with { Span = tokens.Cover(every, end) };
    }

    private static bool IsNounPart(TokenList tokens, int at) =>
        tokens.KindAt(at)
            is TokenKind.Han
                or TokenKind.Noun
                or TokenKind.CountedNoun
                or TokenKind.Firm
                or TokenKind.Latin
                or TokenKind.Unit
                or TokenKind.Classifier
        && !Phrase.IsParticleDe(tokens, at)
        && Phrase.IsNominal(tokens, at)
        && tokens.Surface(at) is not ("可" or "需" or "须" or "得" or "给" or "奖" or "补" or "发" or "有" or "收" or "约");

    // 每社补助3万元、奖金5000元，农机2台: what follows without a verb of its own.
    private static bool IsCoordinate(ClaimSite site, ClaimFacets last, Facet governing)
    {
        var tokens = site.Tokens;
        if (
            !governing.Inherited && last.Site.Quantity.Per is not null
            || !tokens.Text.AsSpan(governing.Span.Start).StartsWith("每") && !governing.Inherited
        )
            return false;
        // 岸线长800米: no flow.
        if (!FlowReader.IsAmount(site.Quantity.Dimension) || tokens.Surface(site.First - 1) is "长" or "全长" or "高" or "宽" or "深")
            return false;
        var pauses = 0;
        for (var at = last.Site.End; at < site.First; at++)
        {
            // 每针5万元，一个疗程要4针: of another thing.
            if (tokens.KindAt(at) == TokenKind.Number || tokens.Is(at, TokenKind.ActVerb) && tokens.Surface(at) is "需要")
                return false;
            if (FlowReader.IsLink(site, at))
                continue;
            if (tokens.KindAt(at) == TokenKind.Pause ? ++pauses > 1 || tokens.Surface(at) is "；" or ";" : !Phrase.IsNominal(tokens, at)
                || tokens.Surface(at) is "共" or "总")
                return false;
        }

        return true;
    }

    // 就每名受训雇员，最高可申请3000元
    private static Facet? Given(ClaimSite site, string currency)
    {
        var tokens = site.Tokens;
        if (site.Quantity.Dimension != Dimension.Currency || tokens.KindAt(site.ClauseFirst - 1) != TokenKind.Pause)
            return null;
        for (var at = site.ClauseFirst - 2; at > 0 && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop); at--)
            if (tokens.KindAt(at) == TokenKind.Every && tokens[at].Code.Length == 0)
                return Cue.Is(tokens, at - 1, "given_to", tokens.Lexicon) ? Amount(site, at, currency) : null;
        return null;
    }

    // 人均可支配收入, 日供气量, 吨钢综合能耗: the subject names the denominator.
    private static string? Denominator(ClaimSite site, Facet subject)
    {
        var tokens = site.Tokens;
        if (
            !tokens.Senses.Contains(TokenKind.Denominator)
            || subject.Span.IsEmpty
            || !new TextSpan(tokens.Span.Start, tokens.Span.End).Contains(subject.Span)
        )
            return null;
        for (var at = tokens.IndexAt(subject.Span.Start); at < tokens.Count && tokens[at].Span.Start < subject.Span.End; at++)
            if (tokens[at].As(TokenKind.Denominator) is { } denominator)
                return denominator.Code;
        return null;
    }
}

using System.Buffers;
using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>What is measured, by its canonical name.</summary>
/// <param name="Rule">How it was found: <c>subject</c>, or <c>phrase</c> where bearer and subject together name it;
/// with <c>_fall</c> where the number is an end of its rate of falling.</param>
internal sealed record MetricReading(Metric Metric, string Rule);

/// <summary>Tells which known metric a subject names, by the whole of it, and what of the metric the number says.</summary>
internal sealed class MetricReader(Lexicon lexicon)
{
    /// <summary>Bearer and subject together name a metric, so that the bearer is no other thing's: 农村居民|人均可支配收入.</summary>
    public const string PhraseRule = "phrase";

    /// <summary>The number is the rate at which the metric falls, before or after that changed: 降幅由5%收窄到3%.</summary>
    public const string FallRule = "_fall";

    /// <summary>What is added stands before the noun: 新增|城镇就业, as in 城镇新增就业.</summary>
    public const string AddedRule = "added";

    private readonly string[] _scopes = lexicon.MetricWords("scope"), _growth = lexicon.MetricWords("growth"),
        _shares = lexicon.MetricWords("share"),
        _ratios = lexicon.MetricWords("ratio"), _of = lexicon.MetricWords("of"),
        _amounts = lexicon.MetricWords("amount"),
        _inhabitants = lexicon.MetricWords("inhabitants"), _indexes = lexicon.MetricWords("index"), _added = lexicon.MetricWords("added"),
        _yearly = lexicon.MetricWords("yearly"), _sectors = lexicon.MetricWords("sector"), _holders = lexicon.MetricWords("holder");

    /// <summary>Null for a subject that no row knows, for a criterion, and for a number that the metric cannot have.</summary>
    public MetricReading? Read(ClaimFacets facets)
    {
        if (facets is not { Subject.Text: { } subject, Role.Role: not Role.Criterion } || IsPicked(facets))
            return null;
        var fall = RateOf(facets) is Rate.Fall ? FallRule : "";
        if (facets.Bearer is { } bearer && Find(bearer.Text + subject) is { } whole && Fits(whole, facets))
            return new MetricReading(whole, PhraseRule + fall);
        if (Find(subject) is { } metric && !IsHeldElsewhere(facets, metric))
            return Fits(metric, facets) ? new MetricReading(metric, "subject" + fall) : null;
        // 新增|城镇就业: what is added stands before the noun, as in 城镇新增就业.
        return Added(facets) is { } added && Find(added + subject) is { } flow && Fits(flow, facets)
            ? new MetricReading(flow, AddedRule)
            : null;
    }

    /// <summary>The flow that a noun names behind a word of adding.</summary>
    public Metric? FindAdded(string noun) => _added.Select(word => Find(word + noun)).FirstOrDefault(static metric => metric is not null);

    // 园区企业|新增就业: the short name is that of the area's 城镇新增就业, and none of a firm's.
    private bool IsHeldElsewhere(ClaimFacets facets, Metric metric)
    {
        if (!Array.Exists(_added, word => facets.Subject!.Text.StartsWith(word, StringComparison.Ordinal))
            || !Array.Exists(_inhabitants, word => metric.Name.StartsWith(word, StringComparison.Ordinal)))
            return false;
        if (facets.Bearer is { Text: var bearer })
            return !Ends(bearer, _inhabitants);
        var tokens = facets.Site.Tokens;
        return facets.Subject is { Inherited: false, Span: var span } && tokens.Span.Contains(span)
            && tokens.IndexAt(span.Start) is > 0 and var at && Actors.Is(tokens, at - 1);
    }

    private string? Added(ClaimFacets facets)
    {
        if (
            facets is not { Role.Role: Role.ChangeBy, Subject: { Inherited: false, Span: var span } }
            || facets.Site.Tokens.IndexAt(span.Start) is not (> 0 and var at)
        )
            return null;
        var before = facets.Site.Tokens.Surface(at - 1).ToString();
        return _added.Contains(before) ? before : null;
    }

    /// <summary>Null for a criterion, a difference, where a change says what the metric became a multiple of, and for
    /// the ends of a rate of falling of what is no known metric: nothing would say its sign.</summary>
    /// <param name="metric">What <see cref="Read"/> gave.</param>
    public Measure? MeasureOf(ClaimFacets facets, MetricReading? metric) =>
        RateOf(facets) is { } rate
            ? rate == Rate.Fall && metric is null ? null : Measure.Growth
            : MeasureOf(facets.Role.Role, facets.Site.Quantity.Dimension, facets.Subject?.Text ?? "", metric);

    /// <summary>What role, dimension and subject say, where the number is no end of a rate that changed.</summary>
    public Measure? MeasureOf(Role role, Dimension dimension, string subject, MetricReading? metric) => role switch
    {
        Role.Criterion or Role.Difference => null,
        Role.Rank => Measure.Rank,
        Role.Share => Measure.Share,
        // 人口自然增长率6.2‰ says no growth of a rate.
        Role.ChangeBy or Role.Level or Role.Part
            when IsRate(dimension) && Ends(subject, _growth) && lexicon.Metric(subject) is { IsRate: true } => Measure.Level,
        Role.ChangeBy when IsRate(dimension) => Measure.Growth,
        Role.ChangeBy when metric?.Rule == AddedRule => Measure.Level,
        Role.ChangeBy when dimension != Dimension.PercentagePoint
            && Array.Exists(_added, word => subject.Contains(word, StringComparison.Ordinal)) => Measure.Level,
        Role.ChangeBy => Measure.Change,
        Role.ChangeTo when dimension == Dimension.Multiple => null,
        _ when dimension == Dimension.Rank => Measure.Rank,
        _ when dimension == Dimension.Percentage && metric is { Metric.IsChange: true } => Measure.Growth,
        _ when IsRate(dimension) && Ends(subject, _growth) => Measure.Growth,
        _ when IsRate(dimension) && IsShare(subject) => Measure.Share,
        _ when dimension == Dimension.Number && Ends(subject, _indexes) => Measure.Index,
        _ => Measure.Level,
    };

    /// <summary>The metric is one of the area: no bearer has it, or a sector of its economy, or those who live there, its treasury or
    /// its firms do, whom its name holds:
    /// 居民|人均可支配收入, 地方财政|收入; or it is how much there is of one.</summary>
    public bool IsOfArea(ClaimFacets facets, MetricReading metric) => facets.Bearer is not { Text: var bearer } said
        || Ends(bearer, _sectors)
        || Ends(bearer, _inhabitants) && facets.Subject!.Text.StartsWith(bearer, StringComparison.Ordinal)
        || metric.Rule.StartsWith(PhraseRule, StringComparison.Ordinal)
            && (said.Rule == SaidBefore.AmountRule || Ends(bearer, _inhabitants) || !Ends(bearer, _holders));

    /// <summary>A statement is of a metric that a report to a session is full of: by its whole name, or of a sector or of those who live
    /// there; the last item of a list tells.</summary>
    public bool IsKnown(Statement statement) => statement.Subject is { Text: var subject }
        && (Find(statement.Bearer?.Text + subject) ?? FindAdded(subject) ?? FindListed(subject)
            ?? (statement.Bearer is { Text: var bearer } && (Ends(bearer, _sectors) || Ends(bearer, _inhabitants)) ? Find(subject) : null))
            is not null;

    // 粮食产量和蔬菜产量分别增长5%和6%
    private Metric? FindListed(string subject) =>
        subject.LastIndexOfAny(ListMarks) is > 0 and var mark ? Find(subject[(mark + 1)..]) : null;

    private static readonly char[] ListMarks = ['、', '和'];

    private static readonly SearchValues<char> AreaEnds = SearchValues.Create("省市县区州盟旗国");

    private enum Rate : byte
    {
        Growth,
        Fall,
    }

    // 增速由6.1%降至5.2%: the noun of change that ends the subject or stands between it and the number is what changed.
    private static Rate? RateOf(ClaimFacets facets)
    {
        if (
            facets
            is not {
                Role.Role: Role.ChangeFrom or Role.ChangeTo,
                Subject.Span: var subject,
                Site: { Quantity.Dimension: Dimension.Percentage } site,
            }
        )
            return null;
        var tokens = site.Tokens;
        var first = tokens.Cover(site.ClauseFirst, site.First + 1).Contains(subject) ? tokens.IndexAt(subject.Start) : site.ClauseFirst;
        for (var at = first; at < site.First; at++)
            if (tokens[at].Span.End >= subject.End && tokens[at].As(TokenKind.ChangeNoun) is { } noun)
                return ChangeWord.DirectionOf(noun.Code) == Direction.Decrease ? Rate.Fall : Rate.Growth;
        return null;
    }

    // 易地搬迁960多万贫困人口: a verb picks some of the things out.
    private static bool IsPicked(ClaimFacets facets) =>
        facets is { Predicate: not null, Role.Role: Role.Level or Role.Part }
        && facets.Site.Quantity.Dimension is not (Dimension.Currency or Dimension.Percentage
            or Dimension.PercentagePoint or Dimension.Ratio);

    private static bool IsRate(Dimension dimension) => dimension is Dimension.Percentage or Dimension.Ratio or Dimension.Multiple;

    private bool IsShare(string subject) =>
        Ends(subject, _shares) || Ends(subject, _ratios) && Array.Exists(_of, word => subject.Contains(word, StringComparison.Ordinal));

    private static bool Ends(string subject, string[] words) =>
        Array.Exists(words, word => subject.EndsWith(word, StringComparison.Ordinal));

    /// <summary>The known metric that a phrase names, without what only narrows it or says that it grew; null for any other.</summary>
    internal Metric? Find(string name)
    {
        if (lexicon.Metric(name) is { } known)
            return known;
        foreach (var scope in _scopes)
            if (name.StartsWith(scope, StringComparison.Ordinal) && Find(name[scope.Length..]) is { } inside)
                return inside;
        // 吉林省|地区生产总值
        for (int area = 0, more; (more = name.AsSpan(area).IndexOfAny(AreaEnds)) >= 0 && area + more + 1 < name.Length;)
        {
            area += more + 1;
            if (area > 1 && AreaTable.Find(name.AsSpan(0, area)).Count > 0 && lexicon.Metric(name[area..]) is { } own)
                return own;
        }

        foreach (var growth in _growth)
            if (name.EndsWith(growth, StringComparison.Ordinal) && lexicon.Metric(name[..^growth.Length]) is { } before)
                return before;
        // 粮食|年|产量
        foreach (var yearly in _yearly)
            if (name.LastIndexOf(yearly, StringComparison.Ordinal) is > 0 and var at
                && lexicon.Metric(name.Remove(at, yearly.Length)) is { } plain)
                return plain;
        // 地区生产总值|总量: how much there is of what was said before.
        foreach (var amount in _amounts)
            if (name.EndsWith(amount, StringComparison.Ordinal) && lexicon.Metric(name[..^amount.Length]) is { } measured)
                return measured;
        return null;
    }

    private static bool Fits(Metric metric, ClaimFacets facets)
    {
        var (role, dimension) = (facets.Role.Role, facets.Site.Quantity.Dimension);
        if (metric.Kinds.Count == 0 || metric.Kinds.Contains(EnumText.Of(dimension)))
            return role != Role.Share || metric.IsRate;
        return role switch
        {
            Role.ChangeBy or Role.Difference => IsRate(dimension) || dimension == Dimension.PercentagePoint,
            Role.ChangeFrom or Role.ChangeTo when RateOf(facets) is not null => true,
            Role.ChangeTo => dimension == Dimension.Multiple,
            Role.Share => false,
            _ => dimension == Dimension.Rank || dimension == Dimension.Ratio && metric.IsRate,
        };
    }
}

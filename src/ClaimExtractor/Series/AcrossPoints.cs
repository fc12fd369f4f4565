using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>The points of the series, found by what they are of, with the claims and the documents behind them.</summary>
internal sealed class AcrossPoints
{
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeriesDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(SeriesKey Key, TimePeriod Time), SeriesPoint> _points = [];
    private readonly ILookup<SeriesKey, SeriesKey> _levels;
    private readonly Dictionary<(string? Area, string? Code), DateOnly> _newest = [];

    public AcrossPoints(IReadOnlyList<SeriesDocument> documents, IReadOnlyList<SeriesPoint> points)
    {
        Points = points;
        foreach (var document in documents)
        {
            _documents[document.Id] = document;
            if (document is { Area: not null, Date: { } date } && date > _newest.GetValueOrDefault((document.Area, document.AreaCode)))
                _newest[(document.Area, document.AreaCode)] = date;
            foreach (var claim in document.Claims)
                _claims[claim.ClaimId] = claim;
        }

        foreach (var point in points)
            _points[(point.Key, point.Time)] = point;
        _levels = points
            .Select(point => point.Key)
            .Distinct()
            .Where(key => key is { Measure: Measure.Level, Modality: Modality.Asserted, Baseline: null, Kind: not "ratio" })
            .ToLookup(AnyUnit);
    }

    public IReadOnlyList<SeriesPoint> Points { get; }

    public CheckWords Words { get; } = new(Lexicon.Default);

    public Claim Claim(string id) => _claims[id];

    public DateOnly? DateOf(string documentId) => _documents[documentId].Date;

    /// <summary>Of the newest document that speaks for the area.</summary>
    public DateOnly? NewestOf(SeriesKey key) => _newest.TryGetValue((key.Area, key.AreaCode), out var date) ? date : null;

    /// <summary>Null where nothing is said of that time.</summary>
    public SeriesPoint? At(SeriesKey key, TimePeriod time) => _points.GetValueOrDefault((key, time));

    /// <summary>The amounts that a growth may be of, by unit.</summary>
    public IEnumerable<SeriesKey> LevelsOf(SeriesKey growth) => _levels[AnyUnit(growth)];

    /// <summary>The claim that tells the point, with what it says in the point's unit.</summary>
    public Told? Tell(SeriesPoint point) => point.Teller is { } id ? Tell(point, id) : null;

    private static SeriesKey AnyUnit(SeriesKey key) => key with { Kind = "", Measure = Measure.Level, Baseline = null };

    /// <summary>What one of its claims says of the point.</summary>
    public Told? Tell(SeriesPoint point, string claimId) =>
        _claims[claimId] is var claim && Figure.Of(claim) is { } figure && SaidFigure.Of(claim)?.In(point.Unit, claim.Unit) is { } said
            ? new Told(point, figure, said, point.Unit) : null;
}

/// <summary>A claim of a point, as a number to reckon with.</summary>
/// <param name="Figure">As it is printed.</param>
/// <param name="Said">With its sign, in <paramref name="Unit"/>.</param>
internal sealed record Told(SeriesPoint Point, Figure Figure, SaidFigure Said, string Unit)
{
    public Claim Claim => Figure.Claim;

    /// <summary>As printed, with the sign that its words give it: 下降0.1% is −0.1%.</summary>
    public string Quote => Said.Value < Fraction.Zero && !(Figure.Value < Fraction.Zero) ? $"−{Claim.Quote}" : Claim.Quote;

    /// <summary>The document that says it.</summary>
    public string DocumentId => Claim.DocumentId;

    /// <summary>In another unit of the same kind.</summary>
    public Told? In(string unit) => Said.In(unit, Unit) is { } said ? this with { Said = said, Unit = unit } : null;

    public Fraction? Value => Said.Value;

    public Interval Range => Said.Range;

    /// <summary>How far its middle and that of what is computed may lie apart; null where a wording decides.</summary>
    public double? Rounding(Interval computed, params ReadOnlySpan<Figure> others) =>
        Comparison.Rounding(computed, Figure, others) is null ? null : (computed.HalfWidth + Range.HalfWidth)?.ToDouble();
}

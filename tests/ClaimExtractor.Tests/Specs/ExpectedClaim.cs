using System.Text.Json;
using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Tests.Specs;

/// <summary>One line of a <c>claims</c> block: the quote, the value with its unit, and any further cells; only stated cells are
/// checked.</summary>
public sealed record ExpectedClaim(string Quote, Magnitude Magnitude, string Unit, IReadOnlyList<KeyValuePair<string, string>> Facets)
{
    private const string Null = "null";

    private static readonly Dictionary<string, Func<Claim, IReadOnlyList<Claim>, string?>> Readers = new(StringComparer.Ordinal)
    {
        ["subject"] = (c, _) => c.Subject,
        ["bearer"] = (c, _) => c.Bearer,
        ["predicate"] = (c, _) => c.Predicate,
        ["role"] = (c, _) => Name(c.Role),
        ["direction"] = (c, _) => c.Direction is { } direction ? Name(direction) : null,
        ["per"] = (c, _) => c.Per,
        ["dimension"] = (c, _) => Name(c.Dimension),
        ["time"] = (c, _) => Period(c.TimeStart, c.TimeEnd),
        ["time_text"] = (c, _) => c.TimeText,
        ["place"] = (c, _) => c.Place,
        ["area"] = (c, _) => c.Area,
        ["area_code"] = (c, _) => c.AreaCode,
        ["metric"] = (c, _) => c.Metric,
        ["measure"] = (c, _) => c.Measure is { } measure ? Name(measure) : null,
        ["period"] = (c, _) => c.Period,
        ["attribution"] = (c, _) => c.Attribution,
        ["basis"] = (c, _) => c.TimeBasis is { } basis ? Name(basis) : null,
        ["modality"] = (c, _) => Name(c.Modality),
        ["baseline"] = (c, _) => c.Baseline,
        ["base"] = (c, _) => c.BaseValue is { } value ? $"{value} {c.BaseUnit}" : null,
        ["unit_text"] = (c, _) => c.UnitText.Length == 0 ? null : c.UnitText,
        ["inferred"] = (c, _) => c.UnitInferred ? "" : "no",
        ["relation"] = Related,
        ["section"] = (c, _) => c.Section,
        ["context"] = (c, _) => c.Context,
    };

    /// <exception cref="FormatException">The line is not of that form.</exception>
    public static ExpectedClaim Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length < 2 || cells[0].Length == 0)
            throw new FormatException("a claim is 'quote | value unit', and further cells after '|'");
        var (magnitude, unit) = ExpectedMagnitude.Parse(cells[1]);
        return new ExpectedClaim(cells[0], magnitude, unit, [.. cells[2..].Select(Facet)]);
    }

    /// <summary>A cell such as <c>subject 贫困县</c>.</summary>
    /// <exception cref="FormatException">It names no column, or no value.</exception>
    public static KeyValuePair<string, string> Facet(string cell)
    {
        var name = cell.Split(' ')[0];
        var value = cell[name.Length..].Trim();
        if (!Readers.ContainsKey(name))
            throw new FormatException($"'{name}' is no column that a spec can check; those are {string.Join(", ", Readers.Keys)}");
        if (value.Length == 0 && name != "inferred")
            throw new FormatException($"'{name}' says no value; write '{name} null' where there is none");
        if (name == "time" && value is not (Null or "*") && !value.Contains(".."))
            value = $"{value}..{value}";
        return new(name, value);
    }

    /// <summary>What differs, one line each; empty when the claim is as expected.</summary>
    /// <param name="all">All claims of the text, to name the other end of a relation.</param>
    public IEnumerable<string> Differences(Claim claim, IReadOnlyList<Claim> all)
    {
        if (claim.Quote != Quote)
            yield return $"quote: expected {Quote}, found {claim.Quote}";
        if (!HasValue(claim, Magnitude, Unit))
            yield return $"value: expected {ExpectedMagnitude.Print(Magnitude, Unit)}, "
                + $"found {ExpectedMagnitude.Print(Read(claim), claim.Unit)}";
        foreach (var (name, expected) in Facets)
        {
            var found = Found(name, claim, all);
            if (found != expected && !(name == "subject" && IsWholePhrase(expected, claim)))
                yield return $"{name}: expected {Shown(expected)}, found {Shown(found)}";
        }
    }

    // A case that does not tell bearer and subject apart is met by the two together.
    private bool IsWholePhrase(string expected, Claim claim) =>
        !Facets.Any(facet => facet.Key == "bearer") && SubjectPhrases.Of(claim).Contains(expected, StringComparer.Ordinal);

    /// <summary>What the claim has in a column, as a cell says it; <c>null</c> for nothing.</summary>
    public static string Found(string name, Claim claim, IReadOnlyList<Claim> all) => Readers[name](claim, all) ?? Null;

    public static bool HasValue(Claim claim, Magnitude magnitude, string unit) => Read(claim) == magnitude && claim.Unit == unit;

    /// <summary>The line that would be written for a claim, without further cells.</summary>
    public static string Print(Claim claim) => $"{claim.Quote} | {ExpectedMagnitude.Print(Read(claim), claim.Unit)}";

    private static Magnitude Read(Claim claim) => new(claim.Value, claim.ValueMin, claim.ValueMax, claim.Qualifier);

    private static string? Related(Claim claim, IReadOnlyList<Claim> all) =>
        claim.Relation is { } relation
            ? $"{Name(relation)} {all.FirstOrDefault(other => other.ClaimId == claim.RelatedClaimId)?.Quote ?? claim.RelatedClaimId}"
            : null;

    private static string? Period(DateOnly? start, DateOnly? end) =>
        start is null && end is null ? null : $"{start:yyyy-MM-dd}..{end:yyyy-MM-dd}";

    private static string Shown(string value) => value.Length == 0 ? "yes" : value;

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

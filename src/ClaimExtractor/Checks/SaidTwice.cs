using System.Globalization;
using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>The same figure said again, and one metric at one time with two numbers that cannot both be right.</summary>
internal static class SaidTwice
{
    // A shorter subject (人员, 投资) may be another thing in each sentence.
    private const int ShortestSubject = 4;

    private readonly record struct Thing(
        string Subject, string Unit, string? Per, string? Place, DateOnly? Start, DateOnly End, string? Predicate, string? Attribution, string? Section, Modality Modality);

    public static IEnumerable<Finding?> Run(CheckedClaims claims)
    {
        foreach (var figure in claims.Figures)
            if (claims.Related(figure, Relation.SameAs) is { } first)
                yield return Exactly.OrNull(() => Row(figure, first, Verdict.Consistent));
        foreach (var group in claims.Groups(figure => ThingOf(figure.Claim) is not null, figure => ThingOf(figure.Claim)!.Value))
            for (var i = 1; i < group.Count; i++)
            {
                var at = i;
                yield return Exactly.OrNull(() => Contradicted(group, at));
            }
    }

    // Only what the sentence itself says: a time or subject of another sentence may be another thing's.
    private static Thing? ThingOf(Claim claim) =>
        claim is { Role: Role.Level, Subject: { Length: >= ShortestSubject } subject, TimeEnd: { } end, Baseline: null, Qualifier: Qualifier.Exact }
            && claim.Dimension is not (Dimension.Rank or Dimension.Duration or Dimension.Age) && !IsInherited(claim)
            ? new Thing(subject, claim.Unit, claim.Per, claim.Place, claim.TimeStart, end, claim.Predicate, claim.Attribution, claim.Section, claim.Modality)
            : null;

    // Evidence of another clause is marked; what lies before the sentence is another sentence's. Noise in the source only makes this stricter.
    private static bool IsInherited(Claim claim)
    {
        foreach (var part in claim.Evidence.AsSpan().Split(' '))
        {
            var facet = claim.Evidence.AsSpan(part);
            var span = facet[(facet.IndexOf('=') + 1)..];
            if (facet is [.., '*'] && int.TryParse(span[..Math.Max(0, span.IndexOf('-'))], CultureInfo.InvariantCulture, out var start) && start < claim.SourceStart - claim.QuoteStart)
                return true;
        }

        return false;
    }

    private static Finding? Contradicted(IReadOnlyList<Figure> group, int at) => Other(group, at) is not { } other
        ? null
        : Row(group[at], other, group[at].Claim.Paragraph == other.Claim.Paragraph ? Verdict.Inconsistent : Verdict.CannotTell);

    private static Figure? Other(IReadOnlyList<Figure> group, int at)
    {
        for (var i = 0; i < at; i++)
            if (group[i].Claim.Sentence != group[at].Claim.Sentence && !group[i].Range.Meets(group[at].Range) && AreNear(group[i], group[at]))
                return group[i];
        return null;
    }

    // A subject may leave out whose it is (two companies' 营业收入); two numbers near each other of a thing that has its place are likely one.
    private static bool AreNear(Figure a, Figure b) =>
        a.Claim.Place is not null && a.Value is { } x && b.Value is { } y && x > Fraction.Zero && y > Fraction.Zero && x * 5 < y * 6 && y * 5 < x * 6;

    private static Finding Row(Figure figure, Figure first, Verdict verdict)
    {
        var agrees = verdict == Verdict.Consistent;
        var test = new Comparison(CheckKind.SaidTwice, figure, [first], $"{Comparison.Show(first.Value)} {(agrees ? "=" : "≠")} {Comparison.Show(figure.Value)}")
        {
            Computed = first.Value?.ToDouble(),
            Stated = figure.Value,
        };
        test = test with { Tolerance = test.ToleranceOf(first.Range) };
        return test.Row(verdict, agrees
            ? $"{figure.Name} repeats {first.Name}."
            : $"{figure.Name} differs from {first.Claim.Quote}, said of the same thing and time in sentence {first.Claim.Sentence}.");
    }
}

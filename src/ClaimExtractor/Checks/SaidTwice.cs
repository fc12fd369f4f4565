using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>The same figure said again, and one metric at one time with two numbers that cannot both be right.</summary>
internal static class SaidTwice
{
    // A shorter subject (人员, 投资) may be another thing in each sentence.
    private const int ShortestPhrase = 4;

    public static void Run(CheckedClaims claims, FindingList findings)
    {
        foreach (var figure in claims.Figures)
            if (claims.Related(figure, Relation.SameAs) is { } first)
                findings.Add(Exactly.OrNull(static (figure, first) => Row(figure, first, Verdict.Consistent), figure, first));
        foreach (var group in claims.Groups(IsMetric, new SameThing()))
            for (var i = 1; i < group.Count; i++)
                findings.Add(Exactly.OrNull(Contradicted, group, i));
    }

    // Only what the sentence itself says: a time or subject of another sentence may be another thing's. A subject may leave out whose it is
    // (two companies' 营业收入); what has its place is likely one thing.
    private static bool IsMetric(Figure figure) =>
        figure.Claim
            is {
                Role: Role.Level,
                Subject: not null,
                Phrase.Length: >= ShortestPhrase,
                TimeEnd: not null,
                Place: not null,
                Baseline: null,
                Qualifier: Qualifier.Exact
            }
        && figure.Claim.Dimension is not (Dimension.Rank or Dimension.Duration or Dimension.Age)
        && !IsInherited(figure.Claim);

    // Evidence of another clause is marked; what lies before the sentence is another sentence's. Noise in the source only makes this
    // stricter.
    private static bool IsInherited(Claim claim)
    {
        foreach (var item in claim.Evidence.AsSpan())
            if (item.IsInherited && item.Span.Start < claim.Source.Start - claim.QuoteStart)
                return true;
        return false;
    }

    private static Finding? Contradicted(List<Figure> group, int at) => Other(group, at) is not { } other
        ? null
        : Row(group[at], other, group[at].Claim.Paragraph == other.Claim.Paragraph ? Verdict.Inconsistent : Verdict.CannotTell);

    private static Figure? Other(List<Figure> group, int at)
    {
        for (var i = 0; i < at; i++)
            if (
                group[i].Claim.Sentence != group[at].Claim.Sentence
                && AreNear(group[i], group[at])
                && !group[i].Range.Meets(group[at].Range)
            )
                return group[i];
        return null;
    }

    // Two numbers near each other of one thing are likely one.
    private static bool AreNear(Figure a, Figure b) =>
        a.Value is { } x && b.Value is { } y && x > Fraction.Zero && y > Fraction.Zero && x * 5 < y * 6 && y * 5 < x * 6;

    private static Finding Row(Figure figure, Figure first, Verdict verdict)
    {
        var agrees = verdict == Verdict.Consistent;
        var test = new Comparison(CheckKind.SaidTwice, figure, [first], () =>
            $"{Comparison.Show(first.Value)} {(agrees ? "=" : "≠")} {Comparison.Show(figure.Value)}"
        )
        {
            Computed = first.Value?.ToDouble(),
            Stated = figure.Value,
            Tolerance = Comparison.Rounding(first.Range, figure, first),
        };
        return test.Row(
            verdict,
            () =>
                agrees
                    ? $"{figure.Name} repeats {first.Name}."
                    : $"{figure.Name} differs from {first.Claim.Quote}, said of the same thing and time "
                        + $"in sentence {first.Claim.Sentence}.",
            () =>
                agrees
                    ? $"{figure.ChineseName}重复了{first.ChineseName}。"
                    : $"{figure.ChineseName}与第{first.Claim.Sentence}句所述同一对象、同一时间的{first.Claim.Quote}不同。"
        );
    }

    private sealed class SameThing : EqualityComparer<Figure>
    {
        public override bool Equals(Figure? x, Figure? y) =>
            x is { Claim: var a }
            && y is { Claim: var b }
            && a.IsOfSame(b)
            && a.Unit == b.Unit
            && a.Per == b.Per
            && a.Place == b.Place
            && a.TimeStart == b.TimeStart
            && a.TimeEnd == b.TimeEnd
            && a.Predicate == b.Predicate
            && a.Attribution == b.Attribution
            && a.Section == b.Section
            && a.Modality == b.Modality;

        // What a text says in words of its own, and when; the units and modalities are few.
        public override int GetHashCode(Figure obj) =>
            HashCode.Combine(
                obj.Claim.Phrase,
                obj.Claim.Place,
                obj.Claim.TimeStart,
                obj.Claim.TimeEnd,
                obj.Claim.Predicate,
                obj.Claim.Attribution,
                obj.Claim.Section
            );
    }
}

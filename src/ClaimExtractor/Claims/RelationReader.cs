using System.Runtime.InteropServices;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Finds the earlier number that a number points to; one arrow each.</summary>
/// <param name="claims">Of a document, in its order.</param>
internal sealed class RelationReader(List<ClaimFacets> claims)
{
    private const int MostSayings = 64;

    // Characters between a number and the words that point back to it.
    private const int Nearby = 120;

    // 同比增长5%。 under two headings is of two things.
    private const int LeastTokens = 6;

    private readonly SayingIndex _said = new(claims.Count);

    /// <summary>The relation of a claim to one before it. To be asked of one claim after the other.</summary>
    public (Relation Relation, ClaimFacets Related)? Of(int index)
    {
        var claim = claims[index];
        var before = CollectionsMarshal.AsSpan(claims)[..index];
        // Also where it is not asked for: the next one may say the same.
        var first = SaidBefore(index);
        if (claim.Role.Role == Role.ChangeTo && StartOf(claim, before) is { } start)
            return (Relation.ChangeFrom, start);
        if (claim.Whole is { } whole)
            return (Relation.PartOf, whole);
        if (ComparisonReader.Compared(claim, before) is { } compared)
            return (Relation.ComparedWith, compared);
        return first is not null ? (Relation.SameAs, first) : null;
    }

    private static ClaimFacets? StartOf(ClaimFacets claim, ReadOnlySpan<ClaimFacets> before)
    {
        for (var i = before.Length - 1; i >= 0 && ReferenceEquals(before[i].Site.Reading, claim.Site.Reading); i--)
        {
            if (before[i].Role.Role == Role.ChangeTo)
                return null;
            if (before[i].Role.Role == Role.ChangeFrom)
                return before[i].Site.Quantity.Dimension == claim.Site.Quantity.Dimension ? before[i] : null;
        }

        return null;
    }

    // 52个贫困县 said twice is one figure; a small or a differently dated number is not.
    private ClaimFacets? SaidBefore(int index)
    {
        var claim = claims[index];
        var quantity = claim.Site.Quantity;
        if (quantity.Magnitude.Value is not { } value)
            return null;
        ClaimFacets? first = null;
        var sayings = 0;
        ref var next = ref _said.First(value);
        while (next >= 0)
        {
            var other = claims[next];
            if (other.Site.Quantity is { Magnitude.Value: { } said, Unit: var unit } && said == value && unit == quantity.Unit)
            {
                sayings++;
                if (
                    first is null
                    && claim.Role.Role != Role.Criterion
                    && other.Site.Quantity.Magnitude == quantity.Magnitude
                    && SameDates(claim, other)
                    && SameThing(claim, other, value)
                )
                    first = other;
            }

            next = ref _said.Next(next);
        }

        // A value said a hundred times in different ways is a table's, not a figure's.
        if (sayings < MostSayings)
            next = index;
        return first;
    }

    // A period that was only carried over may be told of a thing that was counted on one day.
    private static bool SameDates(ClaimFacets a, ClaimFacets b) =>
        a.Dates is null
        || b.Dates is null
        || a.Dates == b.Dates
        || ((a.Time!.Facet.Inherited || b.Time!.Facet.Inherited) && IsDay(a) != IsDay(b));

    private static bool IsDay(ClaimFacets facets) => facets.Dates is { IsDay: true };

    private static bool SameThing(ClaimFacets a, ClaimFacets b, Fraction value)
    {
        if (PointsBack(a, b) || IsSameSentence(a.Site, b.Site) && a.Subject?.Text == b.Subject?.Text && a.Role.Role == b.Role.Role)
            return true;
        if (
            a.Subject is not { Text: var subject }
            || b.Subject is not { Text: var other }
            || (a.Role.Role == Role.ChangeBy) != (b.Role.Role == Role.ChangeBy)
        )
            return false;
        if (subject == other)
            return value >= 20L || !value.IsInteger || a.Site.Quantity.Dimension is not Dimension.Count;
        return a.Site.Quantity.Dimension is Dimension.People or Dimension.Count && value >= 50L
            && (a.Site.Quantity.Dimension == Dimension.People || subject[^1] == other[^1]);
    }

    // A summary, or a text that was published twice on one page.
    private static bool IsSameSentence(ClaimSite site, ClaimSite other)
    {
        var (tokens, others) = (site.Tokens, other.Tokens);
        return site.First == other.First && site.Reading != other.Reading && tokens.Count >= LeastTokens
            && tokens.Span.In(tokens.Text).Trim().SequenceEqual(others.Span.In(others.Text).Trim());
    }

    // 拨款2.6亿元。这笔2.6亿元…, 四人报名。报名的4人…: the words before the number say that it was said.
    private static bool PointsBack(ClaimFacets claim, ClaimFacets said)
    {
        var tokens = claim.Site.Tokens;
        if (claim.Site.Quantity.Span.Start - said.Site.Quantity.Span.End is < 0 or > Nearby)
            return false;
        var at = tokens.KindAt(claim.Site.First - 1) == TokenKind.Classifier ? claim.Site.First - 1 : claim.Site.First;
        if (at < 1)
            return false;
        return tokens.Surface(at - 1) is "这" or "该" or "那" or "上述"
            || tokens.Surface(at - 1) is "的" && said.Predicate is { Text: var verb }
                && tokens.Text.AsSpan(tokens.Span.Start, tokens[at - 1].Span.Start - tokens.Span.Start).EndsWith(verb);
    }

    /// <summary>Chains of the claims whose values may be the same.</summary>
    private sealed class SayingIndex
    {
        private readonly int[] _first, _next;

        public SayingIndex(int claims)
        {
            (_first, _next) = (new int[claims], new int[claims]);
            _first.AsSpan().Fill(-1);
            _next.AsSpan().Fill(-1);
        }

        // Mixed: amounts of 万 and 亿 have many factors in common with a count.
        public ref int First(Fraction value) => ref _first[(uint)HashCode.Combine(value) % (uint)_first.Length];

        public ref int Next(int claim) => ref _next[claim];
    }
}

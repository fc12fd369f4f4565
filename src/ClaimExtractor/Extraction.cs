using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Quantities;

namespace ClaimExtractor;

/// <summary>What one document gave.</summary>
public sealed record Extraction
{
    /// <summary>Its structure, over the text that was read.</summary>
    public required SourceDocument Document { get; init; }

    /// <summary>Every number of the body, claim or not, in order; none overlaps another.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>The quantities with what they say, in order.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>What the arithmetic of the claims says.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The number that a claim was made of, in O(log n); null where this document has none at the claim's place.</summary>
    public Mention? MentionOf(Claim claim)
    {
        int low = 0, high = Mentions.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Document.Text.ToSourceCodePoints(Mentions[middle].Span);
            if (span == claim.Source)
                return Mentions[middle];
            if (span.Start > claim.Source.Start)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return null;
    }
}

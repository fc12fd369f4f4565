using ClaimExtractor.Clauses;

namespace ClaimExtractor.Claims;

/// <summary>Where a candidate for a subject or a bearer comes from.</summary>
internal enum CandidateOrigin
{
    /// <summary>The text says none.</summary>
    Nothing,

    /// <summary>Words of the number's clause.</summary>
    Clause,

    /// <summary>Words of a clause before it in the sentence.</summary>
    ClauseBefore,

    /// <summary>The subject or the bearer of a number before.</summary>
    Said,

    /// <summary>What the frames propose and the others do not hold: from elsewhere, or put together.</summary>
    Proposed,
}

/// <summary>One reading of what a number measures, or of whose it is.</summary>
/// <param name="Facet">null for none.</param>
/// <param name="Range">Its words, where it is of this sentence; else empty.</param>
internal readonly record struct Candidate(CandidateOrigin Origin, Facet? Facet, TokenRange Range)
{
    /// <summary>The number that it was said of; for <see cref="CandidateOrigin.Said"/>.</summary>
    public ClaimFacets? Said { get; init; }

    /// <summary>It was that number's subject, not its bearer.</summary>
    public bool SaidAsSubject { get; init; }

    /// <summary>How many numbers, or clauses, stand between; from 0.</summary>
    public int Back { get; init; }

    /// <summary>It begins where its noun phrase does.</summary>
    public bool IsWhole { get; init; }

    public string? Text => Facet?.Text;
}

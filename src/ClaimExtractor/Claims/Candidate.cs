using ClaimExtractor.Clauses;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Where a candidate for a subject, a bearer or a predicate comes from.</summary>
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

/// <summary>One reading of what a number measures, of whose it is, or of what is said of it.</summary>
internal readonly record struct Candidate
{
    private readonly TokenList? _tokens;
    private readonly Facet? _facet;

    /// <param name="facet">null for nothing.</param>
    public Candidate(CandidateOrigin origin, Facet? facet) => (Origin, _facet) = (origin, facet);

    /// <param name="range">Words of the sentence; not empty.</param>
    public Candidate(CandidateOrigin origin, TokenList tokens, TokenRange range) => (Origin, _tokens, Range) = (origin, tokens, range);

    public CandidateOrigin Origin { get; }

    /// <summary>Its words, where it is of this sentence; else empty.</summary>
    public TokenRange Range { get; }

    /// <summary>The number that it was said of; for <see cref="CandidateOrigin.Said"/>.</summary>
    public ClaimFacets? Said { get; init; }

    /// <summary>It was that number's subject, not its bearer.</summary>
    public bool SaidAsSubject { get; init; }

    /// <summary>How many numbers, or clauses, stand between; from 0.</summary>
    public int Back { get; init; }

    /// <summary>It begins where its noun phrase does.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Quotation marks in it stay: what is said is as written, a name is without.</summary>
    public bool KeepsQuotes { get; init; }

    /// <summary>null for nothing; so are marks of quotation alone.</summary>
    public Facet? Facet =>
        (
            _tokens is null ? _facet
            : Phrase.Of(_tokens, Range.First, Range.End) is var phrase && KeepsQuotes ? phrase
            : SubjectPhrase.Unquoted(phrase)
        )
            is { Text.Length: > 0 } facet
            ? facet
            : null;

    public string? Text => Facet?.Text;

    /// <summary>It is that text; as <see cref="Text"/> would say, without making one where the words alone tell.</summary>
    public bool Says(string text)
    {
        if (_tokens is null)
            return _facet?.Text == text;
        var written = _tokens.Cover(Range.First, Range.End).In(_tokens.Text);
        return written.SequenceEqual(text) || text.Length > 0 && written.Length > text.Length && written[^1] == text[^1] && Text == text;
    }
}

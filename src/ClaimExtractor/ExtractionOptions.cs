using ClaimExtractor.Lexicons;

namespace ClaimExtractor;

/// <summary>How a document is read. The default leaves everything to the text and to the shipped lexicon.</summary>
public readonly record struct ExtractionOptions
{
    /// <summary>Names the document in every row; the stem of the source's path when null.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The document's own day, which "this year" and the like refer to; read from the text when null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>ISO 4217 code of 元 in the document; told from the text when null.</summary>
    public string? Currency { get; init; }

    /// <summary>The words that the rules read; <see cref="Lexicon.Default"/> unless given.</summary>
    public Lexicon Lexicon
    {
        get => field ?? Lexicon.Default;
        init;
    }
}

using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>A document of a corpus.</summary>
/// <param name="Id">Names it in every row.</param>
/// <param name="Date">Its own date; null where the corpus does not say.</param>
internal sealed record CorpusDocument(string Id, DateOnly? Date, SourceFile Source);

/// <summary>A place of a corpus where a document stands, not yet read.</summary>
/// <param name="Path">Of the file, as a person knows it.</param>
/// <param name="Bytes">Size of the input.</param>
/// <param name="Place">Where in the file, for people: <c>line 12</c>; empty where the file is the document.</param>
/// <param name="Read">To be called once, on any thread; throws <see cref="SourceException"/> for what is no document.</param>
internal sealed record CorpusEntry(string Path, long Bytes, Func<string> Place, Func<CorpusDocument> Read);

/// <summary>A document that could not be read.</summary>
/// <param name="Place">As <see cref="CorpusEntry.Place"/>.</param>
internal sealed record CorpusFailure(string Path, string Place, string Cause)
{
    /// <summary>What was thrown, for who looks for a defect; null where nothing was.</summary>
    public Exception? Error { get; init; }
}

/// <summary>Which columns of a corpus of records are read.</summary>
internal sealed record RecordColumns(string Text = "text", string Id = "id", string Date = "date")
{
    /// <summary>Somebody named the column of the ids: a record without it is none.</summary>
    public bool DemandsId { get; init; }

    /// <summary>Somebody named the column of the dates: a record without it is none.</summary>
    public bool DemandsDate { get; init; }
}

namespace ClaimExtractor.Datasets;

/// <summary>One row of the mentions table.</summary>
internal sealed record MentionRow(
    string MentionId,
    string DocumentId,
    string Kind,
    string Text,
    int SourceStart,
    int SourceEnd,
    int Sentence,
    string? ClaimId,
    string Reason
);

/// <summary>One row of the documents table; <paramref name="FilterCounts"/> holds one count a noise filter, in filter order.</summary>
internal sealed record DocumentRow(
    string DocumentId,
    string Path,
    string Sha256,
    long Bytes,
    string Encoding,
    string Script,
    string? Title,
    DateOnly? Date,
    string DateSource,
    string? Area,
    string? AreaCode,
    string AreaSource,
    int Characters,
    int Claims,
    IReadOnlyList<KeyValuePair<string, int>> FilterCounts
);

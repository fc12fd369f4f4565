using ClaimExtractor.Words;

namespace ClaimExtractor.Fuzz;

/// <summary>All targets; their shares make 10,000.</summary>
internal static class Targets
{
    public static FuzzTarget[] All { get; } =
    [
        FuzzTarget.OfText("numerals", 1800, TextChecks.Numerals),
        new("written", 400, static (chance, _) => QuantityWriter.Line(chance), WrittenQuantity.Check),
        FuzzTarget.OfText("tokenizer", 1000, TextChecks.Tokenizer),
        FuzzTarget.OfText("sentences", 1300, TextChecks.Sentences),
        FuzzTarget.OfText("filters", 805, TextChecks.Filters, Markup.Furniture, Material.Blanks, Material.Odd),
        FuzzTarget.OfText("html", 500, ReaderChecks.Html, Markup.Html),
        FuzzTarget.OfText("markdown", 600, ReaderChecks.Markdown, Markup.Markdown),
        FuzzTarget.OfText("literals", 500, ReaderChecks.Literals, Markup.StringLiterals, Markup.Html),
        FuzzTarget.OfBytes("decoder", 800, (bytes, _) => bytes.Bytes(), ReaderChecks.Decoder),
        FuzzTarget.OfText("pipeline", 580, PipelineChecks.Text),
        FuzzTarget.OfText("pages", 100, PipelineChecks.Text, Markup.Html, Markup.Markdown, Markup.Furniture, Markup.StringLiterals),
        FuzzTarget.OfBytes("files", 100, (bytes, _) => bytes.Bytes(), PipelineChecks.File),
        FuzzTarget.OfText("jsonl", 250, TableChecks.JsonLines),
        FuzzTarget.OfText("lexicon", 250, LexiconChecks.Rows, LexiconChecks.Pieces),
        new("tables", 14, TableChecks.Damaged, TableChecks.Read),
        new("validator", 1, TableChecks.Damaged, TableChecks.Validate),
        FuzzTarget.OfBytes("docx", 400, Containers.Docx, ReaderChecks.Decoder),
        FuzzTarget.OfBytes("pdf", 200, Containers.Pdf, ReaderChecks.Decoder),
        FuzzTarget.OfBytes("xlsx", 250, Workbooks.Xlsx, ContainerChecks.Xlsx),
        FuzzTarget.OfBytes("parquet", 150, Workbooks.Parquet, ContainerChecks.Parquet),
    ];

    /// <summary>One target by its name, or all.</summary>
    /// <returns>Null for an unknown name.</returns>
    public static FuzzTarget[]? Find(string name) =>
        name == "all" ? All : Array.Find(All, target => target.Name == name) is { } one ? [one] : null;
}

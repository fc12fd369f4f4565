using System.Text;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>The sentences that a claim was read from, with its quote and the evidence of each facet underlined.</summary>
internal static class EvidenceView
{
    private const string Indent = "    ";

    // Columns of text in one line; a longer sentence goes on in the next.
    private const int LineWidth = 72;

    /// <summary>What is underlined.</summary>
    private sealed record Item(string Facet, CodePointSpan Span, bool Inherited);

    /// <summary>A character of a sentence with its width and its code point in the source.</summary>
    private readonly record struct Cell(string Text, int Width, int Source);

    public static void Write(TextWriter output, Claim claim, SourceDocument document)
    {
        List<Item> items =
        [
            new("quote", claim.Source, false),
            .. claim.Evidence.Select(item => new Item(EnumText.Of(item.Facet), item.Span, item.IsInherited)),
        ];
        foreach (var sentence in document.Sentences)
        {
            var source = document.Text.ToSourceCodePoints(sentence.Span);
            var here = items.Where(item => source.Contains(item.Span)).OrderBy(item => item.Span.Start).ToList();
            if (here.Count == 0)
                continue;
            output.WriteLine(
                sentence.Number == claim.Sentence
                    ? $"  sentence {sentence.Number}"
                    : $"  sentence {sentence.Number}, from which it inherits"
            );
            WriteSentence(
                output,
                Cells(document.Text, sentence.Span),
                here,
                sentence.Number == claim.Sentence ? "another clause" : $"sentence {sentence.Number}"
            );
        }
    }

    private static void WriteSentence(TextWriter output, List<Cell> cells, List<Item> items, string origin)
    {
        for (var first = 0; first < cells.Count;)
        {
            var (end, width) = (first, 0);
            while (end < cells.Count && width + cells[end].Width <= LineWidth)
                width += cells[end++].Width;
            var line = cells[first..end];
            output.WriteLine(Indent + string.Concat(line.Select(cell => cell.Text)));
            foreach (var item in items)
                if (line.Exists(cell => item.Span.Contains(cell.Source)))
                    output.WriteLine(
                        Indent
                            + Underline(line, item)
                            + (
                                item.Span.End - 1 <= line[^1].Source
                                    ? $" {item.Facet}{(item.Inherited ? $", inherited from {origin}" : "")}"
                                    : ""
                            )
                    );
            first = end;
        }
    }

    private static string Underline(List<Cell> line, Item item)
    {
        var mark = item.Facet == "quote" ? '=' : item.Inherited ? '~' : '^';
        var row = new StringBuilder();
        foreach (var cell in line)
            row.Append(item.Span.Contains(cell.Source) ? mark : ' ', cell.Width);
        return row.ToString().TrimEnd();
    }

    private static List<Cell> Cells(ReadableText text, TextSpan sentence)
    {
        var cells = new List<Cell>(sentence.Length);
        var at = sentence.Start;
        foreach (var rune in sentence.In(text.Text).EnumerateRunes())
        {
            var character = rune.ToString();
            cells.Add(
                new Cell(
                    character,
                    DisplayWidth.Of(character),
                    text.ToSourceCodePoints(new TextSpan(at, at + rune.Utf16SequenceLength)).Start
                )
            );
            at += rune.Utf16SequenceLength;
        }

        return cells;
    }
}

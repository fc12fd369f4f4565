using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>Reads the structure of a text: title, date, headings, paragraphs and sentences.</summary>
public static class DocumentParser
{
    /// <param name="text">One block a line.</param>
    /// <param name="documentId">Names the document in every row.</param>
    /// <param name="dateOption">The document's date, when the caller knows it.</param>
    public static SpeechDocument Parse(ReadableText text, string documentId, DateOnly? dateOption = null)
    {
        var blocks = TextLines.Enumerate(text.Text).ToArray();
        var marks = MarksOf(blocks, text.Structure.Blocks);
        var (title, titleBlocks) = MarkedTitle(text.Text, blocks, marks) ?? TitleReader.Read(text.Text, blocks);
        var (date, dateSource) = dateOption is null ? DocumentDate.Read(text, blocks) : (dateOption, DateSource.Option);
        return new SpeechDocument(documentId, text, title, date, dateSource, Paragraphs(text.Text, blocks, marks, titleBlocks));
    }

    /// <summary>What the source's markup says of each block; null where it says nothing.</summary>
    private static BlockMark?[] MarksOf(TextSpan[] blocks, IReadOnlyList<BlockMark> marks)
    {
        var found = new BlockMark?[blocks.Length];
        var next = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            while (next < marks.Count && marks[next].Span.End <= blocks[i].Start)
                next++;
            if (next < marks.Count && marks[next].Span.Overlaps(blocks[i]))
                found[i] = marks[next];
        }

        return found;
    }

    private static (string? Title, IReadOnlySet<int> Blocks)? MarkedTitle(string text, TextSpan[] blocks, BlockMark?[] marks)
    {
        var titles = Enumerable.Range(0, marks.Length).Where(i => marks[i]?.Kind == BlockKind.Title).ToHashSet();
        return titles.Count == 0 ? null : (TitleReader.Line(text, blocks[titles.Min()]), titles);
    }

    private static List<Paragraph> Paragraphs(string text, TextSpan[] blocks, BlockMark?[] marks, IReadOnlySet<int> titleBlocks)
    {
        var path = new HeadingPath();
        var paragraphs = new List<Paragraph>(blocks.Length);
        var sentenceNumber = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var number = i + 1;
            var heading = titleBlocks.Contains(i) && marks[i]?.Kind != BlockKind.Heading ? null : HeadingOf(text, blocks[i], marks[i]);
            var isHeading = titleBlocks.Contains(i) || heading is { IsRunIn: false };
            var section = heading is { } found ? path.Enter(text, found) : path.Current;
            var sentences = new List<Sentence>();
            foreach (var span in SentenceSplitter.Split(text, blocks[i]))
                sentences.Add(new Sentence(++sentenceNumber, number, span));
            paragraphs.Add(new Paragraph(number, blocks[i], section, isHeading, sentences) { Cells = marks[i]?.Cells ?? [] });
        }

        return paragraphs;
    }

    private static Heading? HeadingOf(string text, TextSpan block, BlockMark? mark) => mark?.Kind switch
    {
        null or BlockKind.Item => HeadingPattern.Read(text, block),
        BlockKind.Heading => new Heading(mark.Level - 1, block, IsRunIn: false),
        _ => null,
    };
}

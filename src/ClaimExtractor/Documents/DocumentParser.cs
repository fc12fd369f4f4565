using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>Reads the structure of a text: title, date, headings, paragraphs and sentences.</summary>
internal static class DocumentParser
{
    /// <summary>A longer block is prose, whatever its mark says: every section below would hold it.</summary>
    private const int LongestHeading = 200;

    /// <param name="text">One block a line.</param>
    /// <param name="documentId">Names the document in every row.</param>
    /// <param name="dateOption">The document's date, when the caller knows it.</param>
    public static SourceDocument Parse(ReadableText text, string documentId, DateOnly? dateOption = null)
    {
        var blocks = TextLines.Read(text.Text);
        var marks = MarksOf(blocks, text.Structure.Blocks);
        var (title, titleBlocks) = MarkedTitle(text.Text, blocks, marks) ?? TitleReader.Read(text.Text, blocks);
        var (date, dateSource) = dateOption is null ? DocumentDate.Read(text, blocks) : (dateOption, DateSource.Option);
        var (area, areaSource) = DocumentArea.Read(text.Text, title, blocks, CutLines(text));
        return new SourceDocument
        {
            Id = documentId,
            Text = text,
            Title = title,
            Date = date,
            DateSource = dateSource,
            Area = area,
            AreaSource = areaSource,
            Session = SessionText.Find(text.Text, blocks),
            Paragraphs = Paragraphs(text.Text, blocks, marks, titleBlocks),
        };
    }

    // Where a text was published is no part of it, but says whose it is.
    private static IEnumerable<string> CutLines(ReadableText text) =>
        from report in text.Filters
        where report.Filter == "furniture"
        from change in report.Changes
        where change.Replacement.Length == 0
        select change.Source.In(text.Source.Text).ToString();

    /// <summary>What the source's markup says of each block that it names.</summary>
    private static Dictionary<int, BlockMark> MarksOf(List<TextSpan> blocks, IReadOnlyList<BlockMark> marks)
    {
        var found = new Dictionary<int, BlockMark>(marks.Count);
        var next = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            while (next < marks.Count && marks[next].Span.End <= blocks[i].Start)
                next++;
            if (next == marks.Count)
                break;
            if (marks[next].Span.Overlaps(blocks[i]))
                found[i] = marks[next];
        }

        return found;
    }

    private static (string? Title, IReadOnlySet<int> Blocks)? MarkedTitle(
        string text,
        List<TextSpan> blocks,
        Dictionary<int, BlockMark> marks
    )
    {
        if (marks.Count == 0)
            return null;
        var titles = marks.Where(mark => mark.Value.Kind == BlockKind.Title).Select(mark => mark.Key).ToHashSet();
        return titles.Count == 0 ? null : (TitleReader.Cleaned(blocks[titles.Min()].In(text).ToString()), titles);
    }

    private static Paragraph[] Paragraphs(
        string text,
        List<TextSpan> blocks,
        Dictionary<int, BlockMark> marks,
        IReadOnlySet<int> titleBlocks
    )
    {
        var path = new HeadingPath();
        var paragraphs = new Paragraph[blocks.Count];
        var sentences = new List<TextSpan>();
        var sentenceNumber = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var number = i + 1;
            var mark = marks.GetValueOrDefault(i);
            var isTitle = titleBlocks.Contains(i);
            var heading = isTitle && mark?.Kind != BlockKind.Heading ? null : HeadingOf(text, blocks[i], mark);
            var section = heading is { } found ? path.Enter(text, found) : path.Current;
            sentences.Clear();
            SentenceSplitter.Split(text, blocks[i], sentences);
            paragraphs[i] = new Paragraph
            {
                Number = number,
                Span = blocks[i],
                Section = section,
                IsHeading = isTitle || heading is { IsRunIn: false },
                Sentences = Numbered(sentences, number, sentenceNumber),
                Cells = mark?.Cells ?? [],
            };
            sentenceNumber += sentences.Count;
        }

        return paragraphs;
    }

    private static ImmutableArray<Sentence> Numbered(List<TextSpan> spans, int paragraph, int before)
    {
        var sentences = new Sentence[spans.Count];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = new Sentence(before + i + 1, paragraph, spans[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(sentences);
    }

    private static Heading? HeadingOf(string text, TextSpan block, BlockMark? mark) => mark?.Kind switch
    {
        null or BlockKind.Item => HeadingPattern.Read(text, block),
        BlockKind.Heading when block.Length <= LongestHeading => new Heading(mark.Level - 1, block, IsRunIn: false),
        _ => null,
    };
}

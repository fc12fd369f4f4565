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
        var (title, titleBlocks) = TitleReader.Read(text.Text, blocks);
        var (date, dateSource) = dateOption is null ? DocumentDate.Read(text, blocks) : (dateOption, DateSource.Option);
        return new SpeechDocument(documentId, text, title, date, dateSource, Paragraphs(text.Text, blocks, titleBlocks));
    }

    private static List<Paragraph> Paragraphs(string text, TextSpan[] blocks, IReadOnlySet<int> titleBlocks)
    {
        var path = new HeadingPath();
        var paragraphs = new List<Paragraph>(blocks.Length);
        var sentenceNumber = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var number = i + 1;
            var heading = titleBlocks.Contains(i) ? null : HeadingPattern.Read(text, blocks[i]);
            var isHeading = titleBlocks.Contains(i) || heading is { IsRunIn: false };
            var section = heading is { } found ? path.Enter(text, found) : path.Current;
            var sentences = new List<Sentence>();
            foreach (var span in SentenceSplitter.Split(text, blocks[i]))
                sentences.Add(new Sentence(++sentenceNumber, number, span));
            paragraphs.Add(new Paragraph(number, blocks[i], section, isHeading, sentences));
        }

        return paragraphs;
    }
}

using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Training;

/// <summary>A word with what it stands beside.</summary>
/// <param name="Features">Numbers of places beside the word and the words in them, in order.</param>
/// <param name="Values">One a feature; of length 1 together.</param>
internal sealed record WordVector(string Word, int[] Features, double[] Values);

/// <summary>Counts which words of texts stand beside which: one and two places before, one and two behind.</summary>
internal sealed class WordContexts
{
    private const int Fewest = 5, MostWords = 16_000, MostContexts = 3_000;
    private const string Number = "#";

    // Contexts are drawn together by a power below 1, so that rare ones do not say too much.
    private const double ContextPower = 0.75;

    private static readonly int[] Places = [-2, -1, 1, 2];

    private readonly List<string[]> _sentences = [];

    /// <param name="path">JSON Lines: <c>id</c>, <c>text</c>.</param>
    public void Add(string path)
    {
        var lexicon = default(ExtractionOptions).Lexicon;
        foreach (var (id, _, source) in TextLines.Read(path))
        {
            var text = ReadableText.From(SourceFile.FromText(id, source));
            using var context = new UnitContext(lexicon, DocumentCurrency.Of(text, lexicon));
            foreach (var sentence in DocumentParser.Parse(text, id, null).Paragraphs.SelectMany(static paragraph => paragraph.Sentences))
                _sentences.Add(Words(Segmenter.Read(text.Text, sentence.Span, lexicon, context.Tokens)));
        }
    }

    /// <returns>The frequent words, the most frequent first, by positive pointwise mutual information with their contexts.</returns>
    public List<WordVector> Vectors()
    {
        var frequent = _sentences
            .SelectMany(static words => words)
            .CountBy(static word => word)
            .Where(static pair => pair.Value >= Fewest)
            .OrderByDescending(static pair => pair.Value)
            .ThenBy(static pair => pair.Key, StringComparer.Ordinal)
            .Take(MostWords)
            .Select(static pair => pair.Key)
            .ToList();
        var numbers = frequent
            .Select(static (word, number) => (word, number))
            .ToDictionary(static pair => pair.word, static pair => pair.number, StringComparer.Ordinal);
        var counts = frequent.ConvertAll(static _ => new SortedDictionary<int, int>());
        foreach (var words in _sentences)
            for (var at = 0; at < words.Length; at++)
                if (numbers.TryGetValue(words[at], out var word))
                    for (var place = 0; place < Places.Length; place++)
                        if (
                            (uint)(at + Places[place]) < (uint)words.Length
                            && numbers.TryGetValue(words[at + Places[place]], out var beside)
                            && beside < MostContexts
                        )
                            counts[word][beside * Places.Length + place] =
                                counts[word].GetValueOrDefault(beside * Places.Length + place) + 1;
        var contexts = counts
            .SelectMany(static row => row)
            .GroupBy(static pair => pair.Key, static pair => pair.Value)
            .ToDictionary(static group => group.Key, static group => Math.Pow(group.Sum(), ContextPower));
        var all = contexts.Values.Sum();
        return
        [
            .. frequent.Zip(counts, (word, row) => Vector(word, row, contexts, all)).Where(static vector => vector.Features.Length > 0),
        ];
    }

    private static WordVector Vector(string word, SortedDictionary<int, int> counts, Dictionary<int, double> contexts, double all)
    {
        double sum = counts.Values.Sum();
        var said = counts
            .Select(pair => (pair.Key, Value: Math.Log(pair.Value * all / (sum * contexts[pair.Key]))))
            .Where(static pair => pair.Value > 0)
            .ToList();
        var length = Math.Sqrt(said.Sum(static pair => pair.Value * pair.Value));
        return new WordVector(word, [.. said.Select(static pair => pair.Key)], [.. said.Select(pair => pair.Value / length)]);
    }

    private static string[] Words(TokenList tokens)
    {
        var words = new List<string>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
            if (!tokens.Surface(at).IsWhiteSpace())
                words.Add(tokens[at].Kind == TokenKind.Number ? Number : tokens.Surface(at).ToString());
        return [.. words];
    }
}

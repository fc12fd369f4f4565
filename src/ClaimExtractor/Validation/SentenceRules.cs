using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Validation;

/// <summary>
/// Reads each sentence again, as the extractor did, and holds number, bounds, qualifier and unit of its claims against what their quotes
/// say,
/// and their facets against its words. What a sentence takes from outside (the unit of a table's head, of a sentence before) is left to the
/// row.
/// </summary>
internal static class SentenceRules
{
    private const int Batch = 256;

    /// <param name="rows">Of the claims table.</param>
    /// <param name="lexicon">The words that the rows were read with; null where they are not at hand, and nothing is read again.</param>
    public static void Check(FileErrors errors, TableRows rows, Lexicon? lexicon)
    {
        var currencies = new DocumentCurrencies(rows);
        var metrics = lexicon is null ? null : new MetricRules(lexicon);
        var sentences = Sentences(rows).Chunk(Batch).ToList();
        var found = new RowErrors[sentences.Count];
        Parallel.For(0, sentences.Count, i =>
        {
            var own = found[i] = new RowErrors();
            foreach (var row in sentences[i].SelectMany(sentence => sentence))
            {
                FacetRules.Check(own, rows[row]);
                TimeRules.Check(own, rows[row]);
                metrics?.Check(own, rows[row]);
            }

            if (lexicon is not null)
                Read(own, sentences[i], rows, lexicon, currencies);
        });
        foreach (var own in found)
            own.AddTo(errors);
    }

    // Rows of one sentence stand together, unless somebody sorted them.
    private static IEnumerable<List<int>> Sentences(TableRows rows)
    {
        List<int> sentence = [];
        for (var row = 0; row < rows.Count; row++)
        {
            if (sentence.Count > 0 && !IsSameSentence(rows[sentence[0]], rows[row]))
            {
                yield return sentence;
                sentence = [];
            }

            sentence.Add(row);
        }

        if (sentence.Count > 0)
            yield return sentence;
    }

    private static bool IsSameSentence(TableRow a, TableRow b) =>
        a.Text("document_id") == b.Text("document_id") && a.Text("context") == b.Text("context");

    private static void Read(RowErrors errors, List<int>[] sentences, TableRows rows, Lexicon lexicon, DocumentCurrencies currencies)
    {
        foreach (var currency in sentences.GroupBy(sentence => currencies.Of(rows[sentence[0]])))
        {
            using var context = new UnitContext(lexicon, currency.Key);
            foreach (var sentence in currency)
                if (rows[sentence[0]].Text("context") is { Length: > 0 } text && QuoteReading.Of(text, context) is { } reading)
                    foreach (var row in sentence)
                    {
                        QuoteRules.Check(errors, rows[row], reading);
                        DirectionRules.Check(errors, rows[row], reading);
                        ModalityRules.Check(errors, rows[row], reading);
                    }
        }
    }
}

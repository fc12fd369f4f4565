using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Tables;

/// <summary>Makes the table that the library reads: the same rows give the same bytes.</summary>
internal static class DictionaryCompiler
{
    private const int CostOfHalf = 64;

    /// <param name="common">UTF-8; the lines <c>word frequency tag</c>.</param>
    /// <param name="additions">UTF-8; the columns <c>surface tag freq note</c>.</param>
    /// <exception cref="LexiconException">A row cannot be used; the message names its line.</exception>
    public static byte[] Compile(ReadOnlyMemory<byte> common, ReadOnlyMemory<byte> additions)
    {
        var words = WordList.Read(common, additions);
        var nodes = WordTrie.Of([.. words.Rows]);
        var places = DoubleArray.Of(nodes);
        var table = DictionaryTable.Empty(places.Length);
        for (var number = 1; number < nodes.Count; number++)
        {
            var (cost, tag) = nodes[number].Word is { } row ? (Cost(row, words.Total), row.Tag) : (0, PartOfSpeech.None);
            DictionaryTable.Write(table, places.SlotOf(number), nodes[number].Character, places.OffsetOf(number), cost, tag);
        }

        return table;
    }

    // Of four thousand million words and fewer no cost is too large for the table.
    private static int Cost(WordRow row, long total) =>
        (int)Math.Round(CostOfHalf * -Math.Log2((double)row.Frequency / total)) is <= DictionaryTable.LargestCost and var cost
            ? cost
            : throw new LexiconException($"'{row.Word}' is too rare among {total} words for the table");
}

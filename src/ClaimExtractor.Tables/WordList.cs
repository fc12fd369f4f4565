using System.Text;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Tables;

/// <summary>The words that the dictionary is made of: jieba's, with our own rows laid over them.</summary>
internal sealed class WordList
{
    private const string Common = "dict.txt", Additions = "additions.tsv";

    // Also what is not kept: a row of our own may ask for its frequency.
    private readonly Dictionary<string, WordRow> _common = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordRow> _kept = new(StringComparer.Ordinal);

    private WordList()
    {
    }

    /// <summary>
    /// How many words stood in the texts that jieba counted. Our own rows do not change it: they change the cost of no other word.
    /// </summary>
    public long Total { get; private set; }

    /// <summary>In the order of their UTF-16 units.</summary>
    public IEnumerable<WordRow> Rows => _kept.Values.OrderBy(row => row.Word, StringComparer.Ordinal);

    /// <inheritdoc cref="DictionaryCompiler.Compile"/>
    public static WordList Read(ReadOnlyMemory<byte> common, ReadOnlyMemory<byte> additions)
    {
        var list = new WordList();
        list.ReadCommon(Encoding.UTF8.GetString(common.Span));
        list.LayOver(LexiconTable.Parse(Additions, additions, "surface", "tag", "freq", "note"));
        return list;
    }

    private void ReadCommon(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty)
                continue;
            var cells = line.ToString().Split(' ');
            if (cells.Length != 3)
                throw Error($"{cells.Length} columns where 3 are due: word, frequency, tag");
            var row = WordRow.Parse(cells[0], cells[1], cells[2], Error);
            if (!_common.TryAdd(row.Word, row))
                throw Error($"a second row of '{row.Word}'");
            Total += row.Frequency;
            if (row is { IsHan: true, IsShort: true, HoldsNumeral: false })
                _kept.Add(row.Word, row);
        }

        LexiconException Error(string cause) => new($"{Common}:{number}: {cause}");
    }

    private void LayOver(LexiconTable additions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cells in additions.Rows)
        {
            var word = cells.Required("surface");
            if (!seen.Add(word))
                throw cells.Error($"a second row of '{word}'");
            if (cells["tag"].Length == 0)
                Remove(word, cells);
            else
                _kept[word] = Addition(word, cells);
        }
    }

    private void Remove(string word, LexiconRow cells)
    {
        if (cells["freq"].Length > 0)
            throw cells.Error("a frequency without a tag: a row that removes a word has neither");
        if (!_kept.Remove(word))
            throw cells.Error($"there is no '{word}' to remove");
    }

    private WordRow Addition(string word, LexiconRow cells)
    {
        var frequency = cells["freq"];
        if (frequency.Length == 0)
            frequency = _common.TryGetValue(word, out var known)
                ? known.Frequency.ToString()
                : throw cells.Error($"'{word}' needs a frequency: {Common} has none");
        var row = WordRow.Parse(word, frequency, cells["tag"], cells.Error);
        if (!row.IsHan)
            throw cells.Error($"'{word}' holds what is no Chinese character");
        if (!row.IsShort)
            throw cells.Error($"'{word}' has {word.Length} characters, more than {DictionaryTable.LongestWord}");
        if (row.Frequency > Total)
            throw cells.Error($"'{word}' cannot be more frequent than all words together: {Total}");
        return row;
    }
}

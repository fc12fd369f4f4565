using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>A word that begins at a place of a text.</summary>
/// <param name="Length">In UTF-16 units, 1 to <see cref="WordDictionary.LongestWord"/>.</param>
/// <param name="Cost">
/// The rarer the word the more: 64 for each time that a word is half as frequent, 0 for one that all words are; below 2,048.
/// </param>
internal readonly record struct DictionaryWord(int Length, int Cost, PartOfSpeech Tag);

/// <summary>The common words of Chinese, read in the table that the build made of <c>Words/Dictionary</c>. Threads may share it.</summary>
internal sealed class WordDictionary
{
    /// <summary>In UTF-16 units; no more words begin at one place.</summary>
    public const int LongestWord = DictionaryTable.LongestWord;

    /// <summary>Among the resources.</summary>
    private const string Name = "words/dictionary.bin";

    private readonly ReadOnlyMemory<byte> _table;

    /// <param name="table">As <see cref="DictionaryTable"/> says; nothing of it is read before a word is looked for.</param>
    public WordDictionary(ReadOnlyMemory<byte> table) => _table = table;

    public static WordDictionary Shipped { get; } = new(ShippedFile.Read(Name));

    /// <summary>For many look-ups in a row.</summary>
    public DictionaryTable Table => new(_table.Span);

    /// <summary>
    /// Fills <paramref name="found"/> with the words that begin at <paramref name="start"/>, shortest first; returns how many.
    /// </summary>
    /// <param name="found">Holds all where it has room for <see cref="LongestWord"/>; else the shortest.</param>
    public int WordsAt(ReadOnlySpan<char> text, int start, Span<DictionaryWord> found) => WordsAt(Table, text, start, found);

    /// <inheritdoc cref="WordsAt(ReadOnlySpan{char}, int, Span{DictionaryWord})"/>
    public static int WordsAt(in DictionaryTable table, ReadOnlySpan<char> text, int start, Span<DictionaryWord> found)
    {
        var count = 0;
        var beginning = DictionaryTable.Root;
        for (var at = start; at < text.Length && count < found.Length && table.GoesOn(ref beginning, text[at]); at++)
            if (DictionaryTable.IsWord(beginning, out var cost, out var tag))
                found[count++] = new DictionaryWord(at + 1 - start, cost, tag);
        return count;
    }

    /// <summary>The word that is all of <paramref name="word"/>; null where the dictionary has none.</summary>
    public DictionaryWord? Find(ReadOnlySpan<char> word)
    {
        Span<DictionaryWord> found = stackalloc DictionaryWord[LongestWord];
        var count = WordsAt(word, 0, found);
        return count > 0 && found[count - 1].Length == word.Length ? found[count - 1] : null;
    }
}

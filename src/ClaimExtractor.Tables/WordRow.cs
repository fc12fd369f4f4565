using System.Buffers;
using System.Globalization;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Tables;

/// <summary>A word of the dictionary's source.</summary>
/// <param name="Frequency">How often the word stands in the texts that were counted, at least once.</param>
internal readonly record struct WordRow(string Word, int Frequency, PartOfSpeech Tag)
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("零〇一二三四五六七八九十百千万亿两半几数");

    public bool IsHan => Han.Count(Word) == Word.Length;

    public bool IsShort => Word.Length <= DictionaryTable.LongestWord;

    public bool HoldsNumeral => Word.AsSpan().ContainsAny(Numerals);

    /// <param name="error">Makes the message that names the row's line.</param>
    /// <exception cref="LexiconException">The tag is unknown, or the frequency is no number above 0.</exception>
    public static WordRow Parse(string word, string frequency, string tag, Func<string, LexiconException> error)
    {
        var known = WordTags.Of(tag);
        if (known == PartOfSpeech.None)
            throw error($"unknown tag '{tag}'");
        if (!int.TryParse(frequency, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            throw error($"'{frequency}' is no frequency: a whole number above 0");
        return new WordRow(word, count, known);
    }
}

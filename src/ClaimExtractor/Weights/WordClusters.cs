using ClaimExtractor.Sources;

namespace ClaimExtractor.Weights;

/// <summary>Which words are used alike: those of a cluster stand beside the same words. 发电量 and 产量 are, 同比 and 环比.</summary>
internal sealed class WordClusters
{
    private const int Letters = 26;

    private readonly WeightTable _clusters;
    private readonly string[] _codes;

    /// <param name="clusters">A number from 1 by word, as the build compiles them.</param>
    public WordClusters(WeightTable clusters)
    {
        _clusters = clusters;
        _codes =
        [
            .. Enumerable
                .Range(0, Letters * Letters)
                .Select(static number => $"{(char)('a' + number / Letters)}{(char)('a' + number % Letters)}"),
        ];
    }

    public static WordClusters Shipped() => new(WeightTable.Shipped("clusters"));

    /// <summary>A code of two letters; of a word that is not known the one of its longest end that is; empty where none is.</summary>
    public string Of(ReadOnlySpan<char> word)
    {
        var isOnePart = !word.Contains(' ');
        for (; !word.IsEmpty; word = word[1..])
            if (_clusters[isOnePart ? WeightSlots.HashOfPart(word) : WeightSlots.Hash(word)] is > 0 and var number)
                return _codes[number % _codes.Length];
        return "";
    }
}

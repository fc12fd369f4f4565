namespace ClaimExtractor.Sources;

/// <summary>Turns UTF-16 offsets of one text into code-point offsets, in O(log n) of its surrogate pairs.</summary>
public sealed class CodePointIndex
{
    private readonly int[] _lowSurrogates;

    public CodePointIndex(string text)
    {
        var lows = new List<int>();
        for (var i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                lows.Add(i);
        _lowSurrogates = [.. lows];
    }

    /// <summary>The number of code points before UTF-16 offset <paramref name="offset"/>.</summary>
    public int ToCodePoint(int offset)
    {
        var index = Array.BinarySearch(_lowSurrogates, offset);
        return offset - (index >= 0 ? index : ~index);
    }
}

namespace ClaimExtractor.Sources;

/// <summary>Turns UTF-16 offsets of one text into code-point offsets, in O(log n) of its surrogate pairs.</summary>
internal sealed class CodePointIndex
{
    private readonly int[] _lowSurrogates;

    public CodePointIndex(string text)
    {
        var lows = new List<int>();
        for (
            var from = 1;
            from < text.Length && text.AsSpan(from).IndexOfAnyInRange('\uDC00', '\uDFFF') is >= 0 and var length;
            from += length + 1
        )
            if (char.IsHighSurrogate(text[from + length - 1]))
                lows.Add(from + length);
        _lowSurrogates = [.. lows];
    }

    /// <summary>The number of code points before UTF-16 offset <paramref name="offset"/>.</summary>
    public int ToCodePoint(int offset)
    {
        if (_lowSurrogates.Length == 0)
            return offset;
        var index = Array.BinarySearch(_lowSurrogates, offset);
        return offset - (index >= 0 ? index : ~index);
    }
}

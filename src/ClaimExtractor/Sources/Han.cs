namespace ClaimExtractor.Sources;

/// <summary>The blocks of Chinese characters.</summary>
internal static class Han
{
    /// <summary>A unified or compatibility ideograph, or half of one beyond the basic plane.</summary>
    public static bool Contains(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uD840' and <= '\uD88D') or (>= '\uDC00' and <= '\uDFFF') or '〇';

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += Contains(c) ? 1 : 0;
        return count;
    }
}

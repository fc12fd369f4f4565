namespace ClaimExtractor.Sources;

/// <summary>The lines of a text, without their ends and the blanks around them.</summary>
internal static class TextLines
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>Where the line that begins at <paramref name="start"/> ends; the text's length for the last one.</summary>
    public static int EndOf(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(Ends);
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>Lines with something on them, in order.</summary>
    public static IEnumerable<TextSpan> Enumerate(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            var line = Trim(text, new TextSpan(start, end));
            if (!line.IsEmpty)
                yield return line;
            start = end + 1;
        }
    }

    /// <summary>Lines with something on them, from the last one up.</summary>
    public static IEnumerable<TextSpan> EnumerateUp(string text)
    {
        for (var end = text.Length; end > 0;)
        {
            var start = text.AsSpan(0, end).LastIndexOfAny(Ends) + 1;
            var line = Trim(text, new TextSpan(start, end));
            if (!line.IsEmpty)
                yield return line;
            end = start - 1;
        }
    }

    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}

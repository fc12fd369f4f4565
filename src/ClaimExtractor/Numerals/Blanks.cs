namespace ClaimExtractor.Numerals;

/// <summary>Blanks that a typesetter put among the characters of a numeral: 三 百 二 十.</summary>
internal static class Blanks
{
    // More of them part the columns of a table.
    private const int Most = 2;

    /// <summary>Behind at most two blanks; where more stand there, <paramref name="at"/> itself.</summary>
    public static int Skip(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ' && end - at <= Most)
            end++;
        return end - at <= Most ? end : at;
    }
}

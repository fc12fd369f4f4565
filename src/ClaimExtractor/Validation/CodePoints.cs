namespace ClaimExtractor.Validation;

/// <summary>Offsets in code points, as the datasets have them, in the UTF-16 text of a program.</summary>
internal static class CodePoints
{
    /// <summary>The UTF-16 offset behind that many code points; −1 where the text has fewer.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        if (codePoints < 0 || codePoints > text.Length)
            return -1;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return codePoints;
        var offset = 0;
        for (var passed = 0; passed < codePoints; passed++)
        {
            if (offset >= text.Length)
                return -1;
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        return offset;
    }

    /// <summary>How many code points a text has.</summary>
    public static int Count(string text)
    {
        var count = text.Length;
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            for (var i = 0; i + 1 < text.Length; i++)
                if (char.IsSurrogatePair(text[i], text[i + 1]))
                    count--;
        return count;
    }
}

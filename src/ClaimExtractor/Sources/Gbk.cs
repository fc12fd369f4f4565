using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>Single characters as GBK (code page 936) byte pairs, private-use ones included.</summary>
internal static class Gbk
{
    private static readonly Encoding Pairs = Lenient(936);
    
    // Of the characters that a slipped page holds, few are in Big5 alone.
    private static readonly Lazy<Encoding> Big5 = new(() => Lenient(950));

    /// <summary>The two bytes of a character; null where it has none.</summary>
    public static (byte Lead, byte Trail)? Bytes(char c)
    {
        Span<byte> bytes = stackalloc byte[8];
        return Pairs.GetBytes([c], bytes) == 2 ? (bytes[0], bytes[1]) : null;
    }

    /// <summary>The character of two bytes; null where they are none.</summary>
    public static char? Character(byte lead, byte trail)
    {
        Span<char> chars = stackalloc char[4];
        return Pairs.GetChars([lead, trail], chars) == 1 && chars[0] != '\uFFFD' ? chars[0] : null;
    }

    /// <summary>A Han character that simplified (GB2312) or traditional (Big5) writing commonly uses.</summary>
    public static bool IsCommonHan(char c) =>
        Han.Contains(c) && (Bytes(c) is (>= 0xB0 and <= 0xF7, >= 0xA1) || IsInBig5(c));

    private static bool IsInBig5(char c)
    {
        Span<byte> bytes = stackalloc byte[8];
        return Big5.Value.GetBytes([c], bytes) == 2 && bytes[0] is >= 0xA4 and <= 0xF9;
    }

    // Without these fallbacks a code page picks look-alikes.
    private static Encoding Lenient(int codePage) =>
        Encoding.GetEncoding(
            EncodingEvidence.ByCodePage(codePage).CodePage,
            new EncoderReplacementFallback("?"),
            new DecoderReplacementFallback("\uFFFD"));
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ClaimExtractor.Sources;

/// <summary>
/// Bytes to text. The encoding is decided by evidence, strongest first: a byte-order mark, strict UTF-8, what the file declares,
/// the look of the text under each Chinese encoding, one of these with a few bytes that it does not have, and last a general detector.
/// </summary>
internal static class SourceDecoder
{
    /// <returns>The text without a byte-order mark, and the IANA name of the encoding.</returns>
    /// <exception cref="SourceException">Empty, blank, binary, not decodable, or an unknown <paramref name="encoding"/>.</exception>
    public static LenientText Decode(string path, ReadOnlySpan<byte> bytes, string? encoding)
    {
        if (bytes.IsEmpty)
            throw new SourceException(path, "is empty");
        RefuseLongNumber<byte>(path, bytes);
        if (OtherFormat.OfText(path, bytes) is { } other)
            throw new SourceException(path, other.Refusal);
        var text = encoding is null ? Detect(path, bytes) : Read(path, bytes, Named(path, encoding));
        Refuse(path, text.Text);
        return text;
    }

    /// <exception cref="SourceException">The text is blank, or holds a number of thousands of digits.</exception>
    public static void Refuse(string path, string text)
    {
        RefuseLongNumber<char>(path, text);
        if (!HasInk(text))
            throw new SourceException(path, "holds nothing but blanks");
    }

    private static LenientText Detect(string path, ReadOnlySpan<byte> bytes)
    {
        if (BinaryContent.Recognise(bytes) is { } format)
            throw new SourceException(path, format.Refusal);
        if (EncodingEvidence.FromByteOrderMark(bytes) is { } marked)
            return Read(path, bytes, marked);

        if (UnreadEncoding.OfSevenBits(bytes) is { } seven)
            throw Unread(path, seven);
        var nul = bytes.IndexOf((byte)0);
        if (nul < 0 && StrictUtf8.TryRead(bytes, out var text))
            return Whole(text, "utf-8");
        if (
            EncodingEvidence.LooksLikeUtf16(bytes) is { } wide
            && TryStrict(bytes, wide, out text, out _)
            && EncodingEvidence.IsRunningText(text)
        )
            return Whole(text, wide.WebName);
        if (nul >= 0)
            throw new SourceException(path, $"is binary, not text (a NUL byte at offset {nul})");
        var declared = EncodingEvidence.Declared(bytes);
        if (declared is not null && TryStrict(bytes, declared, out text, out _))
            return Whole(text, declared.WebName);
        var chinese = EncodingEvidence.FromChineseText(bytes);
        if (!(chinese is { } likely && EncodingEvidence.IsRunningText(likely.Text)) && UnreadEncoding.OfEightBits(bytes) is { } eight)
            throw Unread(path, eight);
        if (chinese is { } found)
            return Whole(found.Text, found.Encoding);
        if (Spoiled(bytes, declared) is { } spoiled)
            return spoiled;
        if (EncodingEvidence.FromDetector(bytes) is { } guessed && TryStrict(bytes, guessed, out text, out _))
            return Whole(text, guessed.WebName);
        throw Undecodable(path, bytes);
    }

    private static SourceException Unread(string path, string encoding) =>
        new(path, $"is written in {encoding}, which is not read: {UnreadEncoding.Advice}");

    private static LenientText Whole(string text, string encoding) => new(text, encoding, 0, 0);

    /// <summary>Running Chinese text but for a few bytes, in the encoding that is declared or that has the fewest of them.</summary>
    private static LenientText? Spoiled(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        LenientText? best = null;
        foreach (var encoding in (Encoding?[])[declared, Encoding.UTF8, .. EncodingEvidence.ChineseEncodings])
            if (
                encoding is not null
                && !TryStrict(bytes, encoding, out _, out var first)
                && LenientDecoder.Read(bytes, encoding, first) is { } read
                && EncodingEvidence.IsRunningText(read.Text)
                && !(best?.Undecodable <= read.Undecodable)
            )
                best = read;
        return best;
    }

    private static void RefuseLongNumber<T>(string path, ReadOnlySpan<T> text)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        if (UnusableText.LongNumber(text) is >= 0 and var at)
            throw new SourceException(path, $"is no text: more than {UnusableText.LongestNumber} digits in a row from offset {at} on");
    }

    private static Encoding Named(string path, string name) =>
        EncodingEvidence.Find(name) ?? throw new SourceException(path, $"unknown encoding '{name}'");

    private static LenientText Read(string path, ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        if (TryStrict(bytes, encoding, out var text, out var badOffset))
            return Whole(text, encoding.WebName);
        return LenientDecoder.Read(bytes, encoding, badOffset)
            ?? throw new SourceException(path, $"cannot be decoded as {encoding.WebName}: {Byte(bytes, badOffset)}");
    }

    /// <summary>Names the encoding that gets furthest, because that is the one the file was most likely meant to be.</summary>
    private static SourceException Undecodable(string path, ReadOnlySpan<byte> bytes)
    {
        Utf8.ToUtf16(bytes, new char[bytes.Length], out var offset, out _, replaceInvalidSequences: false);
        var best = (Name: "utf-8", Offset: offset);
        foreach (var candidate in EncodingEvidence.ChineseEncodings)
            if (!TryStrict(bytes, candidate, out _, out var bad) && bad > best.Offset)
                best = (candidate.WebName, bad);
        return new SourceException(path, $"cannot be decoded as text (as {best.Name}: {Byte(bytes, best.Offset)})");
    }

    private static string Byte(ReadOnlySpan<byte> bytes, int offset) => $"bad byte 0x{bytes[offset]:X2} at offset {offset}";

    /// <param name="badOffset">The offset of the first byte that cannot be decoded; 0 on success.</param>
    internal static bool TryStrict(ReadOnlySpan<byte> bytes, Encoding encoding, out string text, out int badOffset)
    {
        var preamble = encoding.Preamble.Length > 0 && bytes.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        badOffset = 0;
        if (encoding is UTF8Encoding && StrictUtf8.TryRead(bytes[preamble..], out text))
            return true;
        var strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            text = strict.GetString(bytes[preamble..]);
            return true;
        }
        catch (DecoderFallbackException error)
        {
            text = "";
            badOffset = BadOffset(bytes, preamble + error.Index, error.BytesUnknown);
            return false;
        }
    }

    /// <summary>A lone high surrogate is only noticed one unit later, and then reported there.</summary>
    private static int BadOffset(ReadOnlySpan<byte> bytes, int reported, byte[]? unknown)
    {
        var offset = Math.Clamp(reported, 0, bytes.Length - 1);
        var earlier = offset - (unknown?.Length ?? 0);
        return !bytes[offset..].StartsWith(unknown) && earlier >= 0 && bytes[earlier..].StartsWith(unknown) ? earlier : offset;
    }

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f\v\u0085\u00A0\u200B\u2028\u2029\u3000\uFEFF");

    private static bool HasInk(string text) => text.AsSpan().ContainsAnyExcept(Blanks);
}

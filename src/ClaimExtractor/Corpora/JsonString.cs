using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>Reads a JSON string in one pass, runs of Chinese and of ASCII by vectors.</summary>
/// <remarks><see cref="System.Text.Json.Utf8JsonReader"/> goes through what stands behind the first escape byte by byte, and then twice more.</remarks>
internal static class JsonString
{
    private const int HexDigits = 4, WideStep = 5;

    /// <param name="json">UTF-8 from the opening quote on.</param>
    /// <param name="length">In bytes, both quotes included.</param>
    /// <returns>Null where no whole string stands there, or not one of whole characters.</returns>
    public static string? Read(ReadOnlySpan<byte> json, out int length)
    {
        length = 0;
        if (!json.StartsWith((byte)'"'))
            return null;
        // No character takes more units than bytes.
        var units = ArrayPool<char>.Shared.Rent(json.Length);
        try
        {
            var count = 0;
            for (length = 1; length < json.Length && json[length] != '"';)
                if (!ReadRun(json, ref length, units, ref count) && !ReadOne(json, ref length, units, ref count))
                    return null;
            var text = units.AsSpan(0, count);
            if (length++ == json.Length || UnusableText.LoneSurrogate(text) is not null)
                return null;
            return text.ToString();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(units);
        }
    }

    // Characters of three bytes, or of ASCII without an escape, as far as they can be read by vectors.
    private static bool ReadRun(ReadOnlySpan<byte> json, ref int at, Span<char> units, ref int count)
    {
        var bytes = json[at..];
        var target = MemoryMarshal.Cast<char, ushort>(units[count..]);
        var run = ReadWide(bytes, target);
        at += 3 * run;
        if (run == 0)
            at += run = ReadPlain(bytes, target);
        count += run;
        return run > 0;
    }

    // Five characters at a time: the first two bytes of each in one lane, the last in another.
    private static int ReadWide(ReadOnlySpan<byte> bytes, Span<ushort> target)
    {
        var run = 0;
        for (; bytes.Length >= Vector128<byte>.Count; bytes = bytes[(3 * WideStep)..], target = target[WideStep..], run += WideStep)
        {
            var next = Vector128.Create(bytes);
            var pairs = Vector128.Shuffle(next, Vector128.Create((byte)1, 0, 4, 3, 7, 6, 10, 9, 13, 12, 255, 255, 255, 255, 255, 255)).AsUInt16();
            var lasts = Vector128.Shuffle(next, Vector128.Create((byte)2, 255, 5, 255, 8, 255, 11, 255, 14, 255, 255, 255, 255, 255, 255, 255)).AsUInt16();
            var characters = (pairs & Vector128.Create((ushort)0x0F00)) << 4 | (pairs & Vector128.Create((ushort)0x003F)) << 6 | lasts & Vector128.Create((ushort)0x003F);
            characters.CopyTo(target);
            var areWide = Vector128.Equals(pairs & Vector128.Create((ushort)0xF0C0), Vector128.Create((ushort)0xE080))
                & Vector128.Equals(lasts & Vector128.Create((ushort)0x00C0), Vector128.Create((ushort)0x0080))
                & Vector128.GreaterThanOrEqual(characters, Vector128.Create((ushort)0x0800))
                & ~Vector128.Equals(characters & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
            var wide = BitOperations.TrailingZeroCount(~areWide.ExtractMostSignificantBits());
            if (wide < WideStep)
                return run + wide;
        }

        return run;
    }

    // Sixteen characters at most.
    private static int ReadPlain(ReadOnlySpan<byte> bytes, Span<ushort> target)
    {
        if (bytes.Length < Vector128<byte>.Count)
            return 0;
        var next = Vector128.Create(bytes);
        var arePlain = Vector128.GreaterThanOrEqual(next.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            & ~Vector128.Equals(next, Vector128.Create((byte)'"')) & ~Vector128.Equals(next, Vector128.Create((byte)'\\'));
        var (lower, upper) = Vector128.Widen(next);
        lower.CopyTo(target);
        upper.CopyTo(target[Vector128<ushort>.Count..]);
        return BitOperations.TrailingZeroCount(~arePlain.ExtractMostSignificantBits());
    }

    private static bool ReadOne(ReadOnlySpan<byte> json, ref int at, Span<char> units, ref int count)
    {
        if (json[at] == '\\')
            return ReadEscape(json, ref at, out units[count++]);
        if (json[at] < ' ' || Rune.DecodeFromUtf8(json[at..], out var rune, out var length) != OperationStatus.Done)
            return false;
        at += length;
        count += rune.EncodeToUtf16(units[count..]);
        return true;
    }

    private static bool ReadEscape(ReadOnlySpan<byte> json, ref int at, out char unit)
    {
        at += 2;
        unit = at > json.Length ? '\0' : (char)json[at - 1] switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            var c and ('"' or '\\' or '/') => c,
            _ => '\0',
        };
        if (unit != '\0')
            return true;
        if (at + HexDigits > json.Length || json[at - 1] != 'u' || !Utf8Parser.TryParse(json.Slice(at, HexDigits), out ushort code, out var digits, 'x') || digits < HexDigits)
            return false;
        at += HexDigits;
        unit = (char)code;
        return true;
    }
}

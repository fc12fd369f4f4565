using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace ClaimExtractor.Datasets;

/// <summary>
/// A text as a JSON string in UTF-8. Only what RFC 8259 demands is escaped (quotes, backslashes, control characters),
/// so that Chinese of every plane stands as it is; half a surrogate pair becomes U+FFFD.
/// </summary>
/// <remarks>Written by hand because <see cref="System.Text.Json.Utf8JsonWriter"/> escapes every character beyond the BMP.</remarks>
internal static class JsonText
{
    private const int Quotes = 2, LongestEscape = 6, ThreeBytes = 0x800;

    /// <summary>The most bytes that so many characters need.</summary>
    public static int MaxLength(int characters) => Quotes + LongestEscape * characters;

    /// <summary>The number of bytes that were written, the quotes included.</summary>
    /// <param name="target">Of <see cref="MaxLength"/> at least.</param>
    public static int Write(ReadOnlySpan<char> text, Span<byte> target)
    {
        target[0] = (byte)'"';
        var length = 1;
        for (var at = 0; at < text.Length;)
        {
            if (text.Length - at >= Vector128<ushort>.Count && WritePlain(text[at..], target[length..]))
                (at, length) = (at + Vector128<ushort>.Count, length + Vector128<ushort>.Count);
            else
                for (var end = Math.Min(text.Length, at + Vector128<ushort>.Count); at < end; at++)
                    length += text[at] >= ThreeBytes && !char.IsSurrogate(text[at]) ? WriteThree(text[at], target[length..])
                        : IsPlain(text[at]) ? WriteOne(text[at], target[length..]) : WriteRare(text, ref at, target[length..]);
        }

        target[length] = (byte)'"';
        return length + 1;
    }

    // Eight characters of ASCII that need no escape.
    private static bool WritePlain(ReadOnlySpan<char> text, Span<byte> target)
    {
        var characters = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text));
        var inRange = Vector128.LessThanOrEqual(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')));
        var escaped =
            Vector128.Equals(characters, Vector128.Create((ushort)'"')) | Vector128.Equals(characters, Vector128.Create((ushort)'\\'));
        if (Vector128.AndNot(inRange, escaped) != Vector128<ushort>.AllBitsSet)
            return false;
        BinaryPrimitives.WriteUInt64LittleEndian(target, Vector128.Narrow(characters, characters).AsUInt64().ToScalar());
        return true;
    }

    private static bool IsPlain(char character) => character is >= ' ' and < '\x80' and not ('"' or '\\');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteOne(char character, Span<byte> target)
    {
        target[0] = (byte)character;
        return 1;
    }

    // Chinese of the first plane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteThree(char character, Span<byte> target)
    {
        target[2] = (byte)(0x80 | character & 0x3F);
        target[1] = (byte)(0x80 | character >> 6 & 0x3F);
        target[0] = (byte)(0xE0 | character >> 12);
        return 3;
    }

    /// <param name="at">Moved to the last UTF-16 unit of the character.</param>
    private static int WriteRare(ReadOnlySpan<char> text, ref int at, Span<byte> target)
    {
        if (text[at] < '\x80')
            return WriteEscape(text[at], target);
        // Half a pair is read as U+FFFD.
        _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var units);
        at += units - 1;
        return rune.EncodeToUtf8(target);
    }

    private static int WriteEscape(char character, Span<byte> target)
    {
        target[0] = (byte)'\\';
        target[1] = character switch
        {
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            '"' or '\\' => (byte)character,
            _ => (byte)'u',
        };
        if (target[1] != 'u')
            return 2;
        ((int)character).TryFormat(target[2..], out var digits, "X4", CultureInfo.InvariantCulture);
        return 2 + digits;
    }
}

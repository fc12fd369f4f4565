using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace ClaimExtractor.Sources;

/// <summary>UTF-8 to text in one pass, without a copy.</summary>
internal static class StrictUtf8
{
    // The bytes that begin no character, 80 to BF, are less than this.
    private const sbyte Continuation = -64;

    /// <returns>False where the bytes are no UTF-8.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out string text)
    {
        text = new string('\0', CountUnits(bytes));
        // Nobody else has seen the string yet.
        var target = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);
        return Utf8.ToUtf16(bytes, target, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
            && written == text.Length;
    }

    /// <summary>How many UTF-16 units bytes of UTF-8 become; any number for other bytes.</summary>
    private static int CountUnits(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var part in MemoryMarshal.Cast<byte, Vector256<byte>>(bytes))
            count +=
                BitOperations.PopCount(
                    Vector256.GreaterThanOrEqual(part.AsSByte(), Vector256.Create(Continuation)).ExtractMostSignificantBits()
                ) + BitOperations.PopCount(Vector256.GreaterThanOrEqual(part, Vector256.Create((byte)0xF0)).ExtractMostSignificantBits());
        foreach (var last in bytes[(bytes.Length & ~31)..])
            count += ((sbyte)last >= Continuation ? 1 : 0) + (last >= 0xF0 ? 1 : 0);
        return count;
    }
}

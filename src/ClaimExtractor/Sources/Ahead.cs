using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ClaimExtractor.Sources;

/// <summary>Asks for memory that will be looked at soon: large tables lie far from the processor, and it waits for what it asks at the last
/// moment.</summary>
/// <remarks>A hint that changes no result, be it for a place that has moved since.</remarks>
internal static class Ahead
{
    /// <param name="place">Of an array.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Ask<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }

    /// <param name="thing">Its fields.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void AskOf(object? thing)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0((void*)Unsafe.As<object?, nint>(ref thing));
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Weights;

/// <summary>Whole-number weights of features by name, as they ship: see <see cref="WeightSlots"/>.</summary>
internal sealed class WeightTable
{
    private readonly ReadOnlyMemory<byte> _slots;
    private readonly int _mask;

    /// <param name="slots">As the build compiles them.</param>
    public WeightTable(ReadOnlyMemory<byte> slots) => (_slots, _mask) = (slots, slots.Length / WeightSlots.Bytes - 1);

    /// <summary>No feature has a weight.</summary>
    public bool IsEmpty => _slots.Length <= WeightSlots.Bytes;

    /// <param name="name">Its name among the library's files: <c>subject</c>.</param>
    public static WeightTable Shipped(string name) => new(ShippedFile.Read($"weights/{name}.bin"));

    /// <summary>A feature's weight; 0 where the table has none.</summary>
    public int this[ReadOnlySpan<char> name]
    {
        get
        {
            var hash = WeightSlots.Hash(name);
            var slots = MemoryMarshal.Cast<byte, ulong>(_slots.Span);
            for (var at = (int)hash & _mask; ; at = (at + 1) & _mask)
            {
                var slot = BitConverter.IsLittleEndian ? slots[at] : BinaryPrimitives.ReverseEndianness(slots[at]);
                if ((uint)slot == hash)
                    return (int)(slot >> 32);
                if (slot == 0)
                    return 0;
            }
        }
    }
}

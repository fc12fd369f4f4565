using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Weights;

/// <summary>Whole-number weights of features by name, as they ship: see <see cref="WeightSlots"/>.</summary>
internal sealed class WeightTable
{
    // A copy: what is looked up a thousand times a number is not asked of a file's memory.
    private readonly uint[] _slots;

    /// <param name="slots">As the build compiles them.</param>
    public WeightTable(ReadOnlySpan<byte> slots)
    {
        _slots = MemoryMarshal.Cast<byte, uint>(slots).ToArray();
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(_slots, _slots);
    }

    /// <summary>No feature has a weight.</summary>
    public bool IsEmpty => _slots.Length <= 1;

    /// <param name="name">Its name among the library's files: <c>subject</c>.</param>
    public static WeightTable Shipped(string name) => new(ShippedFile.Read($"weights/{name}.bin").Span);

    /// <summary>A feature's weight; 0 where the table has none.</summary>
    /// <param name="hash">Of its name: <see cref="WeightSlots.Hash"/>.</param>
    public int this[uint hash]
    {
        get
        {
            var slots = _slots;
            var mark = WeightSlots.Mark(hash);
            for (var at = WeightSlots.First(hash, slots.Length); ; at = (at + 1) & (slots.Length - 1))
            {
                var slot = slots[at];
                var weight = (short)(slot >> 16);
                if (weight == 0 || (ushort)slot == mark)
                    return weight;
            }
        }
    }
}

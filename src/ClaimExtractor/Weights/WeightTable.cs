using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Weights;

/// <summary>Whole-number weights of features by name, as they ship: see <see cref="WeightSlots"/>.</summary>
internal sealed class WeightTable
{
    // A copy: what is looked up a thousand times a number is not asked of a file's memory.
    private readonly uint[] _slots;

    // How many slots are asked of memory before the first is looked at.
    private const int Together = 64;

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
    public int this[uint hash] => WeightFrom(_slots[WeightSlots.First(hash, _slots.Length)], hash);

    /// <summary>Tells that a feature's weight will be asked for.</summary>
    public void Expect(uint hash) => Ahead.Ask(ref _slots[WeightSlots.First(hash, _slots.Length)]);

    /// <summary>The sum of the features' weights.</summary>
    public int Sum(ReadOnlySpan<uint> hashes)
    {
        Span<uint> first = stackalloc uint[Together];
        var sum = 0;
        for (; !hashes.IsEmpty; hashes = hashes[Math.Min(Together, hashes.Length)..])
        {
            var few = hashes[..Math.Min(Together, hashes.Length)];
            for (var at = 0; at < few.Length; at++)
                first[at] = _slots[WeightSlots.First(few[at], _slots.Length)];
            // Most names are in the first slot, or have none.
            for (var at = 0; at < few.Length; at++)
                sum +=
                    first[at] >> 16 == 0 || (ushort)first[at] == WeightSlots.Mark(few[at])
                        ? (short)(first[at] >> 16)
                        : WeightFrom(first[at], few[at]);
        }

        return sum;
    }

    /// <param name="slot">The first that may be the feature's.</param>
    private int WeightFrom(uint slot, uint hash)
    {
        var slots = _slots;
        var mark = WeightSlots.Mark(hash);
        for (var at = WeightSlots.First(hash, slots.Length); ; slot = slots[at])
        {
            var weight = (short)(slot >> 16);
            if (weight == 0 || (ushort)slot == mark)
                return weight;
            at = (at + 1) & (slots.Length - 1);
        }
    }
}

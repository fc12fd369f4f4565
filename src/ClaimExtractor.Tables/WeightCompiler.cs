using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Tables;

/// <summary>Makes the table of a file of weights: see <see cref="WeightSlots"/>.</summary>
internal static class WeightCompiler
{
    /// <param name="file">Named in messages.</param>
    /// <param name="weights">UTF-8; the columns <c>feature weight</c>, weights being whole numbers but 0.</param>
    /// <exception cref="LexiconException">A row cannot be used; the message names the line.</exception>
    public static byte[] Compile(string file, ReadOnlyMemory<byte> weights)
    {
        var rows = LexiconTable.Parse(file, weights, "feature", "weight").Rows.ToList();
        var table = new byte[WeightSlots.Bytes * (int)BitOperations.RoundUpToPowerOf2((uint)rows.Count * 2 + 1)];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (feature, written) = (row.Required("feature"), row.Required("weight"));
            if (!short.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight) || weight == 0)
                throw row.Error($"'{written}' is no weight: a whole number but 0");
            if (!names.Add(feature))
                throw row.Error($"'{feature}' stands here twice");
            // Of two names with one mark in one place the first keeps its weight: it is so of one in 50,000.
            Put(table, WeightSlots.Hash(feature), weight);
        }

        return table;
    }

    private static void Put(byte[] table, uint hash, short weight)
    {
        var slots = table.Length / WeightSlots.Bytes;
        for (var at = WeightSlots.First(hash, slots); ; at = (at + 1) & (slots - 1))
        {
            var slot = table.AsSpan(at * WeightSlots.Bytes, WeightSlots.Bytes);
            if (BinaryPrimitives.ReadInt16LittleEndian(slot[sizeof(ushort)..]) != 0)
            {
                if (BinaryPrimitives.ReadUInt16LittleEndian(slot) == WeightSlots.Mark(hash))
                    return;
                continue;
            }

            BinaryPrimitives.WriteUInt16LittleEndian(slot, WeightSlots.Mark(hash));
            BinaryPrimitives.WriteInt16LittleEndian(slot[sizeof(ushort)..], weight);
            return;
        }
    }
}

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
    /// <exception cref="LexiconException">A row cannot be used, or two features have one hash; the message names the line.</exception>
    public static byte[] Compile(string file, ReadOnlyMemory<byte> weights)
    {
        var rows = LexiconTable.Parse(file, weights, "feature", "weight").Rows.ToList();
        var table = new byte[WeightSlots.Bytes * (int)BitOperations.RoundUpToPowerOf2((uint)rows.Count * 2 + 1)];
        foreach (var row in rows)
        {
            var (feature, written) = (row.Required("feature"), row.Required("weight"));
            if (feature.Length > FeatureName.LongestName)
                throw row.Error($"'{feature}' is longer than {FeatureName.LongestName} characters");
            if (!int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight) || weight == 0)
                throw row.Error($"'{written}' is no weight: a whole number but 0");
            if (!Put(table, WeightSlots.Hash(feature), weight))
                throw row.Error($"'{feature}' stands here twice, or shares its hash with another");
        }

        return table;
    }

    private static bool Put(byte[] table, uint hash, int weight)
    {
        var slots = table.Length / WeightSlots.Bytes;
        for (var at = (int)hash & (slots - 1); ; at = (at + 1) & (slots - 1))
        {
            var slot = table.AsSpan(at * WeightSlots.Bytes, WeightSlots.Bytes);
            var taken = BinaryPrimitives.ReadUInt32LittleEndian(slot);
            if (taken == hash)
                return false;
            if (taken != 0)
                continue;
            BinaryPrimitives.WriteUInt32LittleEndian(slot, hash);
            BinaryPrimitives.WriteInt32LittleEndian(slot[sizeof(uint)..], weight);
            return true;
        }
    }
}

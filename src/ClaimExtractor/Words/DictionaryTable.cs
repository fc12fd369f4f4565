using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>
/// The compiled dictionary: a tree of the beginnings of its words, level by level, so that the continuations of one are neighbours.
/// </summary>
/// <remarks>
/// Node 0 is the empty beginning. Its continuations are one for each character from the first to the last that words begin with, also
/// where none does, and are found by counting; all others are searched. First lie the nodes' last characters (2 bytes each, UTF-16), then
/// for each node the first of its continuations (4 bytes), part of speech (5 bits) and cost (11 bits), and one node more, which ends the
/// last one's continuations. Lowest byte first.
/// </remarks>
internal readonly ref struct DictionaryTable
{
    /// <summary>The most characters of a word.</summary>
    public const int LongestWord = 12;

    /// <summary>The largest cost of a word.</summary>
    public const int LargestCost = (1 << CostBits) - 1;

    private const int CostBits = 11, CharacterBytes = 2, NodeBytes = 6;

    // So few continuations are looked at one by one: a search over many at once takes longer to begin.
    private const int Few = 8;

    private readonly ReadOnlySpan<char> _characters;
    private readonly ReadOnlySpan<Node> _nodes;

    /// <summary>A node as it is stored.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 2, Size = NodeBytes)]
    private readonly struct Node
    {
        private readonly int _continuations;
        private readonly ushort _word;

        public int Continuations => BitConverter.IsLittleEndian ? _continuations : BinaryPrimitives.ReverseEndianness(_continuations);

        public int Word => BitConverter.IsLittleEndian ? _word : BinaryPrimitives.ReverseEndianness(_word);
    }

    // The first of the characters that words begin with, and how many there are from it to the last.
    private readonly char _first;
    private readonly int _beginnings;

    /// <param name="table">As <see cref="Empty"/> and <see cref="Write"/> make it.</param>
    public DictionaryTable(ReadOnlySpan<byte> table)
    {
        var characters = table.Length / (CharacterBytes + NodeBytes) * CharacterBytes;
        _characters = MemoryMarshal.Cast<byte, char>(table[..characters]);
        _nodes = MemoryMarshal.Cast<byte, Node>(table[characters..]);
        _beginnings = _nodes[1].Continuations - 1;
        _first = _beginnings > 0 ? Stored(_characters[1]) : '\0';
    }

    /// <summary>The beginning of one character; 0 where no word begins with it.</summary>
    public int Beginning(char character) => character - _first is var place && (uint)place < (uint)_beginnings ? place + 1 : 0;

    /// <summary>Tells that words will be looked for at the places behind <paramref name="start"/>, one place after the other.</summary>
    public void Expect(ReadOnlySpan<char> text, int start)
    {
        if (start + 2 >= text.Length)
            return;
        if (Beginning(text[start + 1]) is > 0 and var next && _nodes[next].Continuations is var first && first < _characters.Length)
            Ahead.Ask(in _characters[first]);
        Ahead.Ask(in _nodes[Beginning(text[start + 2])]);
    }

    /// <summary>The beginning with one more character; 0 where no word begins so.</summary>
    public int Longer(int node, char character)
    {
        int first = _nodes[node].Continuations, count = _nodes[node + 1].Continuations - first;
        var continuations = _characters.Slice(first, count);
        var stored = Stored(character);
        if (count > Few)
            return continuations.IndexOf(stored) is >= 0 and var found ? first + found : 0;
        for (var at = 0; at < continuations.Length; at++)
            if (continuations[at] == stored)
                return first + at;
        return 0;
    }

    /// <summary>The beginning is a word.</summary>
    public bool IsWord(int node, out int cost, out PartOfSpeech tag)
    {
        var word = _nodes[node].Word;
        (cost, tag) = (word & LargestCost, (PartOfSpeech)(word >> CostBits));
        return tag != PartOfSpeech.None;
    }

    /// <summary>Room for a table; its last node is there.</summary>
    public static byte[] Empty(int nodes)
    {
        var table = new byte[nodes * (CharacterBytes + NodeBytes) + NodeBytes];
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(^NodeBytes), nodes);
        return table;
    }

    /// <param name="continuations">The number of the first one; of a node without any, where it would be.</param>
    /// <param name="cost">At most <see cref="LargestCost"/>; 0 where the beginning is no word.</param>
    /// <param name="tag"><see cref="PartOfSpeech.None"/> where the beginning is no word.</param>
    public static void Write(Span<byte> table, int node, char character, int continuations, int cost, PartOfSpeech tag)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(table[(node * CharacterBytes)..], character);
        var rest = table[(table.Length / (CharacterBytes + NodeBytes) * CharacterBytes + node * NodeBytes)..];
        BinaryPrimitives.WriteInt32LittleEndian(rest, continuations);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[sizeof(int)..], (ushort)((int)tag << CostBits | cost));
    }

    /// <summary>From the table's order of bytes to the processor's, and back.</summary>
    private static char Stored(char character) =>
        BitConverter.IsLittleEndian ? character : (char)BinaryPrimitives.ReverseEndianness(character);
}

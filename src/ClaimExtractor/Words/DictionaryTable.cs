using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>
/// The compiled dictionary: a tree of the beginnings of its words as a double array, so that one look at memory tells whether a beginning
/// goes on with a character.
/// </summary>
/// <remarks>
/// A beginning has a slot of 8 bytes: its offset (4 bytes), its last character (2 bytes, UTF-16), part of speech (5 bits) and cost (11
/// bits), lowest byte first. The slot of the beginning with one character more is its offset and that character together, where that slot
/// has the character; no two beginnings have one offset. The empty beginning has no slot and the offset 0.
/// </remarks>
internal readonly ref struct DictionaryTable
{
    /// <summary>The most characters of a word.</summary>
    public const int LongestWord = 12;

    /// <summary>The largest cost of a word.</summary>
    public const int LargestCost = (1 << CostBits) - 1;

    /// <summary>The empty beginning, which all words go on from.</summary>
    public const ulong Root = 0;

    /// <summary>The offset of a beginning that no word goes on from: with any character it is no place of a table.</summary>
    public const int NoOffset = int.MinValue;

    private const int CostBits = 11, SlotBytes = sizeof(ulong), CharacterShift = 32, WordShift = 48;

    private readonly ReadOnlySpan<ulong> _slots;

    /// <param name="table">As <see cref="Empty"/> and <see cref="Write"/> make it.</param>
    public DictionaryTable(ReadOnlySpan<byte> table) => _slots = MemoryMarshal.Cast<byte, ulong>(table);

    /// <summary>Tells that words will be looked for at the places behind <paramref name="start"/>, one place after the other.</summary>
    public void Expect(ReadOnlySpan<char> text, int start)
    {
        if (start + 2 >= text.Length)
            return;
        var next = Root;
        if (GoesOn(ref next, text[start + 1]) && (int)next + text[start + 2] is var behind && (uint)behind < (uint)_slots.Length)
            Ahead.Ask(in _slots[behind]);
        if (text[start + 2] < _slots.Length)
            Ahead.Ask(in _slots[text[start + 2]]);
    }

    /// <summary>A word begins so with one more character; if so, the beginning is that one then.</summary>
    /// <param name="beginning"><see cref="Root"/>, or what this made of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool GoesOn(ref ulong beginning, char character)
    {
        var place = (int)beginning + character;
        if ((uint)place >= (uint)_slots.Length)
            return false;
        var slot = Stored(_slots[place]);
        if ((char)(slot >> CharacterShift) != character)
            return false;
        beginning = slot;
        return true;
    }

    /// <summary>The beginning is a word.</summary>
    public static bool IsWord(ulong beginning, out int cost, out PartOfSpeech tag)
    {
        var word = (int)(beginning >> WordShift);
        (cost, tag) = (word & LargestCost, (PartOfSpeech)(word >> CostBits));
        return tag != PartOfSpeech.None;
    }

    /// <summary>Room for a table in which no word begins.</summary>
    public static byte[] Empty(int slots)
    {
        var table = new byte[slots * SlotBytes];
        for (var slot = 0; slot < slots; slot++)
            Write(table, slot, '\0', NoOffset, 0, PartOfSpeech.None);
        return table;
    }

    /// <param name="offset"><see cref="NoOffset"/> where no longer word begins so.</param>
    /// <param name="cost">At most <see cref="LargestCost"/>; 0 where the beginning is no word.</param>
    /// <param name="tag"><see cref="PartOfSpeech.None"/> where the beginning is no word.</param>
    public static void Write(Span<byte> table, int slot, char character, int offset, int cost, PartOfSpeech tag)
    {
        var word = (ulong)((int)tag << CostBits | cost);
        BinaryPrimitives.WriteUInt64LittleEndian(table[(slot * SlotBytes)..],
            word << WordShift | (ulong)character << CharacterShift | (uint)offset);
    }

    /// <summary>From the table's order of bytes to the processor's.</summary>
    private static ulong Stored(ulong slot) => BitConverter.IsLittleEndian ? slot : BinaryPrimitives.ReverseEndianness(slot);
}

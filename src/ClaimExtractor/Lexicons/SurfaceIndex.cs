using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimExtractor.Lexicons;

/// <summary>All surfaces of the lexicon; finds the ones that begin at a place of a text. Threads may share it.</summary>
/// <remarks>
/// A hash table over the first two characters. When it is made, the rows are only sorted into buckets by their bytes; those with one beginning are read
/// when a text first asks for it. A speech needs a thousand or two of more than thirty thousand.
/// </remarks>
internal sealed class SurfaceIndex
{
    private const int BucketBits = 15, FilterBits = 18;

    private readonly (LexiconFile File, LexiconTable Table)[] _tables;
    private readonly UnitCodes _codes;

    // One bit for each beginning, at a place of its own but for one in fourteen: most of what a text asks for begins nothing.
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    // A bit for each file with a surface that begins with the character, or with one of eight that share its place.
    private const int FirstPlaces = 1 << 13;
    private readonly uint[] _files = new uint[FirstPlaces];
    private readonly uint[] _filesOfKind = new uint[128];

    // The rows of a bucket, counted from 1 over all tables, in the order of the files: heads[bucket], next[row] …, 0.
    private readonly int[] _heads = new int[1 << BucketBits];
    private readonly int[] _next;

    // The beginnings of a bucket that were asked for.
    private readonly SurfaceGroup?[] _groups = new SurfaceGroup?[1 << BucketBits];

    // By its character, the surface of that one character alone, once it was asked for; Absent where there is none.
    private readonly LexiconEntry?[] _alone = new LexiconEntry?[char.MaxValue + 1];
    private static readonly LexiconEntry Absent = new("");

    /// <param name="tables">In the order of a surface's senses.</param>
    /// <param name="codes">The canonical units that rows may name.</param>
    public SurfaceIndex((LexiconFile File, LexiconTable Table)[] tables, UnitCodes codes)
    {
        (_tables, _codes) = (tables, codes);
        var row = tables.Sum(table => table.Table.Count);
        _next = new int[row + 1];
        for (var i = tables.Length - 1; i >= 0; i--)
        {
            var table = tables[i].Table;
            var surface = table.ColumnIndex("surface");
            var file = 1U << Array.IndexOf(LexiconFiles.All, tables[i].File);
            for (var kind = '\0'; kind < _filesOfKind.Length; kind++)
                if (tables[i].File.Kinds.Contains(kind))
                    _filesOfKind[kind] |= file;
            for (var at = table.Count - 1; at >= 0; at--, row--)
            {
                var cell = table.Cell(at, surface).Span;
                Depth = Math.Max(Depth, cell.Length);
                var hash = Beginning(cell, out var first);
                _files[first % FirstPlaces] |= file;
                _filter[hash >> (38 - FilterBits)] |= 1UL << (int)(hash >> (32 - FilterBits));
                ref var head = ref _heads[hash >> (32 - BucketBits)];
                (_next[row], head) = (head, row);
            }
        }
    }

    /// <summary>No more entries begin at one place: the bytes of the longest surface.</summary>
    public int Depth { get; }

    /// <summary>The characters that surfaces with a sense of one of the kinds begin with.</summary>
    public IEnumerable<char> Beginnings(KindSet kinds) =>
        from source in _tables
        where source.File.Kinds.Overlaps(kinds)
        from row in source.Table.Rows
        where kinds.Contains(source.File.Read(row, _codes).Kind)
        select row["surface"][0];

    /// <summary>An entry with one of the kinds begins at <paramref name="start"/>.</summary>
    public bool HoldsAt(ReadOnlySpan<char> text, int start, KindSet kinds) =>
        Alone(text[start]).Kinds.Overlaps(kinds) || GroupAt(text, start)?.HoldsAny(text, start, kinds) == true;

    /// <summary>The entry of one character; null where there is none.</summary>
    public LexiconEntry? At(char c) => Alone(c) is var alone && alone != Absent ? alone : null;

    /// <summary>The longest entry at <paramref name="start"/> with a sense of that kind that holds there; null where there is none.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text, int start, char kind)
    {
        if (start >= text.Length || (_files[text[start] % FirstPlaces] & _filesOfKind[kind]) == 0)
            return null;
        return GroupAt(text, start)?.Longest(text, start, kind) ?? (Alone(text[start]) is var alone && alone.HoldsAt(text, start, kind) ? alone : null);
    }

    private LexiconEntry Alone(char c) => _alone[c] ?? ReadAlone(c);

    // Threads that read one at the same time read the same: whose stays is the same to all but the cache.
    private LexiconEntry ReadAlone(char c)
    {
        var hash = Hash(c, '\0');
        return _alone[c] = IsBeginning(hash) && GroupOf(hash).Shortest is { } alone ? alone : Absent;
    }

    /// <summary>The surfaces of two characters and more that may stand at a place; null where there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SurfaceGroup? GroupAt(ReadOnlySpan<char> text, int start) =>
        start + 1 < text.Length && text[start + 1] is not '\0' and var second && Hash(text[start], second) is var hash && IsBeginning(hash) ? GroupOf(hash) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsBeginning(uint hash) => (_filter[hash >> (38 - FilterBits)] >> (int)(hash >> (32 - FilterBits)) & 1) != 0;

    private SurfaceGroup GroupOf(uint hash)
    {
        ref var groups = ref _groups[hash >> (32 - BucketBits)];
        for (var group = Volatile.Read(ref groups); group is not null; group = group.Next)
            if (group.Hash == hash)
                return group;
        return Add(ref groups, hash);
    }

    // Of two threads that read a beginning at the same time, the later one's entries stand first and are found from then on: they say the same.
    private SurfaceGroup Add(ref SurfaceGroup? groups, uint hash)
    {
        var entries = Read(hash);
        for (var before = Volatile.Read(ref groups); ;)
        {
            var added = new SurfaceGroup(hash, entries, before);
            var seen = Interlocked.CompareExchange(ref groups, added, before);
            if (seen == before)
                return added;
            before = seen;
        }
    }

    private LexiconEntry[] Read(uint hash)
    {
        var entries = new List<LexiconEntry>();
        for (var row = _heads[hash >> (32 - BucketBits)]; row > 0; row = _next[row])
        {
            var (file, table, at) = RowOf(row - 1);
            if (Beginning(table.Cell(at, table.ColumnIndex("surface")).Span, out _) != hash)
                continue;
            var read = table.Row(at);
            var entry = EntryOf(entries, read.Required("surface"));
            var sense = file.Read(read, _codes);
            entry.Add(sense);
            // $ and US$ also stand before their number.
            if (sense is UnitSense unit && char.GetUnicodeCategory(entry.Surface[^1]) == UnicodeCategory.CurrencySymbol)
                entry.Add(unit with { Kind = TokenKind.CurrencySign });
        }

        entries.Sort(static (a, b) => a.Length - b.Length);
        return [.. entries];
    }

    private static LexiconEntry EntryOf(List<LexiconEntry> entries, string surface)
    {
        foreach (var known in entries)
            if (known.Surface == surface)
                return known;
        var entry = new LexiconEntry(surface);
        entries.Add(entry);
        return entry;
    }

    private (LexiconFile File, LexiconTable Table, int At) RowOf(int row)
    {
        foreach (var (file, table) in _tables)
        {
            if (row < table.Count)
                return (file, table, row);
            row -= table.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(row));
    }

    // An odd factor keeps all pairs apart: those of one hash are the same.
    private static uint Hash(char first, char second) => ((uint)first << 16 | second) * 0x9E3779B1u;

    /// <summary>The hash of the first two characters of a text in UTF-8; <c>\0</c> stands for one that it does not have.</summary>
    private static uint Beginning(ReadOnlySpan<byte> utf8, out char first)
    {
        // Two Han characters, as nearly all have.
        if (utf8 is [>= 0xE0 and < 0xF0, _, _, >= 0xE0 and < 0xF0, _, _, ..])
            return Hash(first = Three(utf8), Three(utf8[3..]));
        Span<char> characters = stackalloc char[4];
        characters.Clear();
        var at = 0;
        for (var count = 0; count < 2 && at < utf8.Length;)
        {
            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            count += rune.EncodeToUtf16(characters[count..]);
            at += length;
        }

        return Hash(first = characters[0], characters[1]);
    }

    private static char Three(ReadOnlySpan<byte> utf8) => (char)((utf8[0] & 0xF) << 12 | (utf8[1] & 0x3F) << 6 | utf8[2] & 0x3F);
}

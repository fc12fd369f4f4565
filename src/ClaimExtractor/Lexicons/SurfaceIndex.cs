using System.Runtime.CompilerServices;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Lexicons;

/// <summary>All surfaces of the lexicon; finds the ones that begin at a place of a text. Threads may share it.</summary>
/// <remarks>
/// The rows with one beginning of two characters are read when a text first asks for it: a speech needs a thousand or two of more than
/// thirty thousand.
/// </remarks>
internal sealed class SurfaceIndex
{
    private const int BucketBits = 15;

    private readonly SenseTable[] _tables;

    private readonly ulong[] _filter = new ulong[1 << (SenseTable.FilterBits - 6)];

    // By kind, once one was asked for.
    private readonly FirstCharacters?[] _firsts = new FirstCharacters?[KindSet.End];

    // The beginnings that were asked for, by the first bits of their hash.
    private readonly SurfaceGroup?[] _groups = new SurfaceGroup?[1 << BucketBits];

    // By its character, the surface of that one character alone, once it was asked for; Absent where there is none.
    private readonly LexiconEntry?[] _alone = new LexiconEntry?[char.MaxValue + 1];
    private static readonly LexiconEntry Absent = new("");

    /// <param name="tables">Of the senses of a surface that are in one file, those of an earlier table come first.</param>
    public SurfaceIndex(params SenseTable[] tables)
    {
        _tables = tables;
        foreach (var table in tables)
        {
            table.AddBeginnings(_filter);
            Depth = Math.Max(Depth, table.LongestSurface);
        }
    }

    /// <summary>No more entries begin at one place: the bytes of the longest surface.</summary>
    public int Depth { get; }

    /// <summary>The characters that surfaces with a sense of one of the kinds begin with.</summary>
    public IEnumerable<char> Beginnings(KindSet kinds) =>
        from kind in Enumerable.Range(0, KindSet.End)
        where kinds.Contains((char)kind)
        from table in _tables
        from first in table.Firsts((char)kind)
        select first;

    /// <summary>An entry with one of the kinds begins at <paramref name="start"/>.</summary>
    public bool HoldsAt(ReadOnlySpan<char> text, int start, KindSet kinds) =>
        Alone(text[start]).Kinds.Overlaps(kinds) || GroupAt(text, start)?.HoldsAny(text, start, kinds) == true;

    /// <summary>The entry of one character; null where there is none.</summary>
    public LexiconEntry? At(char c) => Alone(c) is var alone && alone != Absent ? alone : null;

    /// <summary>The longest entry at <paramref name="start"/> with a sense of that kind that holds there; null where there is
    /// none.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text, int start, char kind)
    {
        if (start >= text.Length || !FirstsOf(kind).Contains(text[start]))
            return null;
        return GroupAt(text, start)?.Longest(text, start, kind)
            ?? (Alone(text[start]) is var alone && alone.HoldsAt(text, start, kind) ? alone : null);
    }

    /// <summary>Tells that the surfaces at the places behind <paramref name="start"/> will be asked for, one place after the
    /// other.</summary>
    public void Expect(ReadOnlySpan<char> text, int start)
    {
        if (start + 3 >= text.Length)
            return;
        Ahead.AskOf(_alone[text[start + 1]]);
        Ahead.Ask(ref _alone[text[start + 2]]);
        // Most two characters begin nothing.
        if (SenseTable.Beginning(text[start + 1], text[start + 2]) is var next && IsBeginning(next))
            Ahead.AskOf(_groups[next >> (32 - BucketBits)]);
        if (SenseTable.Beginning(text[start + 2], text[start + 3]) is var behind && IsBeginning(behind))
            Ahead.Ask(ref _groups[behind >> (32 - BucketBits)]);
    }

    // Threads that make one at the same time make the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FirstCharacters FirstsOf(char kind) => _firsts[kind] ??= new FirstCharacters(Beginnings(KindSet.Of(kind)));

    private LexiconEntry Alone(char c) => _alone[c] ?? ReadAlone(c);

    // Threads that read one at the same time read the same: whose stays is the same to all but the cache.
    private LexiconEntry ReadAlone(char c)
    {
        var hash = SenseTable.Beginning(c, '\0');
        return _alone[c] = IsBeginning(hash) && GroupOf(hash).Shortest is { } alone ? alone : Absent;
    }

    /// <summary>The surfaces of two characters and more that may stand at a place; null where there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SurfaceGroup? GroupAt(ReadOnlySpan<char> text, int start) =>
        start + 1 < text.Length
        && text[start + 1] is not '\0' and var second
        && SenseTable.Beginning(text[start], second) is var hash
        && IsBeginning(hash)
            ? GroupOf(hash)
            : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsBeginning(uint hash) =>
        (_filter[hash >> (38 - SenseTable.FilterBits)] >> (int)(hash >> (32 - SenseTable.FilterBits)) & 1) != 0;

    private SurfaceGroup GroupOf(uint hash)
    {
        ref var groups = ref _groups[hash >> (32 - BucketBits)];
        for (var group = Volatile.Read(ref groups); group is not null; group = group.Next)
            if (group.Hash == hash)
                return group;
        return Add(ref groups, hash);
    }

    // Of two threads that read a beginning at the same time, the later one's entries stand first and are found from then on: they say the
    // same.
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
        var rows = new List<SenseRow>();
        foreach (var table in _tables)
            table.AddRows(hash, rows);
        var entries = new List<LexiconEntry>();
        foreach (var row in _tables.Length > 1 ? InOrder(rows) : rows)
        {
            if (entries is [] || entries[^1].Surface != row.Surface)
                entries.Add(new LexiconEntry(row.Surface));
            entries[^1].Add(row.Sense);
        }

        return [.. entries];
    }

    // As they are in one table.
    private static IEnumerable<SenseRow> InOrder(List<SenseRow> rows) =>
        rows.OrderBy(static row => row.Surface.Length)
            .ThenBy(static row => row.Surface, StringComparer.Ordinal)
            .ThenBy(static row => row.File);
}

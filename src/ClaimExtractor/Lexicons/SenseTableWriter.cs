using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ClaimExtractor.Lexicons;

/// <summary>
/// Reads the rows of lexicon files, every one of them, and makes the table of their senses. The same rows give the same bytes.
/// </summary>
internal sealed class SenseTableWriter
{
    private readonly List<byte> _texts = [0, 0];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal) { [""] = 0 };

    private SenseTableWriter()
    {
    }

    /// <param name="tables">Each file once.</param>
    /// <param name="codes">The canonical units that rows may name.</param>
    /// <exception cref="LexiconException">A row cannot be used; the message names its line.</exception>
    public static byte[] Write(IEnumerable<(LexiconFile File, LexiconTable Table)> tables, UnitCodes codes) =>
        new SenseTableWriter().Table([.. tables
            .SelectMany(table => Read(table.File, table.Table, codes))
            .OrderBy(row => SenseTable.Beginning(row.Surface)).ThenBy(row => row.Surface.Length)
            .ThenBy(row => row.Surface, StringComparer.Ordinal).ThenBy(row => row.File)]);

    private static IEnumerable<SenseRow> Read(LexiconFile file, LexiconTable table, UnitCodes codes)
    {
        var number = Array.IndexOf(LexiconFiles.All, file);
        foreach (var cells in table.Rows)
        {
            var row = new SenseRow(cells.Required("surface"), number, file.Read(cells, codes));
            yield return row;
            // $ and US$ also stand before their number.
            if (row.Sense is UnitSense unit && char.GetUnicodeCategory(row.Surface[^1]) == UnicodeCategory.CurrencySymbol)
                yield return row with { Sense = unit with { Kind = TokenKind.CurrencySign } };
        }
    }

    private byte[] Table(SenseRow[] rows)
    {
        var beginnings = rows.Select((row, at) => (Hash: SenseTable.Beginning(row.Surface), Row: at))
            .DistinctBy(beginning => beginning.Hash).ToList();
        beginnings.Add((uint.MaxValue, rows.Length));
        var rowsAt = SenseTable.BeginningsAt + beginnings.Count * SenseTable.BeginningBytes;
        var table = new byte[rowsAt + rows.Length * SenseTable.RowBytes];
        var longest = rows.Select(row => Encoding.UTF8.GetByteCount(row.Surface)).DefaultIfEmpty().Max();
        WriteNumbers(table, 0, beginnings.Count - 1, rows.Length, longest, table.Length);
        for (var at = 0; at < beginnings.Count; at++)
            WriteNumbers(table, SenseTable.BeginningsAt + at * SenseTable.BeginningBytes, (int)beginnings[at].Hash, beginnings[at].Row);
        foreach (var (hash, _) in beginnings.SkipLast(1))
            SetBit(table.AsSpan(SenseTable.FilterAt), (int)(hash >> (32 - SenseTable.FilterBits)));
        WriteKinds(table, rows);
        for (var at = 0; at < rows.Length; at++)
            WriteRow(table, rowsAt + at * SenseTable.RowBytes, rows[at]);
        return [.. table, .. _texts];
    }

    private void WriteKinds(byte[] table, SenseRow[] rows)
    {
        var ofKind = rows.ToLookup(row => row.Sense.Kind);
        for (var kind = '\0'; kind < KindSet.End; kind++)
        {
            var firsts = string.Concat(ofKind[kind].Select(static row => row.Surface[0]).Distinct().Order());
            WriteNumbers(table, SenseTable.KindsAt + kind * SenseTable.KindBytes, Place(firsts));
        }
    }

    private void WriteRow(byte[] table, int at, SenseRow row)
    {
        var sense = row.Sense;
        var (form, first, second) = sense switch
        {
            UnitSense unit => (SenseForm.Unit, Place(unit.Scale), Place(unit.Dimension ?? "")),
            StepSense step => (SenseForm.Steps, Place(UnitStep.Text(step.Steps)), (int)step.Tail),
            ClauseSense clause => (SenseForm.Clause, 0, (int)clause.Role),
            _ => (SenseForm.Plain, 0, 0),
        };
        var (before, after) = (Place(sense.UnlessBefore.Cell), Place(sense.UnlessAfter.Cell));
        WriteNumbers(table, at, Place(row.Surface), Place(sense.Code), before, after, first, second);
        (table[at + 24], table[at + 25], table[at + 26]) = ((byte)sense.Kind, (byte)form, (byte)row.File);
    }

    // Where the text lies behind the rows: written once, however often it is said.
    private int Place(string text)
    {
        if (_places.TryGetValue(text, out var known))
            return known;
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (utf8.Length > ushort.MaxValue)
            throw new LexiconException($"'{text[..20]}…' has {utf8.Length} bytes, more than {ushort.MaxValue}");
        var place = _places[text] = _texts.Count;
        _texts.AddRange([(byte)utf8.Length, (byte)(utf8.Length >> 8), .. utf8]);
        return place;
    }

    private static void WriteNumbers(byte[] table, int at, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(at), number);
            at += sizeof(int);
        }
    }

    private static void SetBit(Span<byte> bits, int bit) => bits[bit >> 3] |= (byte)(1 << (bit & 7));
}

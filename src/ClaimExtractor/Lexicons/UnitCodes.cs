using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ClaimExtractor.Lexicons;

/// <summary>The canonical units by code. A row is read when its code is first asked for. Threads may share it.</summary>
internal sealed class UnitCodes
{
    // The last one that has a code counts: a user's own behind the shipped.
    private readonly LexiconTable[] _tables;
    private readonly ConcurrentDictionary<string, UnitCode?> _read = new(StringComparer.Ordinal);

    internal UnitCodes(LexiconTable[] tables) => _tables = tables;

    /// <summary>The codes of all units.</summary>
    public IEnumerable<string> Keys => _tables.SelectMany(table => table.Rows).Select(row => row["code"]).Distinct();

    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public UnitCode this[string code] =>
        TryGetValue(code, out var unit) ? unit : throw new KeyNotFoundException($"no unit has the code '{code}'");

    public bool ContainsKey(string code) => TryGetValue(code, out _);

    public bool TryGetValue(string code, [NotNullWhen(true)] out UnitCode? unit) =>
        (unit = _read.TryGetValue(code, out var known) ? known : _read.GetOrAdd(code, Find)) is not null;

    private UnitCode? Find(string code)
    {
        var utf8 = Encoding.UTF8.GetBytes(code);
        for (var i = _tables.Length - 1; i >= 0; i--)
        {
            var (table, column) = (_tables[i], _tables[i].ColumnIndex("code"));
            for (var row = table.Count - 1; row >= 0 && utf8.Length > 0; row--)
                if (table.Cell(row, column).Span.SequenceEqual(utf8))
                    return Read(table.Row(row));
        }

        return null;
    }

    /// <exception cref="LexiconException">The row cannot be read.</exception>
    internal static UnitCode Read(LexiconRow row)
    {
        LexiconFiles.CheckUnitCode(row);
        return new UnitCode(
            row.Required("code"),
            row.Required("dimension"),
            row["base_unit"],
            row["factor"],
            row["qudt"],
            row["zh"],
            row["en"]
        );
    }
}

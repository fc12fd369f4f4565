namespace ClaimExtractor.Lexicons;

/// <summary>A lexicon file that cannot be used; the message is one line, <c>units.tsv:17: unknown dimension 'aera'</c>.</summary>
public sealed class LexiconException : Exception
{
    public LexiconException()
    {
    }

    public LexiconException(string message)
        : base(message)
    {
    }

    public LexiconException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>One data row of a lexicon file.</summary>
public readonly record struct LexiconRow(LexiconTable Table, int Line, string[] Cells)
{
    /// <summary>The cell of a column that every row must fill.</summary>
    public string Required(string column) =>
        this[column] is { Length: > 0 } cell ? cell : throw Error($"'{column}' is empty");

    /// <summary>The values of a cell, split at <c>|</c>; empty for an empty cell.</summary>
    public string[] Values(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

    public string this[string column] => Cells[Table.ColumnIndex(column)];

    public LexiconException Error(string cause) => new($"{Table.Name}:{Line}: {cause}");
}

/// <summary>A tab-separated file with a header row. Blank lines are passed over.</summary>
public sealed class LexiconTable
{
    private readonly string[] _header;

    private LexiconTable(string name, string[] header, List<LexiconRow> rows)
    {
        Name = name;
        _header = header;
        Rows = rows;
    }

    /// <summary>For messages: the file's name, or its path for a user's own file.</summary>
    public string Name { get; }

    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <exception cref="LexiconException">A row has another number of cells than the header, or there is no header.</exception>
    public static LexiconTable Parse(string name, string text, params ReadOnlySpan<string> columns)
    {
        string[]? header = null;
        var rows = new List<LexiconRow>();
        LexiconTable? table = null;
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range).TrimEnd('\r');
            if (number == 1 && line is ['\uFEFF', ..])
                line = line[1..];
            if (line.IsWhiteSpace())
                continue;
            var cells = line.ToString().Split('\t');
            if (header is null)
            {
                header = cells;
                foreach (var column in columns)
                    if (!header.Contains(column))
                        throw new LexiconException($"{name}:{number}: the header has no column '{column}'");
                table = new LexiconTable(name, header, rows);
                continue;
            }

            if (cells.Length != header.Length)
                throw new LexiconException($"{name}:{number}: {cells.Length} cells where the header has {header.Length}");
            rows.Add(new LexiconRow(table!, number, cells));
        }

        return table ?? throw new LexiconException($"{name}: the file is empty");
    }

    public bool HasColumn(string column) => Array.IndexOf(_header, column) >= 0;

    internal int ColumnIndex(string column)
    {
        var index = Array.IndexOf(_header, column);
        return index >= 0 ? index : throw new LexiconException($"{Name}:1: the header has no column '{column}'");
    }
}

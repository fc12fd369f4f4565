namespace ClaimExtractor.Datasets;

/// <summary>A table as it was read: the columns that stand in the file, in its order, and the cells as the format gives them.</summary>
/// <param name="Rows">What a row lacks is <see cref="CellKind.Missing"/>; a row of a damaged file may have more cells than there are
/// names.</param>
internal sealed record Table(IReadOnlyList<string> Names, IReadOnlyList<Cell[]> Rows)
{
    /// <summary>For each row the line of a text file on which it begins, or the row of a sheet, from 1; empty where the format has
    /// neither.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>By what a person finds the row in the file: its line, else the row's number in the table, from 1.</summary>
    public int NumberOf(int row) => row < Numbers.Count ? Numbers[row] : row + 1;

    /// <summary>The row's cell in the column, by its place in <see cref="Names"/>; missing for −1.</summary>
    public Cell this[int row, int column] =>
        column < 0 ? default : Rows is ICellRows cells ? cells[row, column] : column < Rows[row].Length ? Rows[row][column] : default;

    /// <summary>One table of parts that follow each other.</summary>
    public static Table Join(IEnumerable<Table> parts)
    {
        var (names, rows, numbers) = ((IReadOnlyList<string>)[], new List<Cell[]>(), new List<int>());
        foreach (var part in parts)
        {
            names = part.Names;
            rows.AddRange(part.Rows);
            numbers.AddRange(part.Numbers);
        }

        return new Table(names, rows) { Numbers = numbers };
    }

    /// <summary>The place of a column in <see cref="Names"/>, −1 if there is none.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
            if (Names[i] == name)
                return i;
        return -1;
    }
}

namespace ClaimExtractor.Datasets;

/// <summary>A table as it was read: the columns that stand in the file, in its order, and the cells as the format gives them.</summary>
/// <param name="Rows">A row has at most as many cells as there are names; what it lacks is <see cref="CellKind.Missing"/>.</param>
public sealed record Table(IReadOnlyList<string> Names, IReadOnlyList<Cell[]> Rows)
{
    /// <summary>The row's cell in the column, by its place in <see cref="Names"/>; missing for −1.</summary>
    public Cell this[int row, int column] => column >= 0 && column < Rows[row].Length ? Rows[row][column] : default;

    /// <summary>The place of a column in <see cref="Names"/>, −1 if there is none.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
            if (Names[i] == name)
                return i;
        return -1;
    }
}

using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>One thing that is wrong.</summary>
/// <param name="File">As the user named it, or below the folder that the user named.</param>
/// <param name="Row">The line of a text file on which the row begins, the row of a sheet, else the row's number in the table, from 1; null
/// for the file as a whole.</param>
/// <param name="Column">Null for the row as a whole.</param>
/// <param name="Rule">A fixed name of what is tested: a keyword of JSON Schema, or a rule of the dataset.</param>
internal sealed record ValidationError(string File, int? Row, string? Column, string Rule, string Expected, string Found)
{
    public override string ToString() =>
        $"{File}{(Row is { } row ? $":{row}" : "")}: {(Column is { } column ? $"{column}: " : "")}expected {Expected}, found {Found}";
}

/// <summary>What was read, and everything that is wrong with it.</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Files">How many were read.</param>
/// <param name="Rows">Of all files.</param>
/// <param name="Errors">By file, row and column.</param>
/// <param name="Notes">What could not be tested, and why.</param>
internal sealed record ValidationReport(
    string Path,
    int Files,
    long Rows,
    IReadOnlyList<ValidationError> Errors,
    IReadOnlyList<string> Notes
)
{
    public bool IsValid => Errors.Count == 0;
}

/// <summary>Collects the errors of one file.</summary>
internal sealed class FileErrors(TableFile file, string name)
{
    private readonly List<(int Row, int Column, ValidationError Error)> _errors = [];
    private readonly HashSet<(int Row, string Column)> _wrong = [];

    public TableFile File => file;

    public string Name => name;

    /// <summary>What was not tested.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>By row, then by column of the schema.</summary>
    public IEnumerable<ValidationError> Sorted =>
        _errors.OrderBy(error => error.Row).ThenBy(error => error.Column).Select(error => error.Error);

    /// <summary>The file as a whole, or a column of it.</summary>
    public void Add(string? column, string rule, string expected, string found) =>
        _errors.Add((-1, PlaceOf(column), new ValidationError(name, null, column, rule, expected, found)));

    /// <summary>A cell or, without a column, a row. A cell that is wrong already is passed over: it would be said twice.</summary>
    public void Add(int row, string? column, string rule, string expected, string found)
    {
        if (column is null || _wrong.Add((row, column)))
            _errors.Add((row, PlaceOf(column), new ValidationError(name, file.Table.NumberOf(row), column, rule, expected, found)));
    }

    private int PlaceOf(string? column)
    {
        for (var i = 0; i < file.Schema.Columns.Count; i++)
            if (file.Schema.Columns[i].Name == column)
                return i;
        return int.MaxValue;
    }
}

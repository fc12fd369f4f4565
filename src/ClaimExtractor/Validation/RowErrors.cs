namespace ClaimExtractor.Validation;

/// <summary>The errors of some rows of a file, which others read at the same time.</summary>
internal sealed class RowErrors
{
    private readonly List<(int Row, string Column, string Rule, string Expected, string Found)> _errors = [];

    public void Add(TableRow row, string column, string rule, string expected, string found) =>
        _errors.Add((row.Row, column, rule, expected, found));

    public void AddTo(FileErrors errors)
    {
        foreach (var (row, column, rule, expected, found) in _errors)
            errors.Add(row, column, rule, expected, found);
    }
}

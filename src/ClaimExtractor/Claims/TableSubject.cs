namespace ClaimExtractor.Claims;

/// <summary>Joins what a table's row and column name to the subject of a cell, and to whose it is.</summary>
internal static class TableSubject
{
    /// <param name="row">The thing or the metric of the row; null where the row names neither.</param>
    /// <param name="column">The metric or the thing of the column; null where the column names neither.</param>
    public static (Facet? Bearer, Facet? Subject) Of(TableHead? row, TableHead? column)
    {
        if (row is null || column is null)
            return (null, (row ?? column) is { } only ? Of(only) : null);
        if (row.IsMetric)
            return (column.IsActor ? Of(column) : null, Of(row));
        // 城东店 | 人均消费, 毛竹 | 平均重量, but 小麦产量
        if (row.IsActor || column.IsAttribute)
            return (Of(row), Of(column));
        return (null, new Facet(row.Name + column.Name, column.Span, Inherited: true));
    }

    public static Facet Of(TableHead head) => new(head.Name, head.Span, Inherited: true);
}

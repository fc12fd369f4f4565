using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Series;

namespace ClaimExtractor.Datasets;

/// <summary>All tables of one run, in document order.</summary>
internal sealed record Dataset(
    IReadOnlyList<Claim> Claims, IReadOnlyList<MentionRow> Mentions, IReadOnlyList<DocumentRow> Documents, IReadOnlyList<Finding> Checks)
{
    private IReadOnlyList<SeriesPoint>? _series;

    /// <summary>What the claims of all documents say together; it follows from them.</summary>
    public IReadOnlyList<SeriesPoint> Series => _series ??= SeriesBuilder.Build(DatasetRows.ForSeries(Documents, Claims));

    /// <summary>The same with the checks across documents behind those of each.</summary>
    public Dataset WithAcrossChecks()
    {
        // Before the copy, which then has the series too.
        var across = AcrossChecks.Run([.. DatasetRows.ForSeries(Documents, Claims)], Series);
        return this with { Checks = [.. Checks, .. across] };
    }

    /// <summary>The tables, in the order of <see cref="DatasetTables.All"/>.</summary>
    public IReadOnlyList<DatasetTable> Tables =>
    [
        DatasetTable.Of(ClaimColumns.Schema, Claims) with { Write = WriteClaims }, DatasetTable.Of(MentionColumns.Schema, Mentions),
        DatasetTable.Of(DocumentColumns.Schema, Documents), DatasetTable.Of(CheckColumns.Schema, Checks),
        DatasetTable.Of(SeriesColumns.Schema, Series),
    ];

    private void WriteClaims(IDatasetFormat format, Stream stream)
    {
        if (format is XlsxFile)
            ReleaseWorkbook.Write(stream, this);
        else
            format.Write(stream, ClaimColumns.Schema, Claims);
    }
}

/// <summary>A table with its rows, for those who treat all tables alike.</summary>
/// <param name="Cells">The rows' cells, each made when it is asked for.</param>
/// <param name="Write">Writes the table in a format, as <see cref="IDatasetFormat.Write"/> does.</param>
internal sealed record DatasetTable(TableSchema Schema, int RowCount, Table Cells, Action<IDatasetFormat, Stream> Write)
{
    private static readonly IReadOnlyList<string> SideTableFormats = ["jsonl", "parquet"], SeriesFormats = ["jsonl", "csv", "parquet"];

    public static DatasetTable Of<TRow>(TableSchema<TRow> schema, IReadOnlyList<TRow> rows) =>
        new(
            schema,
            rows.Count,
            new Table([.. schema.Columns.Select(column => column.Name)], new CellRows<TRow>(schema, rows)),
            (format, stream) => format.Write(stream, schema, rows)
        );

    /// <summary>The formats that a dataset has a table in: those chosen for the claims, JSON Lines and Parquet for the others, CSV too for
    /// the series.</summary>
    /// <param name="formats">Names of <see cref="DatasetFormats.All"/>.</param>
    public static IEnumerable<IDatasetFormat> FormatsOf(string table, IReadOnlySet<string> formats) =>
        DatasetFormats.All.Where(format => table == ClaimColumns.Schema.Name ? formats.Contains(format.Name)
            : (table == SeriesColumns.Schema.Name ? SeriesFormats : SideTableFormats).Contains(format.Name));
}

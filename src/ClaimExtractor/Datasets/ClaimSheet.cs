using ClaimExtractor.Claims;

namespace ClaimExtractor.Datasets;

/// <summary>The claims as a person reads them: what is said, of what, when and where first, then the sentence; the technical columns
/// closed.</summary>
internal static class ClaimSheet
{
    public const string Name = "Claims";

    /// <summary>What the sheet has besides the columns of the table.</summary>
    public const string Title = "document_title", Date = "document_date";

    private static readonly IReadOnlyList<(string Name, int Width)> First =
    [
        ("quote", 16),
        ("metric", 18),
        ("subject", 20),
        ("bearer", 16),
        ("value", 20),
        ("unit", 10),
        ("per", 9),
        ("period", 13),
        ("area", 13),
        ("modality", 11),
    ];

    /// <summary>What the columns are, for the sheet that says so.</summary>
    public static IEnumerable<Column> Columns { get; } =
    [.. ClaimColumns.Schema.Columns, TitleOf(static _ => null), DateOf(static _ => null)];

    /// <summary>With the documents' titles and dates.</summary>
    public static XlsxSheetContent Of(IReadOnlyList<Claim> claims, IReadOnlyList<DocumentRow> documents)
    {
        var rows = documents.ToDictionary(row => row.DocumentId, StringComparer.Ordinal);
        List<Column<Claim>> columns =
        [
            .. First.Select(column => Schema(column.Name) with { Width = column.Width }),
            TitleOf(claim => rows.GetValueOrDefault(claim.DocumentId)?.Title),
            DateOf(claim => rows.GetValueOrDefault(claim.DocumentId)?.Date),
            Schema("context") with { Width = 56 },
        ];
        var technical = ClaimColumns.Schema.RowColumns.Where(column => columns.TrueForAll(shown => shown.Name != column.Name)).ToList();
        return new XlsxSheetContent(Name, stream => XlsxSheet.Write(
            stream, new SheetLayout<Claim>([.. columns, .. technical]) { Frozen = 1, Grouped = technical.Count }, claims));
    }

    /// <summary>The table as it was before the sheet gave it the documents' titles and dates.</summary>
    public static Table WithoutDocuments(Table table)
    {
        if (table.IndexOf(Title) < 0 && table.IndexOf(Date) < 0)
            return table;
        var kept = Enumerable.Range(0, table.Names.Count).Where(i => table.Names[i] is not (Title or Date)).ToArray();
        return table with
        {
            Names = [.. kept.Select(i => table.Names[i])],
            Rows =
            [
                .. table.Rows.Select(row =>
                    (Cell[])[.. kept.Where(i => i < row.Length).Select(i => row[i]), .. row.Skip(table.Names.Count)]
                ),
            ],
        };
    }

    private static Column<Claim> Schema(string name) => ClaimColumns.Schema.RowColumns.Single(column => column.Name == name);

    private static Column<Claim> TitleOf(Func<Claim, string?> get) => new(Title, ColumnType.Text, claim => Cell.OptionalText(get(claim)))
    {
        Nullable = true,
        English = "The title of the document, as in the sheet of the documents.",
        Chinese = "文档标题，同Documents表。",
        Example = "2025年云岭省政府工作报告",
        Width = 26,
        Wrapped = true,
    };

    private static Column<Claim> DateOf(Func<Claim, DateOnly?> get) => new(Date, ColumnType.Date, claim => Cell.Date(get(claim)))
    {
        Nullable = true,
        English = "The date of the document, as in the sheet of the documents.",
        Chinese = "文档日期，同Documents表。",
        Example = "2020-03-06",
        Width = 14,
    };
}

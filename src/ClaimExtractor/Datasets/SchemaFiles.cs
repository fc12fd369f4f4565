namespace ClaimExtractor.Datasets;

/// <summary>A file of <c>schema/</c>.</summary>
/// <param name="Name">As on the command line: <c>claim</c>.</param>
internal sealed record SchemaFile(string Name, string FileName, string Description, Func<string> Text);

/// <summary>All that describes the dataset to programs, made from the columns and the lexicons.</summary>
internal static class SchemaFiles
{
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        .. DatasetTables.All.Select(table => new SchemaFile(
            table.RowName,
            SchemaWriter.FileName(table),
            $"JSON Schema of a row of {table.Name}",
            () => SchemaWriter.Write(table)
        )),
        new("manifest", ManifestSchemaWriter.FileName, $"JSON Schema of a release's {DatasetManifest.FileName}", () =>
            ManifestSchemaWriter.Write(DatasetTables.All)
        ),
        new("part", PartSchemaWriter.FileName, "JSON Schema of the manifest of a corpus's partition", PartSchemaWriter.Write),
        new(
            "units",
            "units.csv",
            "the canonical units: labels, dimension, factor, UCUM, ISO 4217 and QUDT codes, ways to write them",
            UnitTable.Write
        ),
    ];
}

using AwesomeAssertions;
using ClaimExtractor.Datasets;
using DuckDB.NET.Data;
using ParquetSharp;
using Xunit;

namespace ClaimExtractor.Tests.OutsideReaders;

/// <summary>The Parquet files as ParquetSharp (Apache's C++ reader, which pyarrow wraps) and DuckDB see them.</summary>
public sealed class ParquetReaders(Sample sample) : IClassFixture<Sample>
{
    [Fact]
    public void The_cpp_reader_finds_every_cell_of_the_json()
    {
        Compare(ReadWithParquetSharp(sample.PathOf("claims.parquet")), sample.Claims);
        foreach (var table in (string[])["mentions", "documents", "checks", "series"])
            Compare(ReadWithParquetSharp(sample.PathOf($"{table}.parquet")), sample.Lines($"{table}.jsonl"));
    }

    [Fact]
    public void Duckdb_finds_every_cell_of_the_json()
    {
        Compare(ReadWithDuckDb(sample.PathOf("claims.parquet")), sample.Claims);
        foreach (var table in (string[])["mentions", "documents", "checks", "series"])
            Compare(ReadWithDuckDb(sample.PathOf($"{table}.parquet")), sample.Lines($"{table}.jsonl"));
    }

    [Fact]
    public void Columns_have_real_types_and_only_nullable_ones_are_optional()
    {
        using var reader = new ParquetFileReader(sample.PathOf("claims.parquet"));
        var schema = reader.FileMetaData.Schema;
        Enumerable.Range(0, schema.NumColumns).Select(schema.Column)
            .Select(column => $"{column.Name} {column.PhysicalType} {column.LogicalType.Type} {column.MaxDefinitionLevel}")
            .Should()
            .Equal(ClaimColumns.Schema.Columns.Select(column => $"{column.Name} {Types(column.Type)} {(column.Nullable ? 1 : 0)}"));

        static string Types(ColumnType type) => type switch
        {
            ColumnType.Text => "ByteArray String",
            ColumnType.Integer => "Int32 Int",
            ColumnType.Number => "Double None",
            ColumnType.Boolean => "Boolean None",
            _ => "Int32 Date",
        };
    }

    [Fact]
    public void Columns_are_described_compressed_and_dictionary_encoded()
    {
        using var reader = new ParquetFileReader(sample.PathOf("claims.parquet"));
        reader.FileMetaData.KeyValueMetadata["table"].Should().Be("claims");
        foreach (var column in ClaimColumns.Schema.Columns)
        {
            reader.FileMetaData.KeyValueMetadata[$"column.{column.Name}"].Should().Be(column.English);
            reader.FileMetaData.KeyValueMetadata[$"column.{column.Name}.zh"].Should().Be(column.Chinese);
        }

        using var group = reader.RowGroup(0);
        var dimension = group.MetaData.GetColumnChunkMetaData(IndexOf("dimension"));
        dimension.Compression.Should().Be(Compression.Snappy);
        dimension.Encodings.Should().Contain(encoding => encoding == Encoding.PlainDictionary || encoding == Encoding.RleDictionary);
    }

    [Fact]
    public void A_file_that_duckdb_has_written_is_read_by_us()
    {
        using var folder = new TemporaryFolder();
        var copy = folder.PathTo("copy.parquet");
        Query($"COPY (SELECT * FROM read_parquet('{sample.PathOf("claims.parquet")}')) TO '{copy}' (FORMAT parquet, COMPRESSION zstd)");
        using var file = File.OpenRead(copy);
        var table = DatasetFormats.Find("parquet")!.Read(file);
        Compare([.. table.Rows.Select(row => row.Select(cell => cell.IsNull ? null : cell.ToString()).ToArray())], sample.Claims);
    }

    /// <summary>Readers skip row groups by the stored bounds, which order texts by their UTF-8 bytes.</summary>
    [Fact]
    public void A_filter_finds_what_a_full_scan_finds()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.Parameters.Add(new DuckDBParameter());
        foreach (var column in new[] { "context", "quote", "subject", "claim_id" })
        {
            var place = IndexOf(column);
            command.CommandText = $"SELECT count(*) FROM read_parquet('{sample.PathOf("claims.parquet")}') WHERE {column} = ?";
            foreach (var values in sample.Claims.Where(row => row[place] is not null).GroupBy(row => row[place]))
            {
                command.Parameters[0].Value = values.Key;
                command.ExecuteScalar().Should().Be((long)values.Count(), $"{column} = {values.Key}");
            }
        }
    }

    [Fact]
    public void Only_columns_with_characters_beyond_the_basic_plane_have_no_bounds()
    {
        var bounds = Query($"SELECT path_in_schema, stats_min_value FROM parquet_metadata('{sample.PathOf("claims.parquet")}')")
            .ToDictionary(row => row[0]!, row => row[1]);
        bounds.Should().ContainKeys("context", "subject");
        bounds["context"].Should().BeNull();
        bounds["subject"].Should().BeNull();
        bounds["claim_id"].Should().Be(sample.Claims.Select(row => row[0]).Order(StringComparer.Ordinal).First());
        bounds["value"].Should().Be("-1610000000.0");
    }

    [Fact]
    public void No_rows_make_a_file_with_all_columns() =>
        ReadWithDuckDb(sample.PathOf("empty/claims.parquet")).Should().BeEmpty();

    private static int IndexOf(string column) => ClaimColumns.Schema.Columns.ToList().FindIndex(c => c.Name == column);

    private static void Compare(IReadOnlyList<string?[]> found, IReadOnlyList<string?[]> expected)
    {
        found.Should().HaveSameCount(expected);
        for (var row = 0; row < expected.Count; row++)
            found[row].Should().Equal(expected[row], $"row {row + 1} is the same");
    }

    private static IReadOnlyList<string?[]> ReadWithParquetSharp(string path)
    {
        using var reader = new ParquetFileReader(path);
        using var group = reader.RowGroup(0);
        var rows = checked((int)group.MetaData.NumRows);
        var columns = Enumerable.Range(0, reader.FileMetaData.NumColumns).Select(index =>
        {
            using var column = group.Column(index);
            using var logical = column.LogicalReader();
            return logical.Apply(new Texts(rows));
        }).ToArray();
        return [.. Enumerable.Range(0, rows).Select(row => columns.Select(column => column[row]).ToArray())];
    }

    private static IReadOnlyList<string?[]> ReadWithDuckDb(string path) => Query($"SELECT * FROM read_parquet('{path}')");

    private static IReadOnlyList<string?[]> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Sample.Text(reader.GetValue(column)))]);
        return rows;
    }

    private sealed class Texts(int rows) : ILogicalColumnReaderVisitor<string?[]>
    {
        public string?[] OnLogicalColumnReader<TValue>(LogicalColumnReader<TValue> columnReader) =>
            [.. columnReader.ReadAll(rows).Select(value => Sample.Text(value is Date date ? DateOnly.FromDateTime(date.DateTime) : value))];
    }
}

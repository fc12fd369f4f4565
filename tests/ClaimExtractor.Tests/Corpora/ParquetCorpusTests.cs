using System.Runtime.CompilerServices;
using AwesomeAssertions;
using ClaimExtractor.Corpora;
using ClaimExtractor.Sources;
using ParquetSharp;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

/// <summary>Files that other programs have written.</summary>
public sealed class ParquetCorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("snappy", "V1")]
    [InlineData("zstd", "V2")]
    [InlineData("uncompressed", "V1")]
    [InlineData("gzip", "V2")]
    public void DuckDB_writes_what_is_read(string compression, string version)
    {
        // Nullable texts that repeat (and are dictionary-encoded), nested columns beside them, and row groups of 2,048 rows, the least that
        // DuckDB makes.
        // The library that reads cannot read dates in the encoding that the second version has for them.
        var date = version == "V2" ? "::VARCHAR" : "";
        var path = _folder.PathTo("news.parquet");
        Duck.Run($"""
            COPY (SELECT i AS id, (DATE '1980-01-01' + i::INTEGER){date} AS date, [i, i + 1] AS pages, STRUCT_PACK(a := i) AS more,
              CASE WHEN i % 7 = 3 THEN NULL ELSE '新建学校' || (i % 5 + 1) || '所。' END AS text FROM range(5000) t(i))
            TO '{path}' (FORMAT parquet, COMPRESSION {compression}, PARQUET_VERSION {version}, ROW_GROUP_SIZE 2048)
            """);
        var corpus = new ParquetCorpus(path, new RecordColumns());
        var partitions = corpus.Partition(1);
        partitions.Should().HaveCountGreaterThan(1);
        var found = partitions.SelectMany(corpus.Read).Select(Shown).ToList();
        found.Should().Equal(Enumerable.Range(0, 5000).Select(i => i % 7 == 3
            ? $"row {i + 1}: 'text' is null"
            : $"row {i + 1}: {i} {new DateOnly(1980, 1, 1).AddDays(i):yyyy-MM-dd} 新建学校{i % 5 + 1}所。"));
        corpus.Partition(long.MaxValue).SelectMany(corpus.Read).Select(Shown).Should().Equal(found);
        partitions.Select(corpus.HashOf).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Dates_may_be_times_or_text_and_ids_text_or_missing()
    {
        Duck.Run(
            $"COPY (SELECT TIMESTAMP '1999-12-31 23:00:00' AS date, '共5户。' AS text) TO '{_folder.PathTo("time.parquet")}' (FORMAT parquet)"
        );
        Duck.Run(
            $"COPY (SELECT 'n-1' AS id, '1999-12-31' AS date, '共5户。' AS text) TO '{_folder.PathTo("text.parquet")}' (FORMAT parquet)"
        );
        Read("time.parquet").Should().Equal("row 1: time-1 1999-12-31 共5户。");
        Read("text.parquet").Should().Equal("row 1: n-1 1999-12-31 共5户。");
    }

    [Fact]
    public void The_program_behind_pyarrow_writes_what_is_read()
    {
        var path = _folder.PathTo("arrow.parquet");
        using (var file = new ParquetFileWriter(path, [new Column<string>("text"), new Column<string?>("id"), new Column<long?>("other")]))
        {
            foreach (var group in (string[][])[["来了5人。", "走了3人。"], ["共8户。"]])
            {
                using var rows = file.AppendRowGroup();
                using (var text = rows.NextColumn().LogicalWriter<string>())
                    text.WriteBatch(group);
                using (var id = rows.NextColumn().LogicalWriter<string?>())
                    id.WriteBatch([.. group.Select((_, i) => i == 0 ? "first" : null)]);
                using var other = rows.NextColumn().LogicalWriter<long?>();
                other.WriteBatch(new long?[group.Length]);
            }

            file.Close();
        }

        Read("arrow.parquet").Should().Equal("row 1: first  来了5人。", "row 2: arrow-2  走了3人。", "row 3: first  共8户。");
    }

    [Fact]
    public void A_place_that_is_kept_keeps_no_text()
    {
        Duck.Run($"COPY (SELECT '新建学校' || i || '所。' AS text FROM range(3) t(i)) TO '{_folder.PathTo("kept.parquet")}' (FORMAT parquet)");
        var (places, texts) = ReadOnce(new ParquetCorpus(_folder.PathTo("kept.parquet"), new RecordColumns()));
        GC.Collect();
        texts.Should().HaveCount(3).And.OnlyContain(text => !text.IsAlive);
        places.Select(place => place()).Should().Equal("row 1", "row 2", "row 3");
    }

    [Fact]
    public void A_partition_whose_columns_have_other_names_is_known_for_another()
    {
        string[] names = ["'共5户。' AS text, '共8户。' AS body", "'共5户。' AS body, '共8户。' AS text"];
        names.Select((columns, i) =>
        {
            Duck.Run($"COPY (SELECT {columns}) TO '{_folder.PathTo($"{i}.parquet")}' (FORMAT parquet)");
            var corpus = new ParquetCorpus(_folder.PathTo($"{i}.parquet"), new RecordColumns());
            return corpus.HashOf(corpus.Partition(100)[0]);
        }).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_file_without_rows_is_one_partition_without_documents()
    {
        Duck.Run($"COPY (SELECT '共5户。' AS text WHERE false) TO '{_folder.PathTo("none.parquet")}' (FORMAT parquet)");
        new ParquetCorpus(_folder.PathTo("none.parquet"), new RecordColumns()).Partition(100).Should().HaveCount(1);
        Read("none.parquet").Should().BeEmpty();
    }

    [Theory]
    [InlineData("body", "id", "has no column 'body'; its columns are id, text, n, nested")]
    [InlineData("n", "id", "the column 'n' holds Double, not text")]
    [InlineData("nested", "id", "has no column 'nested'; its columns are id, text, n, nested")]
    [InlineData("text", "n", "the column 'n' holds Double, not text or whole numbers")]
    public void A_column_that_cannot_be_read_is_named(string text, string id, string cause)
    {
        Duck.Run(
            "COPY (SELECT 'a' AS id, '共5户。' AS text, 1.5::DOUBLE AS n, ['x'] AS nested) TO "
                + $"'{_folder.PathTo("x.parquet")}' (FORMAT parquet)"
        );
        FluentActions
            .Invoking(() => new ParquetCorpus(_folder.PathTo("x.parquet"), new RecordColumns(text, id)))
            .Should()
            .Throw<SourceException>()
            .Which.Cause.Should()
            .Be(cause);
    }

    [Theory]
    [InlineData("PAR1 no", "is no Parquet file")]
    [InlineData("no Parquet at all", "is no Parquet file")]
    [InlineData("PAR1 and then nothing but this: PAR1", "cannot be read as Parquet: ")]
    public void A_file_that_is_none_is_named(string content, string cause) =>
        FluentActions.Invoking(() => new ParquetCorpus(_folder.Write("x.parquet", content), new RecordColumns()))
            .Should().Throw<SourceException>().Which.Cause.Should().StartWith(cause);

    [Fact]
    public void Rows_that_a_file_only_says_it_has_are_refused()
    {
        var path = _folder.PathTo("forged.parquet");
        using (var file = new ParquetFileWriter(path, [new Column<string?>("text")]))
        {
            using (var rows = file.AppendRowGroup())
            using (var text = rows.NextColumn().LogicalWriter<string?>())
                text.WriteBatch(new string?[100_000]);
            file.Close();
        }

        new ParquetCorpus(path, new RecordColumns()).Partition(1).Should().HaveCount(1);
        var bytes = File.ReadAllBytes(path);
        // 100,000 and 1,048,575 as the footer writes them.
        ReadOnlySpan<byte> said = [0xC0, 0x9A, 0x0C], forged = [0xFE, 0xFF, 0x7F];
        for (var at = bytes.AsSpan().IndexOf(said); at >= 0; at = bytes.AsSpan().IndexOf(said))
            forged.CopyTo(bytes.AsSpan(at));
        File.WriteAllBytes(path, bytes);
        FluentActions
            .Invoking(() => new ParquetCorpus(path, new RecordColumns()))
            .Should()
            .Throw<SourceException>()
            .Which.Cause.Should()
            .Be(
                $"a row group says that it has 1048575 rows, and no more than {1_000_000 + bytes.Length} are read from {bytes.Length} bytes"
            );
    }

    /// <summary>In a frame of its own, so that nothing else of it is held when it returns.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (List<Func<string>> Places, List<WeakReference> Texts) ReadOnce(ParquetCorpus corpus)
    {
        var (places, texts) = (new List<Func<string>>(), new List<WeakReference>());
        foreach (var entry in corpus.Partition(1).SelectMany(corpus.Read))
        {
            places.Add(entry.Place);
            texts.Add(new WeakReference(entry.Read().Source.Text));
        }

        return (places, texts);
    }

    private List<string> Read(string name)
    {
        var corpus = new ParquetCorpus(_folder.PathTo(name), new RecordColumns());
        return [.. corpus.Partition(1).SelectMany(corpus.Read).Select(Shown)];
    }

    private static string Shown(CorpusEntry entry)
    {
        try
        {
            return entry.Read() is var document ? $"{entry.Place()}: {document.Id} {document.Date:yyyy-MM-dd} {document.Source.Text}" : "";
        }
        catch (SourceException refused)
        {
            return $"{entry.Place()}: {refused.Cause}";
        }
    }
}

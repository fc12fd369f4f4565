using System.Buffers.Binary;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;
using Parquet;
using Parquet.Meta;

namespace ClaimExtractor.Corpora;

/// <summary>
/// A Parquet file with a column of texts. A partition is a run of row groups, of which one is held in memory at a time. Only the named
/// columns
/// are read; the others may have any type.
/// </summary>
internal sealed class ParquetCorpus : ICorpus
{
    /// <summary>The footer's length and the four letters.</summary>
    private const int FooterEnd = 8;

    // Texts that repeat take less than a byte each.
    private const int FewRows = 1_000_000;

    private readonly string _path;
    private readonly RecordColumns _columns;
    private readonly FileMetaData _metadata;
    private readonly FileStamp _stamp;

    /// <exception cref="SourceException">The file is not there, is no Parquet file, or lacks the column of texts; it names the columns that
    /// are there.</exception>
    public ParquetCorpus(string path, RecordColumns columns)
    {
        (_path, _columns) = (path, columns);
        Name = Path.GetFileName(path);
        _stamp = FileStamp.Of(path);
        if (!CorpusFile.Guarded(path, () => HasMagic(path)))
            throw new SourceException(path, "is no Parquet file");
        (Bytes, _metadata) = Guarded(() =>
            Open((reader, _) =>
            {
                ParquetColumns.Of(reader.Schema, columns, path);
                var length = new FileInfo(path).Length;
                Hold(reader.Metadata!, length);
                return (length, reader.Metadata!);
            })
        );
    }

    public string Kind => "parquet";

    public string Name { get; }

    public long Bytes { get; }

    public IReadOnlyList<CorpusPartition> Partition(long partitionSize) =>
        CorpusPartition.Runs([.. _metadata.RowGroups.Select(group => group.TotalByteSize)], partitionSize);

    public IEnumerable<CorpusEntry> Read(CorpusPartition partition)
    {
        var row = _metadata.RowGroups.Take((int)partition.Start).Sum(group => group.NumRows);
        for (var group = (int)partition.Start; group < partition.End; group++)
        {
            var records = Guarded(() =>
                Open((reader, file) =>
                {
                    var columns = ParquetColumns.Of(reader.Schema, _columns, _path);
                    ParquetBounds.CheckColumns(file, reader.Metadata!.RowGroups[group], columns.In(reader.Metadata.RowGroups[group]));
                    return columns.Read(reader, group);
                })
            );
            var size = _metadata.RowGroups[group].TotalByteSize / Math.Max(1, records.Count);
            for (var i = 0; i < records.Count; i++)
            {
                var (number, record) = (++row, records.Take(i));
                yield return new CorpusEntry(Name, size, PlaceOf(number), () =>
                    RecordDocument.Of(
                        Name,
                        record.Id ?? $"{Path.GetFileNameWithoutExtension(Name)}-{number}",
                        record.Date ?? RecordDocument.Date(Name, _columns.Date, record.DateText),
                        _columns.Text,
                        record.Text
                    )
                );
            }
        }
    }

    /// <summary>Of the bytes from the partition's first column to its last, and of the footer, which says what they are.</summary>
    public string HashOf(CorpusPartition partition)
    {
        var columns = _metadata
            .RowGroups.Skip((int)partition.Start)
            .Take((int)(partition.End - partition.Start))
            .SelectMany(group => group.Columns)
            .Select(column => column.MetaData!)
            .ToList();
        var data = columns.Count == 0 ? (0, 0) : (columns.Min(Start), columns.Max(column => Start(column) + column.TotalCompressedSize));
        return CorpusFile.HashOf(_path, [data, CorpusFile.Guarded(_path, Footer)]);
    }

    public string? ChangedFile(CorpusPartition partition) => FileStamp.Of(_path) == _stamp ? null : Name;

    private (long Start, long End) Footer()
    {
        using var file = CorpusFile.Open(_path);
        file.Seek(-FooterEnd, SeekOrigin.End);
        Span<byte> length = stackalloc byte[sizeof(int)];
        file.ReadExactly(length);
        return (Math.Max(0, file.Length - FooterEnd - BinaryPrimitives.ReadUInt32LittleEndian(length)), file.Length);
    }

    /// <summary>Room is made for the rows that a row group says it has before one is read.</summary>
    private void Hold(FileMetaData metadata, long length)
    {
        var most = FewRows + length;
        foreach (var group in metadata.RowGroups)
            if (group.NumRows < 0 || group.NumRows > most)
                throw new SourceException(
                    _path,
                    $"a row group says that it has {group.NumRows} rows, and no more than {most} are read from {length} bytes"
                );
    }

    /// <summary>Made apart from what reads the row: the place is kept when the document is done, and its text is not to be kept with
    /// it.</summary>
    private static Func<string> PlaceOf(long row) => () => $"row {row}";

    private static bool HasMagic(string path)
    {
        using var file = CorpusFile.Open(path);
        Span<byte> first = stackalloc byte[4],
            last = stackalloc byte[4];
        if (file.Length <= 12 || file.ReadAtLeast(first, 4, false) < 4)
            return false;
        file.Seek(-4, SeekOrigin.End);
        return file.ReadAtLeast(last, 4, false) == 4 && first.SequenceEqual("PAR1"u8) && last.SequenceEqual("PAR1"u8);
    }

    private static long Start(ColumnMetaData column) =>
        column.DictionaryPageOffset is > 0 and var dictionary ? Math.Min(dictionary, column.DataPageOffset) : column.DataPageOffset;

    private T Open<T>(Func<ParquetReader, Stream, T> read)
    {
        using var file = PlainFile.Open(_path);
        ParquetBounds.CheckFooter(file);
        var reader = ParquetReader
            .CreateAsync(new SynchronousStream(file), new ParquetOptions { TreatByteArrayAsString = true })
            .GetAwaiter()
            .GetResult();
        try
        {
            return read(reader, file);
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private T Guarded<T>(Func<T> read) => CorpusFile.Guarded(_path, () =>
        {
            try
            {
                return read();
            }
            catch (Exception error)
                when (error
                        is not (
                            SourceException
                            or FileNotFoundException
                            or DirectoryNotFoundException
                            or UnauthorizedAccessException
                            or OutOfMemoryException
                        )
                )
            {
                // The library lets whatever a damaged file causes pass through.
                throw new SourceException(_path, $"cannot be read as Parquet: {DatasetWriter.Cause(error)}", error);
            }
        });
}

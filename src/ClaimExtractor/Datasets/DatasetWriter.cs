using ClaimExtractor.Claims;

namespace ClaimExtractor.Datasets;

/// <summary>Writes the tables of a dataset into a folder, or the claims to a stream.</summary>
public static class DatasetWriter
{
    /// <summary>
    /// Writes <c>claims</c> in each of the formats, and <c>mentions</c>, <c>documents</c> and <c>checks</c> as JSON Lines and Parquet.
    /// Every file is written aside in the same folder; all are renamed once all are complete, and none is left behind on failure.
    /// </summary>
    /// <param name="folder">Made if it is not there. Files of the same names are replaced.</param>
    /// <param name="formats">Names of <see cref="DatasetFormats.All"/>.</param>
    /// <param name="cancellation">Heard between two files, up to the renaming: then nothing is written.</param>
    /// <returns>The paths written.</returns>
    /// <exception cref="DatasetException">A file cannot be written, or a format cannot hold the rows.</exception>
    internal static IReadOnlyList<string> Write(
        string folder,
        Dataset dataset,
        IReadOnlySet<string> formats,
        CancellationToken cancellation = default
    )
    {
        OutputSize.Refuse(dataset, formats);
        Guarded(folder, () => Directory.CreateDirectory(folder));
        var written = new List<(string Aside, string Path)>();
        try
        {
            foreach (var table in dataset.Tables)
                foreach (var format in DatasetTable.FormatsOf(table.Schema.Name, formats))
                {
                    cancellation.ThrowIfCancellationRequested();
                    WriteAside(folder, format, table, written);
                }

            cancellation.ThrowIfCancellationRequested();
            foreach (var (aside, path) in written)
                Guarded(path, () => File.Move(aside, path, overwrite: true));
        }
        catch
        {
            foreach (var (aside, _) in written)
                TryDelete(aside);
            throw;
        }

        return [.. written.Select(file => file.Path)];
    }

    /// <summary>Writes the claims table in one format. The stream need not seek and stays open.</summary>
    /// <param name="output">Gets the whole file: UTF-8 for the formats of text.</param>
    /// <param name="format"><c>json</c>, <c>jsonl</c>, <c>csv</c>, <c>xlsx</c> or <c>parquet</c>.</param>
    /// <param name="claims">The rows, in their order.</param>
    /// <param name="name">How messages call the stream.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    /// <exception cref="DatasetException">The stream cannot be written, or the format cannot hold the rows.</exception>
    public static void WriteClaims(Stream output, string format, IEnumerable<Claim> claims, string name = "standard output") =>
        WriteRows(output, format, ClaimColumns.Schema, claims, name);

    /// <summary>Writes any table in one format, as <see cref="WriteClaims"/> does the claims.</summary>
    internal static void WriteRows<TRow>(
        Stream output,
        string format,
        TableSchema<TRow> schema,
        IEnumerable<TRow> rows,
        string name = "standard output"
    )
    {
        var writer = DatasetFormats.Find(format) ?? throw new ArgumentException($"'{format}' is no format", nameof(format));
        Guarded(name, () =>
        {
            writer.Write(output, schema, rows);
            output.Flush();
        });
    }

    private static void WriteAside(string folder, IDatasetFormat format, DatasetTable table, List<(string Aside, string Path)> written)
    {
        var path = Path.Combine(folder, $"{table.Schema.Name}.{format.Name}");
        var aside = Path.Combine(folder, $".{table.Schema.Name}.{format.Name}.{Path.GetRandomFileName()}");
        written.Add((aside, path));
        Guarded(path, () =>
        {
            using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite);
            table.Write(format, file);
        });
    }

    private static void Guarded(string path, Action write)
    {
        try
        {
            write();
        }
        catch (DatasetException exception)
        {
            throw new DatasetException($"cannot write {path}: {exception.Message}", exception);
        }
        catch (Exception exception) when (IsOfTheDisk(exception))
        {
            throw new DatasetException($"cannot write {path}: {Cause(exception)}", exception);
        }
    }

    /// <summary>The file system refuses; .NET tells that a file would grow beyond what it allows as an argument that is out of
    /// range.</summary>
    internal static bool IsOfTheDisk(Exception exception) =>
        exception
            is IOException
                or UnauthorizedAccessException
                or NotSupportedException
                or ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>The system's words, without the path that .NET repeats after them.</summary>
    internal static string Cause(Exception exception)
    {
        if (exception is ArgumentOutOfRangeException)
            return "File too large";
        if (exception is FileNotFoundException or DirectoryNotFoundException)
            return "nothing can be made there";
        var message = exception.Message.ReplaceLineEndings(" ");
        var path = message.IndexOf(" : '", StringComparison.Ordinal);
        return path > 0 ? message[..path] : message;
    }

    /// <summary>As <see cref="Cause(Exception)"/>; where a part of the folder's path is a file, the system only says that some part is
    /// wrong.</summary>
    internal static string Cause(Exception exception, string folder)
    {
        for (var path = folder; !string.IsNullOrEmpty(path); path = Path.GetDirectoryName(path))
            if (File.Exists(path))
                return $"{path} is a file, not a folder";
        return Cause(exception);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to report.
        }
    }
}

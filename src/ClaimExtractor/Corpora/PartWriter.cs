using ClaimExtractor.Claims;
using ClaimExtractor.Checks;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;

namespace ClaimExtractor.Corpora;

/// <summary>Writes the parts of one partition aside, document by document.</summary>
internal sealed class PartWriter : IDisposable
{
    private readonly string _folder;
    private readonly List<TableFile> _files = [];
    private readonly TablePart<Claim> _claims;
    private readonly TablePart<MentionRow>? _mentions;
    private readonly TablePart<DocumentRow> _documents;
    private readonly TablePart<Finding> _checks;
    private readonly List<PartFailure> _failures = [];
    private long _failed;

    /// <param name="folder">There, and nobody else's.</param>
    internal PartWriter(string folder, PartRun run, CorpusPartition partition)
    {
        _folder = folder;
        _claims = Open(ClaimColumns.Schema);
        _mentions = run.Options.Mentions ? Open(MentionColumns.Schema) : null;
        _documents = Open(DocumentColumns.Schema);
        _checks = Open(CheckColumns.Schema);

        TablePart<TRow> Open<TRow>(TableSchema<TRow> schema)
        {
            var path = run.PathOf(schema, partition);
            var part = new TablePart<TRow>(Path.Combine(folder, path), path, run.Format, schema);
            _files.Add(part);
            return part;
        }
    }

    /// <summary>The rows of a document, or of several.</summary>
    public void Write(Dataset rows)
    {
        Write(_claims, rows.Claims);
        Write(_documents, rows.Documents);
        Write(_checks, rows.Checks);
        if (_mentions is not null)
            Write(_mentions, rows.Mentions);
    }

    public void Fail(CorpusFailure failure)
    {
        if (_failed++ < PartManifest.MostFailures)
            _failures.Add(new PartFailure(failure.Path, failure.Place, failure.Cause));
    }

    /// <summary>Ends the parts.</summary>
    /// <param name="expected">The manifest before the partition was read.</param>
    /// <exception cref="DatasetException">The disk refuses.</exception>
    internal PartManifest Complete(PartManifest expected) => expected with
    {
        Files = [.. _files.Select(file => file.Complete())],
        Failed = _failed,
        Failures = _failures,
    };

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    private static void Write<TRow>(TablePart<TRow> part, IReadOnlyList<TRow> rows)
    {
        foreach (var row in rows)
            part.Write(row);
    }

    private abstract class TableFile : IDisposable
    {
        public abstract PartFile Complete();

        public abstract void Dispose();
    }

    private sealed class TablePart<TRow> : TableFile
    {
        private readonly string _path;
        private readonly FileStream _file;
        private readonly ITableWriter<TRow> _writer;
        private readonly string _aside;
        private long _rows;

        public TablePart(string aside, string path, IStreamedFormat format, TableSchema<TRow> schema)
        {
            (_aside, _path) = (aside, path);
            Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
            _file = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16);
            _writer = format.Open(_file, schema);
        }

        public void Write(TRow row)
        {
            _writer.Write(row);
            _rows++;
        }

        public override PartFile Complete()
        {
            _writer.Complete();
            _writer.Dispose();
            var length = _file.Length;
            _file.Dispose();
            DiskCalls.Sync(_aside, isFolder: false);
            return new PartFile(_path, _rows, length, CorpusFile.HashOf(_aside, 0, length));
        }

        public override void Dispose() => _file.Dispose();
    }
}

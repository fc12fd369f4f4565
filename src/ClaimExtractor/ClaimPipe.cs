using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ClaimExtractor.Claims;
using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor;

/// <summary>Documents in, claims out, one line of JSON each, for a pipe: in the order of the documents and in memory that does not grow
/// with them, but for a digest of each id.</summary>
internal static class ClaimPipe
{
    private const int FlushBytes = 1 << 16;

    /// <summary>A buffer that one long document has made larger than this is not used again.</summary>
    private const int LargestKept = 1 << 20;

    /// <summary>Reads to the end of the input. Whatever is found is handed to the output when the input pauses, and no more is read while
    /// the output does not take it.</summary>
    /// <param name="input">JSON Lines; a line of more than <see cref="LineReader.LongestLine"/> bytes is refused.</param>
    /// <param name="output">Gets the rows of the claims table as JSON Lines.</param>
    /// <param name="jobs">Batches of documents that are read at a time; the output is the same for every number.</param>
    /// <param name="failed">Told of each line that is no document, in order; it is passed over.</param>
    /// <exception cref="IOException">The input or the output is broken.</exception>
    public static CorpusProgress Run(
        Stream input,
        Stream output,
        RecordColumns columns,
        ExtractionOptions reading,
        int jobs,
        Action<CorpusFailure> failed,
        CancellationToken cancellation = default
    )
    {
        var progress = new CorpusProgress();
        var writers = new ConcurrentBag<RowBuffer>();
        var places = new Dictionary<UInt128, Func<string>>();
        using var waiting = new MemoryStream();
        foreach (
            var (entry, read, failure) in CorpusExtractor.Read(
                Batches(input, columns, jobs == 1 ? Flush : null),
                reading,
                Rows,
                jobs,
                progress,
                Flush,
                cancellation
            )
        )
        {
            if (failure is not null)
                failed(failure);
            if (failure is null && !places.TryAdd(DigestOf(read.Id), entry.Place))
            {
                progress.Fail();
                failed(
                    new CorpusFailure(
                        entry.Path,
                        entry.Place(),
                        $"its id '{VisibleText.OneLine(read.Id)}' is that of {places[DigestOf(read.Id)]()} too"
                    )
                );
                continue;
            }

            if (read.Rows is not { } rows)
                continue;
            rows.Bytes.WriteTo(waiting);
            if (rows.Bytes.Capacity <= LargestKept)
                writers.Add(rows);
            if (waiting.Length >= FlushBytes)
                Flush();
        }

        Flush();
        return progress;

        (string Id, RowBuffer? Rows) Rows(Extraction extraction)
        {
            if (extraction.Claims.Count == 0)
                return (extraction.Document.Id, null);
            var rows = writers.TryTake(out var used) ? used : new RowBuffer();
            rows.Write(extraction.Claims);
            return (extraction.Document.Id, rows);
        }

        void Flush()
        {
            if (waiting.Length == 0)
                return;
            output.Write(waiting.GetBuffer(), 0, (int)waiting.Length);
            output.Flush();
            waiting.SetLength(0);
            if (waiting.Capacity > LargestKept)
                waiting.Capacity = FlushBytes;
        }
    }

    // Two ids of one digest are one id: 16 bytes a document, however long its id is.
    private static UInt128 DigestOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>Owns the reader of the lines, whose buffer an abandoned read may still be filling when the run is over.</summary>
    private static IEnumerable<CorpusEntry[]> Batches(Stream input, RecordColumns columns, Action? beforeReading)
    {
        var batches = new EntryBatches();
        using var lines = new LineReader(input, beforeReading: beforeReading);
        while (lines.Next() is { } line)
        {
            var number = line.Number;
            if (RecordLines.Entry(line, number == 1, "-", columns, () => $"line {number}", () => $"line-{number}") is { } entry)
                batches.Add(entry);
            // Nothing waits for a document that may be long in coming.
            if (!batches.IsEmpty && (batches.IsFull || !lines.HasNext))
                yield return batches.Take();
        }
    }

    private sealed class RowBuffer
    {
        private readonly ITableWriter<Claim> _writer;

        public RowBuffer() => _writer = new JsonLinesFile().Open(Bytes, ClaimColumns.Schema);

        public MemoryStream Bytes { get; } = new();

        public void Write(IReadOnlyList<Claim> claims)
        {
            Bytes.SetLength(0);
            foreach (var claim in claims)
                _writer.Write(claim);
            _writer.Flush();
        }
    }
}

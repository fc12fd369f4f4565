using System.Buffers;
using CsvHelper;

namespace ClaimExtractor.Datasets;

/// <summary>
/// Comma-separated values by RFC 4180: a header, CRLF, UTF-8 with a byte-order mark so that Excel reads it as UTF-8.
/// A text cell that a spreadsheet would run as a formula gets one leading apostrophe, which <see cref="Read"/> takes off.
/// </summary>
internal sealed class CsvFile : IStreamedFormat
{
    private const char Guard = '\'';

    /// <summary>A leading apostrophe is guarded too, so that exactly one can always be taken off.</summary>
    private static readonly SearchValues<char> Guarded = SearchValues.Create("=+-@'\t\r＝＋－＠");

    public string Name => "csv";

    public string MediaType => "text/csv";

    public void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        using var writer = Open(output, schema);
        foreach (var row in rows)
            writer.Write(row);
        writer.Complete();
    }

    public ITableWriter<TRow> Open<TRow>(Stream output, TableSchema<TRow> schema) => new Writer<TRow>(output, schema);

    public IEnumerable<Table> ReadParts(Stream input)
    {
        var window = new TextWindow(input);
        var budget = new TableBudget(window.Bytes);
        IReadOnlyList<string>? names = null;
        while (window.Read())
        {
            var text = window.IsLast ? window.Text : window.Text[..WholeRows(window.Text.Span)];
            TableBudget.HoldCells((text.IsEmpty ? window.Text : text).Span, window.Line);
            if (text.IsEmpty && !window.IsLast)
                continue;
            var part = Read(text, window.Line, names, budget);
            names = part.Names;
            window.Take(text.Length);
            yield return part;
        }
    }

    // Up to the last line break that stands in no quotes.
    private static int WholeRows(ReadOnlySpan<byte> csv)
    {
        var (rows, at, isQuoted) = (0, 0, false);
        while (csv[at..].IndexOfAny((byte)'"', (byte)'\n') is >= 0 and var next)
        {
            at += next + 1;
            if (csv[at - 1] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted)
                rows = at;
        }

        return rows;
    }

    /// <param name="line">On which the text begins.</param>
    /// <param name="names">Null where the text begins with them.</param>
    private static Table Read(ReadOnlyMemory<byte> text, int line, IReadOnlyList<string>? names, TableBudget budget)
    {
        var options = new CsvReaderOptions
        {
            HasHeader = names is null,
            MalformedData = CsvMalformedDataHandling.Throw,
            TrackLineNumbers = true,
        };
        try
        {
            using var csv = CsvReader.Create(text, options);
            names ??= NamesOf(csv);
            var rows = new List<Cell[]>();
            var numbers = new List<int>();
            while (csv.Read())
            {
                budget.Add(csv.FieldCount);
                var cells = new Cell[csv.FieldCount];
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = csv.IsEmpty(i) ? Cell.Blank : Cell.Untyped(csv.GetString(i));
                rows.Add(cells);
                numbers.Add((int)csv.LineNumber + line - 1);
            }

            return new Table(names, rows) { Numbers = numbers };
        }
        catch (CsvFormatException exception)
        {
            throw new DatasetException(
                line == 1 ? exception.Message : $"line {exception.LineNumber + line - 1}: the row is not as CSV has it", exception);
        }
    }

    private static IReadOnlyList<string> NamesOf(CsvReader csv)
    {
        csv.ReadHeader();
        return csv.Headers.Count > 0 ? [.. csv.Headers] : throw new DatasetException("the file has no header row");
    }

    /// <summary>The text that a cell stands for.</summary>
    public static string Unguard(string cell) => cell is [Guard, ..] ? cell[1..] : cell;

    private sealed class Writer<TRow> : ITableWriter<TRow>
    {
        private readonly CsvWriter _csv;
        private readonly TableSchema<TRow> _schema;

        public Writer(Stream output, TableSchema<TRow> schema)
        {
            var options = new CsvWriterOptions { WriteByteOrderMark = true, TrueValue = "true", FalseValue = "false" };
            _schema = schema;
            _csv = CsvWriter.Create(output, options, leaveOpen: true);
            foreach (var column in schema.RowColumns)
                _csv.WriteField(column.Name);
            _csv.EndRecord();
        }

        public void Write(TRow row)
        {
            foreach (var column in _schema.RowColumns)
                WriteCell(_csv, column.Get(row));
            _csv.EndRecord();
        }

        public void Flush() => _csv.Flush();

        public void Complete() => _csv.Flush();

        public void Dispose() => _csv.Dispose();
    }

    private static void WriteCell(CsvWriter csv, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                csv.WriteField((string?)null);
                break;
            case CellKind.Integer:
                csv.WriteField(cell.AsInteger);
                break;
            case CellKind.Number:
                csv.WriteField(cell.AsNumber);
                break;
            case CellKind.Boolean:
                csv.WriteField(cell.AsBoolean);
                break;
            case CellKind.Date:
                csv.WriteField(cell.AsDate);
                break;
            default:
                WriteText(csv, cell.AsText);
                break;
        }
    }

    /// <summary>Empty text is written as <c>""</c>, null as nothing: readers that tell them apart may.</summary>
    private static void WriteText(CsvWriter csv, string text)
    {
        if (text.Length == 0)
            csv.WriteField(text, CsvQuoting.Always);
        else
            csv.WriteField(Guarded.Contains(text[0]) ? Guard + text : text);
    }
}

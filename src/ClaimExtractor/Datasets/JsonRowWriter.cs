using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClaimExtractor.Datasets;

/// <summary>Writes rows as JSON objects in UTF-8.</summary>
internal sealed class JsonRowWriter<TRow>
{
    private const int FlushBytes = 1 << 16;
    private const int BytesPerNumber = 32;

    /// <summary>No smaller double needs an exponent.</summary>
    private const double FirstExponent = 1e15;

    private readonly Stream _output;
    private readonly Func<TRow, Cell>[] _cells;
    private readonly JsonColumn[] _columns;
    private readonly byte[] _end;

    /// <summary>Rented while something waits in it.</summary>
    private byte[] _buffer = [];
    private int _length;

    /// <summary>The number that was written last, while it is in the buffer: value, bounds and base value are often one.</summary>
    private (long Bits, int Start, int End) _number;

    /// <param name="indented">One value a line, indented for an array; else one row without any white space.</param>
    public JsonRowWriter(Stream output, TableSchema<TRow> schema, bool indented)
    {
        _output = output;
        _cells = [.. schema.RowColumns.Select(column => column.Get)];
        _columns = [.. schema.RowColumns.Select((column, i) => new JsonColumn(indented
            ? $"{(i == 0 ? "  {" : ",")}\n    \"{column.Name}\": "
            : $"{(i == 0 ? '{' : ',')}\"{column.Name}\":"))];
        _end = indented ? "\n  }"u8.ToArray() : "}"u8.ToArray();
    }

    public void WriteRow(TRow row)
    {
        for (var i = 0; i < _cells.Length; i++)
            Write(_cells[i](row), ref _columns[i]);
        WriteRaw(_end);
        if (_length >= FlushBytes)
            Flush();
    }

    /// <summary>Text between rows, as it stands.</summary>
    public void WriteRaw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    public void Flush()
    {
        _output.Write(_buffer, 0, _length);
        (_length, _number) = (0, default);
        foreach (ref var column in _columns.AsSpan())
            column.Text = null;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Write(in Cell cell, ref JsonColumn column)
    {
        if (cell.IsNull)
        {
            WriteRaw(column.Null);
            return;
        }

        WriteRaw(column.BeforeValue);
        switch (cell.Kind)
        {
            case CellKind.Boolean:
                WriteRaw(cell.AsBoolean ? "true"u8 : "false"u8);
                break;
            case CellKind.Integer:
                WriteNumber(cell.AsInteger);
                break;
            case CellKind.Number:
                WriteNumber(cell.AsNumber);
                break;
            case CellKind.Date:
                WriteDate(cell.AsDate);
                break;
            case CellKind.Text when ReferenceEquals(cell.AsText, column.Text):
                WriteAgain(column.Start, column.End);
                break;
            default:
                column.Text = cell.ToString();
                column.Start = _length;
                WriteText(column.Text);
                column.End = _length;
                break;
        }
    }

    private void WriteNumber(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (_number.End > 0 && _number.Bits == bits)
        {
            WriteAgain(_number.Start, _number.End);
            return;
        }

        var start = _length;
        WriteNew(value);
        _number = (bits, start, _length);
    }

    // A whole number is the same with and without a decimal point; not so the zero below zero.
    private void WriteNew(double value)
    {
        var whole = (long)value;
        if (Math.Abs(value) < FirstExponent && BitConverter.DoubleToInt64Bits(whole) == BitConverter.DoubleToInt64Bits(value))
            WriteNumber(whole);
        else
            WriteNumber<double>(value);
    }

    private void WriteNumber<TNumber>(TNumber value)
        where TNumber : IUtf8SpanFormattable
    {
        value.TryFormat(Room(BytesPerNumber), out var length, default, CultureInfo.InvariantCulture);
        _length += length;
    }

    private void WriteDate(DateOnly date)
    {
        WriteRaw("\""u8);
        date.TryFormat(Room(BytesPerNumber), out var length, "O", CultureInfo.InvariantCulture);
        _length += length;
        WriteRaw("\""u8);
    }

    private void WriteAgain(int start, int end)
    {
        var room = Room(end - start);
        _buffer.AsSpan(start, end - start).CopyTo(room);
        _length += end - start;
    }

    private void WriteText(string text) => _length += JsonText.Write(text, Room(JsonText.MaxLength(text.Length)));

    /// <summary>The free end of the buffer, so many bytes at least.</summary>
    private Span<byte> Room(int bytes)
    {
        if (_buffer.Length - _length < bytes)
            Grow(bytes);
        return _buffer.AsSpan(_length);
    }

    private void Grow(int bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + bytes, Math.Max(FlushBytes + FlushBytes / 4, _buffer.Length * 2)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

/// <summary>A column with the text that it wrote last: the claims of a sentence share its text, those of a document its name.</summary>
/// <param name="beforeValue">From the value before it on.</param>
internal struct JsonColumn(string beforeValue)
{
    public readonly byte[] BeforeValue = Encoding.UTF8.GetBytes(beforeValue);

    /// <summary>With a null behind it.</summary>
    public readonly byte[] Null = Encoding.UTF8.GetBytes(beforeValue + "null");

    /// <summary>Null where it is no longer in the buffer.</summary>
    public string? Text;

    public int Start, End;
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClaimExtractor.Datasets;

/// <summary>
/// Writes rows as JSON objects in UTF-8. Only what RFC 8259 demands is escaped (quotes, backslashes, control characters),
/// so that Chinese of every plane stands as it is; half a surrogate pair becomes U+FFFD.
/// </summary>
/// <remarks>Written by hand because <see cref="System.Text.Json.Utf8JsonWriter"/> escapes every character beyond the BMP.</remarks>
internal sealed class JsonRowWriter<TRow>
{
    private const int FlushBytes = 1 << 16;
    private const int BytesPerCharacter = 3, BytesPerNumber = 32;

    /// <summary>No smaller double needs an exponent.</summary>
    private const double FirstExponent = 1e15;

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);

    private readonly Stream _output;
    private readonly ColumnWriter[] _columns;
    private readonly byte[] _end;

    /// <summary>Rented while something waits in it.</summary>
    private byte[] _buffer = [];
    private int _length;

    /// <param name="indented">One value a line, indented for an array; else one row without any white space.</param>
    public JsonRowWriter(Stream output, TableSchema<TRow> schema, bool indented)
    {
        _output = output;
        _columns = [.. schema.RowColumns.Select((column, i) => new ColumnWriter(column.Get, Encoding.UTF8.GetBytes(indented
            ? $"{(i == 0 ? "  {" : ",")}\n    \"{column.Name}\": "
            : $"{(i == 0 ? '{' : ',')}\"{column.Name}\":")))];
        _end = indented ? "\n  }"u8.ToArray() : "}"u8.ToArray();
    }

    public void WriteRow(TRow row)
    {
        foreach (ref var column in _columns.AsSpan())
        {
            WriteRaw(column.BeforeValue);
            WriteValue(column.Get(row), ref column);
        }

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
        _length = 0;
        foreach (ref var column in _columns.AsSpan())
            column.Text = null;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void WriteValue(Cell cell, ref ColumnWriter column)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                WriteRaw("null"u8);
                break;
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

    // A whole number is the same with and without a decimal point; not so the zero below zero.
    private void WriteNumber(double value)
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

    private void WriteText(ReadOnlySpan<char> text)
    {
        WriteRaw("\""u8);
        while (text.IndexOfAny(Escaped) is >= 0 and var plain)
        {
            WriteUtf8(text[..plain]);
            WriteEscape(text[plain]);
            text = text[(plain + 1)..];
        }

        WriteUtf8(text);
        WriteRaw("\""u8);
    }

    private void WriteUtf8(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Room(text.Length * BytesPerCharacter));

    private void WriteEscape(char character)
    {
        switch (character)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            default:
                WriteUtf8($"\\u{(int)character:X4}");
                break;
        }
    }

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

    /// <summary>A column with the text that it wrote last: the claims of a sentence share its text, those of a document its name.</summary>
    private struct ColumnWriter(Func<TRow, Cell> get, byte[] beforeValue)
    {
        public readonly Func<TRow, Cell> Get = get;
        public readonly byte[] BeforeValue = beforeValue;

        /// <summary>Null where it is no longer in the buffer.</summary>
        public string? Text;

        public int Start, End;
    }
}

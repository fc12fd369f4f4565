using System.Buffers;
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

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);

    private readonly Stream _output;
    private readonly IReadOnlyList<Column<TRow>> _columns;
    private readonly byte[][] _beforeValue;
    private readonly byte[] _end;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushBytes + FlushBytes / 4);

    /// <param name="indented">One value a line, indented for an array; else one row without any white space.</param>
    public JsonRowWriter(Stream output, TableSchema<TRow> schema, bool indented)
    {
        _output = output;
        _columns = schema.RowColumns;
        _beforeValue = [.. _columns.Select((column, i) => Encoding.UTF8.GetBytes(indented
            ? $"{(i == 0 ? "  {" : ",")}\n    \"{column.Name}\": "
            : $"{(i == 0 ? '{' : ',')}\"{column.Name}\":"))];
        _end = indented ? "\n  }"u8.ToArray() : "}"u8.ToArray();
    }

    public void WriteRow(TRow row)
    {
        for (var i = 0; i < _beforeValue.Length; i++)
        {
            _buffer.Write(_beforeValue[i]);
            WriteValue(_columns[i].Get(row));
        }

        _buffer.Write(_end);
        if (_buffer.WrittenCount >= FlushBytes)
            Flush();
    }

    /// <summary>Text between rows, as it stands.</summary>
    public void WriteRaw(ReadOnlySpan<byte> text) => _buffer.Write(text);

    public void Flush()
    {
        _output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private void WriteValue(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                _buffer.Write("null"u8);
                break;
            case CellKind.Boolean:
                _buffer.Write(cell.AsBoolean ? "true"u8 : "false"u8);
                break;
            case CellKind.Integer:
                WriteNumber(cell.AsInteger);
                break;
            case CellKind.Number:
                WriteNumber(cell.AsNumber);
                break;
            default:
                WriteText(cell.ToString());
                break;
        }
    }

    private void WriteNumber<TNumber>(TNumber value)
        where TNumber : IUtf8SpanFormattable
    {
        value.TryFormat(_buffer.GetSpan(32), out var length, default, null);
        _buffer.Advance(length);
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        _buffer.Write("\""u8);
        while (text.IndexOfAny(Escaped) is >= 0 and var plain)
        {
            WriteUtf8(text[..plain]);
            WriteEscape(text[plain]);
            text = text[(plain + 1)..];
        }

        WriteUtf8(text);
        _buffer.Write("\""u8);
    }

    private void WriteUtf8(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
            Encoding.UTF8.GetBytes(text, _buffer);
    }

    private void WriteEscape(char character)
    {
        switch (character)
        {
            case '"':
                _buffer.Write("\\\""u8);
                break;
            case '\\':
                _buffer.Write("\\\\"u8);
                break;
            case '\n':
                _buffer.Write("\\n"u8);
                break;
            case '\r':
                _buffer.Write("\\r"u8);
                break;
            case '\t':
                _buffer.Write("\\t"u8);
                break;
            default:
                WriteUtf8($"\\u{(int)character:X4}");
                break;
        }
    }
}

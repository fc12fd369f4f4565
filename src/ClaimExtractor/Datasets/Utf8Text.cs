using System.Text;
using System.Text.Unicode;

namespace ClaimExtractor.Datasets;

/// <summary>The bytes of a text file of a dataset.</summary>
internal static class Utf8Text
{
    /// <summary>The stream to its end, without a byte-order mark.</summary>
    /// <exception cref="DatasetException">The bytes are not UTF-8, and the message names the line, or are too many.</exception>
    public static ReadOnlyMemory<byte> Read(Stream input)
    {
        var length = input.CanSeek ? input.Length - input.Position : 0;
        if (length > Array.MaxLength)
            throw new DatasetException($"the file has more than {Array.MaxLength >> 20} MB");
        // Made at once: one that grows takes twice the room.
        using var bytes = new MemoryStream((int)length);
        input.CopyTo(bytes);
        var text = new ReadOnlyMemory<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
        if (text.Span.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        return Utf8.IsValid(text.Span) ? text : throw new DatasetException($"line {FirstInvalidLine(text.Span)}: the text is not UTF-8");
    }

    private static int FirstInvalidLine(ReadOnlySpan<byte> text)
    {
        var number = 1;
        foreach (var line in text.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(text[line]))
                break;
            number++;
        }

        return number;
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaimExtractor.Benchmarks;

/// <summary>Documents as NDJSON: <c>{"id","date","text"}</c>.</summary>
internal static class JsonDocuments
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(MadeDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("date", document.Date.ToString("O"));
            json.WriteString("text", document.Text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The texts of a file of documents, as they would stand in files of their own.</summary>
    public static IEnumerable<byte[]> Texts(string path) =>
        File.ReadLines(path).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return Encoding.UTF8.GetBytes(json.RootElement.GetProperty("text").GetString()!);
        });
}

using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>Reads a document from a JSON object such as <c>{"id":"a-1","date":"2020-03-06","text":"…"}</c>; other keys are passed over.</summary>
public static class JsonRecord
{
    /// <summary>Nothing but blanks: a line that is no record and no error.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(" \t\r"u8);

    /// <param name="line">One JSON object in UTF-8.</param>
    /// <param name="path">Of the file, for the rows and for messages.</param>
    /// <param name="fallbackId">Makes the id of a record that has none.</param>
    /// <exception cref="SourceException">The line is no such object, or its text is none.</exception>
    public static CorpusDocument Read(ReadOnlySpan<byte> line, RecordColumns columns, string path, Func<string> fallbackId)
    {
        if (!Utf8.IsValid(line))
            throw new SourceException(path, "is not UTF-8");
        try
        {
            return Read(new Utf8JsonReader(line), columns, path, fallbackId);
        }
        catch (JsonException error)
        {
            throw new SourceException(path, $"is no JSON: {FirstSentence(error.Message)}", error);
        }
        catch (InvalidOperationException error)
        {
            // An escape of half a surrogate pair.
            throw new SourceException(path, "holds half of a character in an escape", error);
        }
    }

    private static CorpusDocument Read(Utf8JsonReader json, RecordColumns columns, string path, Func<string> fallbackId)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw new SourceException(path, "is no JSON object");
        string? text = null, id = null, date = null;
        bool hasText = false, hasId = false, hasDate = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals(columns.Text))
                text = Value(ref json, columns.Text, ref hasText, path, isNumberAllowed: false);
            else if (json.ValueTextEquals(columns.Id))
                id = Value(ref json, columns.Id, ref hasId, path, isNumberAllowed: true);
            else if (json.ValueTextEquals(columns.Date))
                date = Value(ref json, columns.Date, ref hasDate, path, isNumberAllowed: true);
            else
                json.Skip();
        }

        if (json.Read())
            throw new SourceException(path, "holds more than one JSON object");
        if (!hasText)
            throw new SourceException(path, $"has no '{columns.Text}'");
        return RecordDocument.Of(path, id ?? fallbackId(), RecordDocument.Date(path, columns.Date, date), columns.Text, text);
    }

    private static string? Value(ref Utf8JsonReader json, string name, ref bool isThere, string path, bool isNumberAllowed)
    {
        if (isThere)
            throw new SourceException(path, $"has '{name}' twice");
        isThere = true;
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number when isNumberAllowed => Encoding.UTF8.GetString(json.ValueSpan),
            _ => throw new SourceException(path, $"'{name}' is no text"),
        };
    }

    // The library goes on with the line within the line and the byte in it.
    private static string FirstSentence(string message) => message.Split(" LineNumber:", 2)[0].ReplaceLineEndings(" ").TrimEnd('.');
}

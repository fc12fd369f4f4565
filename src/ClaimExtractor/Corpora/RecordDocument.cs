using System.Globalization;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>Makes a document from the columns of a record.</summary>
internal static class RecordDocument
{
    private const int LongestShown = 40;

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"];

    /// <exception cref="SourceException">The text is null, empty or blank, or the id is none.</exception>
    public static CorpusDocument Of(string path, string id, DateOnly? date, string textColumn, string? text)
    {
        CheckId(path, id);
        if (text is null)
            throw new SourceException(path, $"'{textColumn}' is null");
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
            throw new SourceException(path, $"'{textColumn}' is binary, not text (a NUL character at offset {nul})");
        return new CorpusDocument(id, date, SourceFile.FromText(path, text));
    }

    /// <summary>A date, or the date of a date with a time in ISO 8601; null for null and for empty text.</summary>
    /// <exception cref="SourceException">The text is no date.</exception>
    public static DateOnly? Date(string path, string column, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var day = text.Length > 10 && text[10] is 'T' or ' ' ? text.AsSpan(0, 10) : text;
        return DateOnly.TryParseExact(day, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new SourceException(path, $"'{column}' is '{Shortened(text)}', no date such as 2020-03-06");
    }

    private static void CheckId(string path, string id)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw new SourceException(path, "its id is empty");
        if (id.AsSpan().ContainsAnyInRange('\0', '\x1F'))
            throw new SourceException(path, "its id holds a line break or another control character");
    }

    /// <summary>One line, of whole characters.</summary>
    private static string Shortened(string text) =>
        (
            text.Length <= LongestShown
                ? text
                : $"{text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)]}…"
        ).ReplaceLineEndings(" ");
}

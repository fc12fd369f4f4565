using System.Text.Json;

namespace ClaimExtractor.Training;

/// <summary>Documents as <c>claim-extractor stream</c> takes them.</summary>
internal static class TextLines
{
    /// <param name="path">JSON Lines: <c>id</c>, <c>date</c>, <c>text</c>.</param>
    public static IEnumerable<(string Id, DateOnly? Date, string Text)> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            DateOnly? date = record.TryGetProperty("date", out var day) && DateOnly.TryParse(day.GetString(), out var read) ? read : null;
            yield return (record.GetProperty("id").GetString()!, date, record.GetProperty("text").GetString()!);
        }
    }
}

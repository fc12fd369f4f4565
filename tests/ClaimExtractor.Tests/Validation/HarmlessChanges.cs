using System.Text.Json.Nodes;

namespace ClaimExtractor.Tests.Validation;

/// <summary>What editors and spreadsheet programs do to a file that says the same afterwards.</summary>
internal static class HarmlessChanges
{
    private const string Lines = "claims.jsonl", Csv = "claims.csv";

    public static IReadOnlyList<(string Name, Action<string> Do, string File)> All { get; } =
    [
        (
            "line ends of another system in JSON Lines",
            Spoil.Text(Lines, text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Lines
        ),
        ("line ends of another system in CSV", Spoil.Text(Csv, text => text.Replace("\r\n", "\n", StringComparison.Ordinal)), Csv),
        (
            "line ends of another system in the mentions",
            Spoil.Text("mentions.jsonl", text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            "mentions.jsonl"
        ),
        (
            "line ends of another system in the checks",
            Spoil.Text("checks.jsonl", text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            "checks.jsonl"
        ),
        ("no line end behind the last row", Spoil.Text(Lines, text => text.TrimEnd('\n')), Lines),
        ("a byte-order mark", Spoil.Text(Csv, text => text.TrimStart('\uFEFF')), Csv),
        ("columns in the order of the alphabet", Spoil.Text(Lines, Sorted), Lines),
        ("columns of the series in the order of the alphabet", Spoil.Text("series.jsonl", Sorted), "series.jsonl"),
        ("columns of the checks in the order of the alphabet", Spoil.Text("checks.jsonl", Sorted), "checks.jsonl"),
        ("columns of the CSV turned around", Spoil.Lines(Csv, lines => Each(lines, fields => fields.Reverse())), Csv),
        (
            "the documents' titles and dates, which the sheet of a workbook has",
            Spoil.Lines(
                Csv,
                lines =>
                    Each(
                        lines,
                        fields =>
                            fields.AddRange(
                                fields[0] == "claim_id" ? ["document_title", "document_date"] : ["讲话", "2020-03-06"]
                            )
                    )
            ),
            Csv
        ),
        ("quotes around every field", Spoil.Lines(Csv, lines => Each(lines, fields => Quote(fields))), Csv),
        (
            "a number with a power of ten",
            Spoil.Text(Lines, text => text.Replace("\"value\":5510000,", "\"value\":5.51e6,", StringComparison.Ordinal)),
            Lines
        ),
        (
            "Chinese as escapes",
            Spoil.Text(Lines, text =>
                string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.ToJsonString()))
            ),
            Lines
        ),
        ("blanks between the names and values", Spoil.Text(Lines, text => text.Replace("\":", "\" : ", StringComparison.Ordinal)), Lines),
        ("truth values in capitals", Spoil.Text(Csv, text => text.Replace(",false,", ",FALSE,", StringComparison.Ordinal)), Csv),
    ];

    private static string Sorted(string text) =>
        string.Join(
            '\n',
            text.TrimEnd('\n')
                .Split('\n')
                .Select(line =>
                {
                    var row = JsonNode.Parse(line)!.AsObject();
                    return new JsonObject(
                        row.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))
                    ).ToJsonString();
                })
        );

    private static void Each(List<string> lines, Action<List<string>> change)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Length > 1)
            {
                var fields = Spoil.Fields(lines[i].TrimEnd('\r').TrimStart('\uFEFF'));
                change(fields);
                lines[i] = string.Join(',', fields) + "\r";
            }
    }

    private static void Quote(List<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
            if (fields[i] is { Length: > 0 } field && field[0] != '"')
                fields[i] = $"\"{field}\"";
    }
}

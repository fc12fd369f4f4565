using System.Text.Json.Nodes;
using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>What is done to the row of one claim of the speech.</summary>
internal static class ClaimTampering
{
    public const string File = Lines;

    // All cells of the number agree with each other, so that only the quote says otherwise.
    public static Tampering Forged(string name, string quote, double value, double? inBase = null)
    {
        var text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var converted = (inBase ?? value).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Cells(
            name,
            quote,
            "value",
            ("value", text),
            ("value_exact", $"\"{text}\""),
            ("value_min", text),
            ("value_max", text),
            ("base_value", converted)
        );
    }

    public static Tampering Cells(string name, string quote, string column, params (string Column, string Json)[] cells) =>
        new(name, Spoil.Row(Lines, At(quote), row =>
        {
            foreach (var (cell, json) in cells)
                row[cell] = JsonNode.Parse(json);
        }), Lines, Lines, At(quote) + 1, [column, "evidence", "rules"]);

    public static Tampering Evidence(string name, string quote, Func<string, string> change, string column = "evidence") =>
        new(name, Spoil.Row(Lines, At(quote), row => row["evidence"] = change((string)row["evidence"]!)),
            Lines, Lines, At(quote) + 1, column);

    public static Tampering Arrow(string name, string quote, string relation, string to, params string[] columns) =>
        new(name, Spoil.Row(Lines, At(quote), row =>
        {
            (row["related_claim_id"], row["relation"]) = (Id(At(to)), relation);
            var evidence = ((string)row["evidence"]!).Split(" relation=")[0];
            row["evidence"] = $"{evidence} relation={Span(to)}*";
        }), Lines, Lines, At(quote) + 1, columns.Length > 0 ? columns : ["related_claim_id"]);

    public static string Span(string quote) => Id(At(quote)).Split('@')[1];
}

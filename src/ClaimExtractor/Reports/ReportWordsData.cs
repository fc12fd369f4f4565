using System.Text.Json;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>The words of the closed lists and of the units, as the page's script reads them.</summary>
internal static class ReportWordsData
{
    /// <summary><c>{list: {name: [Chinese, English]}, "family": {dimension: family}}</c>.</summary>
    /// <param name="units">Codes of the units, and what stands for one in <c>per</c>.</param>
    public static void Write(Stream output, IEnumerable<string> units)
    {
        using var json = ReportData.Writer(output);
        json.WriteStartObject();
        Write(json, "dimension", ReportWords.Dimensions);
        Write(json, "role", ReportWords.Roles);
        Write(json, "qualifier", ReportWords.Qualifiers);
        Write(json, "modality", ReportWords.Modalities);
        Write(json, "direction", ReportWords.Directions);
        Write(json, "relation", ReportWords.Relations);
        Write(json, "kind", ReportWords.Kinds);
        Write(json, "verdict", ReportWords.Verdicts);
        Write(json, "check", ReportWords.CheckKinds);
        Write(json, "measure", ReportWords.Measures);
        Write(json, "agreement", ReportWords.Agreements);
        var codes = units.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Write(json, "unit", codes.Select(unit => KeyValuePair.Create(unit, ReportUnits.Of(unit))));
        json.WriteStartObject("family");
        foreach (var dimension in Enum.GetValues<Dimension>())
            json.WriteString(EnumText.Of(dimension), ReportWords.Family(dimension));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string list, IEnumerable<KeyValuePair<string, Words>> words)
    {
        json.WriteStartObject(list);
        foreach (var (name, both) in words)
        {
            json.WriteStartArray(name);
            json.WriteStringValue(both.Chinese);
            json.WriteStringValue(both.English);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

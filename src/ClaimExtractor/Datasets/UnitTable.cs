using System.Text;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Datasets;

/// <summary>The canonical units as a table of comma-separated values: <c>schema/units.csv</c>, made from the lexicons.</summary>
internal static class UnitTable
{
    private static readonly string[] Header =
        ["code", "label_zh", "label_en", "dimension", "base_unit", "factor", "ucum", "iso4217", "qudt", "surfaces"];

    // Not of ISO 4217, though money.
    private static readonly string[] OwnCurrencies = ["BTC", "ETH"];

    /// <summary>UTF-8, a header, LF; cells by RFC 4180.</summary>
    public static string Write()
    {
        var ucum = Lexicon
            .ShippedTable("ucum", "code", "ucum")
            .Rows.ToDictionary(row => row["code"], row => row["ucum"], StringComparer.Ordinal);
        var surfaces = Surfaces();
        var text = new StringBuilder().AppendJoin(',', Header).Append('\n');
        foreach (var row in Lexicon.ShippedTable("unit_codes").Rows)
        {
            var code = row["code"];
            var money = row["dimension"] == "currency" && !OwnCurrencies.Contains(code);
            string[] cells =
            [
                code, row["zh"], row["en"], row["dimension"], row["base_unit"], row["factor"],
                ucum.GetValueOrDefault(code, ""), money ? code : "", row["qudt"], string.Join('|', surfaces[code].Distinct()),
            ];
            text.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The ways to write each code; one that stands for another amount bears it: <c>角=0.1</c>.</summary>
    private static ILookup<string, string> Surfaces()
    {
        string[] own = ["CNY", .. Lexicon.ShippedTable("currency_cues").Rows.Select(row => row["currency"]).Distinct()];
        var units = Lexicon
            .ShippedTable("units")
            .Rows.Select(row =>
                (Code: row["code"], Surface: row["scale"] is "1" or "" ? row["surface"] : $"{row["surface"]}={row["scale"]}")
            );
        var classifiers = Lexicon.ShippedTable("classifiers").Rows.Select(row => (Code: row["code"], Surface: row["surface"]));
        return units.Concat(classifiers)
            .SelectMany(unit => unit.Code == UnitCode.OwnCurrency ? own.Select(code => (Code: code, unit.Surface)) : [unit])
            .ToLookup(unit => unit.Code, unit => unit.Surface, StringComparer.Ordinal);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

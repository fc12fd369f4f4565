using System.Security.Cryptography;
using System.Text;

namespace ClaimExtractor.Datasets;

/// <summary>
/// The identity of the tables' structure: two programs with the same hash write tables that the same code can read. Names, order, types,
/// nulls,
/// closed lists, patterns, keys and rules within a row count; descriptions, examples and widths do not.
/// </summary>
internal static class SchemaHash
{
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public static string Of(IEnumerable<TableSchema> tables)
    {
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            Line("table", table.Name);
            foreach (var column in table.Columns)
            {
                Line(
                    "column",
                    column.Name,
                    $"{column.Type}",
                    $"{column.Nullable}",
                    $"{column.MayBeEmpty}",
                    column.Pattern ?? "",
                    $"{column.Minimum}"
                );
                Line(["values", .. column.Values.Select(value => value.Name)]);
            }

            foreach (var key in table.ForeignKeys)
                Line("key", key.Column, key.Table, key.ReferencedColumn);
            foreach (var rule in table.Rules)
                Line("rule", rule.Column, string.Join(' ', rule.Values), string.Join(' ', rule.Present), string.Join(' ', rule.Absent));
        }

        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";

        void Line(params IEnumerable<string> parts) => text.AppendJoin('\t', parts).Append('\n');
    }
}

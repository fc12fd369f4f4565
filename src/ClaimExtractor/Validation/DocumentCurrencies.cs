using System.Runtime.InteropServices;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>
/// Which currency 元 is in each document: what most of its amounts are in whose unit is written with one character (元, 块, 角) or not at all.
/// </summary>
internal sealed class DocumentCurrencies
{
    private const string Mainland = "CNY";

    // 元 tells more than 毛, and than a sum without a unit; a sign such as $ tells something only where nothing else does.
    private const int Plain = 1_000_000, Other = 1000, Sign = 1;
    private const char Han = '\u4E00';

    private readonly Dictionary<string, Dictionary<string, long>> _counts = new(StringComparer.Ordinal);

    /// <param name="rows">Of the claims table.</param>
    public DocumentCurrencies(TableRows rows)
    {
        for (var i = 0; i < rows.Count; i++)
            if (
                rows[i] is var row
                && row.Text("dimension") == "currency"
                && row.Text("unit") is { } unit
                && row.Text("document_id") is { } document
                && row.Text("unit_text") is { Length: <= 1 } text
                && !IsOfWhole(row, text)
            )
            {
                if (!_counts.TryGetValue(document, out var counts))
                    _counts[document] = counts = new Dictionary<string, long>(StringComparer.Ordinal);
                CollectionsMarshal.GetValueRefOrAddDefault(counts, unit, out _) += text switch
                {
                    "元" => Plain,
                    "" or [>= Han] => Other,
                    _ => Sign,
                };
            }
    }

    // 140万加元中的50万元: what is written was taken from another amount.
    private static bool IsOfWhole(TableRow row, string text) =>
        text.Length > 0 && row.Table.Cell(row.Row, "unit_inferred") is { Kind: CellKind.Boolean, AsBoolean: true };

    public string Of(TableRow row) =>
        row.Text("document_id") is { } document && _counts.TryGetValue(document, out var counts)
            ? counts
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key != Mainland)
                .ThenBy(count => count.Key, StringComparer.Ordinal)
                .First()
                .Key
            : Mainland;
}

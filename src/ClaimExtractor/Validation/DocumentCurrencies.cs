using System.Runtime.InteropServices;

namespace ClaimExtractor.Validation;

/// <summary>
/// Which currency 元 is in each document: what most of its amounts are in whose unit is written with one character (元, 块, 角) or not at all.
/// </summary>
internal sealed class DocumentCurrencies
{
    private const string Mainland = "CNY";

    // 元 tells more than 毛, and than a sum without a unit; a sign such as $ tells nothing.
    private const int Plain = 1000;
    private const char Han = '\u4E00';

    private readonly Dictionary<string, Dictionary<string, int>> _counts = new(StringComparer.Ordinal);

    /// <param name="rows">Of the claims table.</param>
    public DocumentCurrencies(TableRows rows)
    {
        for (var i = 0; i < rows.Count; i++)
            if (
                rows[i] is var row
                && row.Text("dimension") == "currency"
                && row.Text("unit") is { } unit
                && row.Text("document_id") is { } document
                && row.Text("unit_text") is "" or [>= Han]
            )
            {
                if (!_counts.TryGetValue(document, out var counts))
                    _counts[document] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
                CollectionsMarshal.GetValueRefOrAddDefault(counts, unit, out _) += row.Text("unit_text") is "元" ? Plain : 1;
            }
    }

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

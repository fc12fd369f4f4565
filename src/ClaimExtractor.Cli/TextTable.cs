namespace ClaimExtractor.Cli;

/// <summary>Rows in aligned columns, in plain text.</summary>
internal static class TextTable
{
    private const int Gap = 2;

    /// <param name="numeric">The columns that are aligned to the right.</param>
    /// <param name="width">Columns of the terminal; the last column is cut to fit.</param>
    public static void Write(TextWriter writer, IReadOnlyList<string[]> rows, int[] numeric, int width)
    {
        if (rows.Count == 0)
            return;
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => DisplayWidth.Of(row[i]))).ToArray();
        foreach (var row in rows)
        {
            var used = 0;
            var line = "";
            for (var i = 0; i < row.Length; i++)
            {
                var cell = i == row.Length - 1 ? DisplayWidth.Fit(row[i], Math.Max(8, width - used)) : row[i];
                var padding = new string(' ', Math.Max(0, widths[i] - DisplayWidth.Of(cell)));
                line += (numeric.Contains(i) ? padding + cell : cell + padding) + new string(' ', Gap);
                used += widths[i] + Gap;
            }

            writer.WriteLine(line.TrimEnd());
        }
    }
}

namespace ClaimExtractor.Lexicons;

/// <summary>A known metric, a row of <c>metrics.tsv</c>.</summary>
/// <param name="Name">Canonical, in Chinese; one a metric.</param>
/// <param name="English">Empty where a user's own row gives none.</param>
/// <param name="Kinds">The dimensions of its amounts, as in the data; empty for any.</param>
/// <param name="IsRate">It is itself a rate or a share: its level is a percentage.</param>
/// <param name="IsChange">A percentage of it is always a rate of change: 居民消费价格2.6%.</param>
/// <param name="PartOf">The metric that it is a part of; empty for none.</param>
/// <param name="WorldBank">The indicator of the World Bank that means the same; empty where none does, or it is not known.</param>
internal sealed record Metric(
    string Name, string English, IReadOnlyList<string> Kinds, bool IsRate, bool IsChange, string PartOf, string WorldBank)
{
    /// <summary>By every name of every metric; a later row's names go before those of an earlier one.</summary>
    /// <exception cref="LexiconException">A dimension or a rate is unknown, a name is two metrics', a whole is no metric, or is a part of
    /// its part.</exception>
    public static Dictionary<string, Metric> ByName(IEnumerable<LexiconRow> rows)
    {
        var names = new Dictionary<string, Metric>(StringComparer.Ordinal);
        var parts = new List<(LexiconRow Row, Metric Metric)>();
        var own = new Dictionary<(LexiconTable Table, string Name), string>();
        foreach (var row in rows)
        {
            var metric = Read(row);
            foreach (var name in (string[])[metric.Name, .. Cells(row, "aliases")])
            {
                if (!own.TryAdd((row.Table, name), metric.Name))
                    throw row.Error(own[(row.Table, name)] is var other && other == metric.Name
                        ? $"'{name}' stands twice among the names of '{metric.Name}'"
                        : $"'{name}' is a name of '{other}' already");
                names[name] = metric;
            }

            if (metric.PartOf.Length > 0)
                parts.Add((row, metric));
        }

        foreach (var (row, metric) in parts)
            if (!names.TryGetValue(metric.PartOf, out var whole) || whole.Name != metric.PartOf)
                throw row.Error($"part_of names '{metric.PartOf}', which no row has as its metric");
        foreach (var (row, metric) in parts)
            if (IsPartOfItself(metric, names))
                throw row.Error($"part_of leads from '{metric.Name}' back to itself");
        return names;
    }

    private static bool IsPartOfItself(Metric metric, Dictionary<string, Metric> names)
    {
        var steps = 0;
        for (var whole = metric.PartOf; whole.Length > 0 && steps <= names.Count; whole = names[whole].PartOf, steps++)
            if (whole == metric.Name)
                return true;
        return false;
    }

    private static Metric Read(LexiconRow row)
    {
        var kinds = Cells(row, "unit");
        foreach (var kind in kinds)
            if (!LexiconFiles.IsDimension(kind))
                throw row.Error($"unknown dimension '{kind}'");
        var rate = Cell(row, "rate");
        return rate is "" or "yes" or "change"
            ? new Metric(
                row.Required("metric"),
                Cell(row, "english"),
                kinds,
                rate == "yes",
                rate == "change",
                Cell(row, "part_of"),
                Cell(row, "world_bank")
            )
            : throw row.Error($"unknown rate '{rate}': yes, change, or nothing");
    }

    // A user's own table may lack every column but the first.
    private static string Cell(LexiconRow row, string column) => row.Table.HasColumn(column) ? row[column] : "";

    private static string[] Cells(LexiconRow row, string column) => Cell(row, column).Split('|', StringSplitOptions.RemoveEmptyEntries);
}

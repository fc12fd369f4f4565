using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Tables;

/// <summary>Makes the table of what the words mean, and reads every row of the lists beside it.</summary>
internal static class LexiconCompiler
{
    /// <param name="files">The lexicon files by their names without extension; UTF-8.</param>
    /// <returns>As <see cref="SenseTable"/> says.</returns>
    /// <exception cref="LexiconException">A file is missing, or a row cannot be used; the message names its line.</exception>
    public static byte[] Compile(IReadOnlyDictionary<string, byte[]> files)
    {
        var units = Table("unit_codes", "code", "dimension", "base_unit", "factor");
        foreach (var name in ListFiles.Names)
            ListFiles.Check(name, Table(name));
        // A part names its whole.
        _ = Metric.ByName(Table("metrics").Rows);
        var known = LexiconFiles.All.Select(static file => file.Name).Concat(ListFiles.Names);
        if (files.Keys.Except(known).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new LexiconException($"{unknown}.tsv: no lexicon has this name");
        return SenseTableWriter.Write(LexiconFiles.All.Select(file => (file, Table(file.Name, file.Columns))), new UnitCodes([units]));

        LexiconTable Table(string name, params ReadOnlySpan<string> columns) =>
            files.TryGetValue(name, out var utf8)
                ? LexiconTable.Parse($"{name}.tsv", utf8, columns)
                : throw new LexiconException($"{name}.tsv: no such file");
    }
}

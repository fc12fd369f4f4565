using System.Text;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Tables;

/// <summary>Makes the index of areas by their names: a line a name, in the order of its bytes, so that nothing has to be read before a name
/// is looked for.</summary>
internal static class AreaCompiler
{
    private const string File = "areas.tsv";

    /// <param name="areas">UTF-8; the columns <c>name code parent short former note</c>.</param>
    /// <returns>UTF-8; the lines <c>surface name code path</c>, set apart by tabs.</returns>
    /// <exception cref="LexiconException">A row cannot be used; the message names its line.</exception>
    public static byte[] Compile(ReadOnlyMemory<byte> areas)
    {
        var rows = LexiconTable.Parse(File, areas, "name", "code", "parent", "short", "former", "note").Rows.ToList();
        var byCode = new Dictionary<string, LexiconRow>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (row["code"] is { Length: > 0 } code && !byCode.TryAdd(code, row))
                throw row.Error($"a second row of '{code}'");
        var lines = new List<string>();
        foreach (var row in rows)
        {
            var rest = $"\t{row.Required("name")}\t{row["code"]}\t{PathOf(row, byCode)}";
            foreach (var surface in Surfaces(row))
                lines.Add(surface + rest);
        }

        lines.Sort(static (a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));
        return Encoding.UTF8.GetBytes(string.Concat(lines.Distinct().Select(static line => line + "\n")));
    }

    private static IEnumerable<string> Surfaces(LexiconRow row) =>
        new[] { row["name"] }
            .Concat(row["short"].Split('|'))
            .Concat(row["former"].Split('|'))
            .Where(static surface => surface.Length > 0)
            .Distinct();

    // 中国|河北省|石家庄市: what the area lies in, the largest first; the world is in no path.
    private static string PathOf(LexiconRow row, Dictionary<string, LexiconRow> byCode)
    {
        var names = new Stack<string>();
        for (var parent = row["parent"]; parent.Length > 0 && parent != "001"; parent = byCode[parent]["parent"])
        {
            if (!byCode.TryGetValue(parent, out var found) || names.Count == byCode.Count)
                throw row.Error($"no area has the code '{parent}', or it lies in itself");
            names.Push(found["name"]);
        }

        return string.Join('|', names);
    }
}

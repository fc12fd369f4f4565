namespace ClaimExtractor.Cli;

/// <summary>What a mistyped name may have meant.</summary>
internal static class Names
{
    private const int MostEdits = 2;

    /// <summary>The name that is fewest letters away, if those are few; else null.</summary>
    public static string? Nearest(string mistyped, IEnumerable<string> names) =>
        names
            .Select(name => (Name: name, Edits: Edits(mistyped, name)))
            .Where(near => near.Edits <= MostEdits)
            .OrderBy(near => near.Edits)
            .FirstOrDefault()
            .Name;

    /// <summary>Letters that are put in, left out or replaced.</summary>
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[to.Length];
    }
}

using System.Text.RegularExpressions;

namespace ClaimExtractor.Tests;

/// <summary>Finds the files that name each other's types in a circle.</summary>
internal static partial class FileCircles
{
    /// <summary>The shortest circle through each file that is in one, once each: <c>A.cs → B.cs → A.cs</c>.</summary>
    /// <param name="files">The names of C# files with their text.</param>
    public static IReadOnlyList<string> In(IReadOnlyDictionary<string, string> files)
    {
        var code = files.ToDictionary(file => file.Key, file => Aside().Replace(file.Value, " "));
        var types = code.SelectMany(
                file => Declaration().Matches(file.Value),
                (file, match) => (Type: match.Groups["name"].Value, File: file.Key)
            )
            .ToLookup(type => type.File, type => type.Type);
        var uses = code.ToDictionary(
            file => file.Key,
            file =>
                files
                    .Keys.Where(other => other != file.Key && types[other].Any(type => Names(file.Value, type)))
                    .Order(StringComparer.Ordinal)
                    .ToArray()
        );
        return
        [
            .. files.Keys.Select(file => Shortest(file, uses)).OfType<string[]>().Select(Written).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    // The type's name, but not a member's of that name: neither behind a point nor where a property or a value of an enum is declared.
    private static bool Names(string code, string type) =>
        Regex.IsMatch(
            Values().Replace(code, " "),
            $@"(?<![\w.]){type}\b(?!\s*(?:\{{\s*(?:get|init)\b|=>))",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );

    private static string[]? Shortest(string file, Dictionary<string, string[]> uses)
    {
        var ways = new Queue<string[]>([[file]]);
        var seen = new HashSet<string>();
        while (ways.TryDequeue(out var way))
            foreach (var next in uses[way[^1]])
            {
                if (next == file)
                    return way;
                if (seen.Add(next))
                    ways.Enqueue([.. way, next]);
            }

        return null;
    }

    // From the file that the alphabet has first.
    private static string Written(string[] circle)
    {
        var first = Array.IndexOf(circle, circle.Min(StringComparer.Ordinal));
        return string.Join(" → ", [.. circle[first..], .. circle[..first], circle[first]]);
    }

    // Comments and strings.
    [GeneratedRegex("""//.*|@?"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\])'""")]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?<=\benum\s+\w+[^{]*)\{[^}]*\}")]
    private static partial Regex Values();

    // Of the file, not within a type.
    [GeneratedRegex(
        @"^(?!\s)[\w\s]*?\b(?:class|record struct|record|struct|enum|interface)\s+(?<name>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Declaration();
}

using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Lexicons;

/// <summary>An administrative area.</summary>
/// <param name="Code">GB/T 2260 in China, else ISO 3166 alpha-2, <c>001</c> for the world; null where it has none.</param>
/// <param name="Path">The names of what it lies in, the largest first, set apart by <c>|</c>.</param>
internal sealed record Area(string Name, string? Code, string Path)
{
    /// <summary><c>中国|浙江省|杭州市</c>.</summary>
    private string Whole => Path.Length == 0 ? Name : $"{Path}|{Name}";

    /// <summary>It lies in the other one, or is it.</summary>
    public bool LiesIn(Area other) => Whole == other.Whole || Whole.StartsWith($"{other.Whole}|", StringComparison.Ordinal);

    /// <summary>How many areas hold both, and are both where one holds the other: 0 for two countries.</summary>
    public int Shares(Area other) =>
        Whole.Split('|').Zip(other.Whole.Split('|')).TakeWhile(static pair => pair.First == pair.Second).Count();
}

/// <summary>The areas by their names, short names and former ones, looked up in the index that the build made of <c>Areas/areas.tsv</c>.
/// Threads may share it.</summary>
internal static class AreaTable
{
    /// <summary>In UTF-16 units.</summary>
    public const int LongestName = 16;

    /// <summary>Among the resources: lines in the order of their bytes.</summary>
    private const string File = "areas/areas.txt";

    private static readonly ReadOnlyMemory<byte> Lines = ShippedFile.Read(File);

    /// <summary>The areas of that name; several where they share it.</summary>
    public static IReadOnlyList<Area> Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName)
            return [];
        Span<byte> wanted = stackalloc byte[3 * LongestName + 1];
        var length = Encoding.UTF8.GetBytes(name, wanted);
        wanted[length++] = (byte)'\t';
        var found = new List<Area>();
        for (var at = FirstOf(wanted[..length]); at < Lines.Length && Lines.Span[at..].StartsWith(wanted[..length]);)
        {
            var line = LineAt(at);
            var cells = Encoding.UTF8.GetString(line).Split('\t');
            found.Add(new Area(cells[1], cells[2].Length == 0 ? null : cells[2], cells[3]));
            at += line.Length + 1;
        }

        return found;
    }

    // The first line that is not before the wanted one.
    private static int FirstOf(ReadOnlySpan<byte> wanted)
    {
        var (low, high) = (0, Lines.Length);
        while (low < high)
        {
            var start = StartOf((low + high) / 2);
            var line = LineAt(start);
            if (line.SequenceCompareTo(wanted) < 0)
                low = start + line.Length + 1;
            else
                high = start;
        }

        return low;
    }

    private static int StartOf(int at) => Lines.Span[..at].LastIndexOf((byte)'\n') + 1;

    private static ReadOnlySpan<byte> LineAt(int start) => Lines.Span[start..] is var rest ? rest[..rest.IndexOf((byte)'\n')] : default;
}

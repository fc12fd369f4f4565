using System.Buffers;
using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>
/// Names of persons by their form: a surname with one or two characters that names have, or foreign ones around a dot (卡洛斯·梅萨).
/// </summary>
internal static class PersonNames
{
    /// <summary>Among the resources.</summary>
    private const string Name = "words/names.txt";

    public const int LongestForeign = 20;

    /// <summary>Between two dots, and behind the last.</summary>
    public const int LongestPart = 6;

    private static readonly string[] Lines = Encoding.UTF8.GetString(ShippedFile.Read(Name).Span).Split('\n');
    private static readonly string[] Rated = Row("rated ").Split(' ');
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Compound =
        new HashSet<string>(Row("compound ").Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> Dots = SearchValues.Create("·•‧・");

    // What a character may be in a name: bits.
    private const byte Surname = 1, CompoundFirst = 2, Given = 4;
    private static readonly CharacterTable Parts = new CharacterTable()
        .Add(Row("surnames "), Surname)
        .Add(Row("given "), Given)
        .Add([.. Compound.Set.Select(static surname => surname[0])], CompoundFirst);

    /// <summary>The characters of the surname that begins at a place; 0 where none does.</summary>
    public static int SurnameAt(ReadOnlySpan<char> text, int at)
    {
        var part = Parts[text[at]];
        return (part & CompoundFirst) != 0 && at + 2 < text.Length && Compound.Contains(text.Slice(at, 2)) ? 2 : part & Surname;
    }

    /// <summary>How many characters from a place on may stand in a given name, 2 at most.</summary>
    public static int GivenAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + 2 && (Parts[text[end]] & Given) != 0)
            end++;
        return end - at;
    }

    /// <summary>支持率: what only a person has stands at a place.</summary>
    public static bool IsRatedAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in Rated)
            if (text[at..].StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The place of the first dot of a foreign name from a place on; far behind the text where there is none.</summary>
    public static int NextDot(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(Dots) is >= 0 and var dot ? from + dot : int.MaxValue;

    /// <summary>Behind the last dot of a foreign name that begins at a place; 0 where none does.</summary>
    public static int LastDotEnd(ReadOnlySpan<char> text, int at)
    {
        var (part, end) = (at, 0);
        var last = Math.Min(text.Length, at + LongestForeign);
        for (; at < last; at++)
        {
            if (Dots.Contains(text[at]) && at > part)
                end = part = at + 1;
            else if (!Han.Contains(text[at]) || at - part == LongestPart)
                break;
        }

        return end;
    }

    private static string Row(string name) =>
        Lines.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].TrimEnd();
}

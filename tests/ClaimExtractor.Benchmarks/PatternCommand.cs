using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Benchmarks;

/// <summary><c>pattern FILE</c>: the least that a .NET program could do: decode the file, and find a number with its unit by one
/// pattern.</summary>
internal static partial class PatternCommand
{
    /// <summary>What somebody would type after <c>grep -oP</c>. Alternatives instead of sets, so that it means the same over
    /// bytes.</summary>
    public const string Pattern = @"[0-9]+(?:[.,][0-9]+)*(?:多|余)?(?:十|百|千|万|亿)*(?:%|个百分点|元|美元|人|户|个|公里|平方米|吨|亩|倍|年|次)";

    public static Command Create()
    {
        var file = new Argument<string>("FILE");
        var command = new Command("pattern", "Decodes a file and counts the matches of one source-generated pattern.") { file };
        command.SetAction(parsed => Console.WriteLine(Count(parsed.GetRequiredValue(file))));
        return command;
    }

    private static long Count(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8, false, 1 << 18);
        var buffer = new char[1 << 18];
        var (kept, count) = (0, 0L);
        while (reader.ReadBlock(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var text = buffer.AsSpan(0, kept + read);
            // No match goes past the end of a line.
            var end = text.LastIndexOf('\n') + 1;
            var whole = end == 0 ? text.Length : end;
            foreach (var _ in Quantity().EnumerateMatches(text[..whole]))
                count++;
            text[whole..].CopyTo(buffer);
            kept = text.Length - whole;
        }

        foreach (var _ in Quantity().EnumerateMatches(buffer.AsSpan(0, kept)))
            count++;
        return count;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();
}

using System.Globalization;

namespace ClaimExtractor.Tests.Specs;

/// <summary>
/// Finds the <c>claims</c>, <c>mentions</c> and <c>checks</c> blocks of a Markdown file. Other fences are prose: a block inside a longer
/// fence is an example.
/// </summary>
public static class SpecFile
{
    private const string Separator = "---";

    /// <summary>The blocks in order; a block that cannot be read is its exception, so that the others still run.</summary>
    public static IReadOnlyList<(int Line, Func<SpecBlock> Read)> Find(string file, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var blocks = new List<(int, Func<SpecBlock>)>();
        var heading = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (FenceLength(lines[i]) is var fence and > 0)
            {
                var close = i + 1;
                while (close < lines.Length && !Closes(lines[close], fence))
                    close++;
                var (line, title, info) = (i + 1, heading, lines[i][fence..].Trim());
                if (info.Split(' ')[0] is "claims" or "mentions" or "checks")
                {
                    var body = close < lines.Length ? lines[(i + 1)..close] : null;
                    blocks.Add((line, () => Read(file, line, title, info, body)));
                }

                i = close;
            }
            else if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#').Trim();
            }
        }

        return blocks;
    }

    private static SpecBlock Read(string file, int line, string heading, string info, string[]? body)
    {
        if (body is null)
            throw new SpecFormatException(file, line, "the block is not closed");
        var words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        DateOnly? date = null;
        string? only = null;
        foreach (var option in words[1..])
        {
            if (words[0] == "checks" && option.StartsWith("only=", StringComparison.Ordinal))
            {
                only = option[5..];
                continue;
            }

            if (!option.StartsWith("date=", StringComparison.Ordinal)
                || !DateOnly.TryParseExact(option[5..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given))
                throw new SpecFormatException(file, line, $"'{option}' is not date=YYYY-MM-DD");
            date = given;
        }

        var separators = Enumerable.Range(0, body.Length).Where(i => body[i].TrimEnd() == Separator).ToArray();
        if (separators.Length != 1)
            throw new SpecFormatException(
                file,
                line,
                $"the block needs one line '{Separator}' between the text and what is found, and has {separators.Length}"
            );
        var text = string.Join('\n', body[..separators[0]]);
        if (string.IsNullOrWhiteSpace(text))
            throw new SpecFormatException(file, line, $"there is no text above '{Separator}'");
        var expected = Enumerable.Range(separators[0] + 1, body.Length - separators[0] - 1)
            .Where(i => !string.IsNullOrWhiteSpace(body[i]))
            .Select(i => new SpecLine(line + 1 + i, body[i].Trim()));
        var kind = words[0] switch { "claims" => SpecKind.Claims, "mentions" => SpecKind.Mentions, _ => SpecKind.Checks };
        return new SpecBlock(file, line, heading, kind, date, text, [.. expected], only);
    }

    private static int FenceLength(string line)
    {
        var length = line.AsSpan().IndexOfAnyExcept('`') is var end and >= 0 ? end : line.Length;
        return length >= 3 ? length : 0;
    }

    private static bool Closes(string line, int fence) => FenceLength(line) >= fence && line.AsSpan().TrimEnd().IndexOfAnyExcept('`') < 0;
}

using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Sixteen units are looked at together: what is found must not depend on where a line end stands among them.</summary>
public sealed class TextLinesTests
{
    private const string LineEnds = "\n\v\f\r\u0085\u2028\u2029", NearMisses = "\u2027\u202A\u0084\u0086\u0009\u000E\u0A0A\u0A00\u8500中";

    [Fact]
    public void A_line_ends_at_the_first_line_end_wherever_it_stands()
    {
        for (var length = 0; length <= 40; length++)
            for (var place = 0; place < length; place++)
                foreach (var end in LineEnds + NearMisses)
                {
                    var units = new char[length];
                    for (var i = 0; i < length; i++)
                        units[i] = NearMisses[(i + place) % NearMisses.Length];
                    units[place] = end;
                    Check(new string(units));
                    // A second one, here and there in the same sixteen and in the next.
                    units[Math.Min(length - 1, place + 1 + length % 19)] = '\n';
                    Check(new string(units));
                }
    }

    [Fact]
    public void No_other_character_ends_a_line()
    {
        foreach (var (before, behind) in ((int, int)[])[(5, 12), (0, 3)])
            for (var c = 0; c <= char.MaxValue; c++)
                Check(new string('中', before) + (char)c + new string('中', behind), before);
    }

    [Fact]
    public void The_lines_of_a_text_stand_between_its_line_ends()
    {
        var text = string.Concat(LineEnds.SelectMany((end, i) => $"{new string('中', 3 * i)} {end}{end}\u3000{i}"));
        TextLines.Read(text).Select(line => line.In(text).ToString()).Should().Equal(
            text.Split(LineEnds.ToCharArray()).Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static void Check(string text) => Check(text, Enumerable.Range(0, text.Length + 1));

    private static void Check(string text, params IEnumerable<int> starts)
    {
        foreach (var start in starts)
        {
            var end = start;
            while (end < text.Length && !LineEnds.Contains(text[end]))
                end++;
            if (TextLines.EndOf(text, start) is var found && found != end)
                found.Should().Be(end, $"of U+{string.Join(" U+", text.Select(unit => $"{(int)unit:X4}"))} from {start}");
        }
    }
}

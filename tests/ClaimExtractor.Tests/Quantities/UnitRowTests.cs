using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Quantities;

/// <summary>Every row of <c>units.tsv</c> reads behind a number as its code.</summary>
public class UnitRowTests
{
    // 度 is no unit by itself, nor is 点 without an index; 百分率 is the name of a measure, and 3季度 the third one.
    private static readonly string[] Ambiguous = ["度", "点", "百分率", "季度"];

    public static TheoryData<string, string> Rows { get; } = new(
        File.ReadLines(Repository.PathTo("src", "ClaimExtractor", "Lexicons", "units.tsv")).Skip(1)
            .Select(static line => line.Split('\t')).Where(static row => !Ambiguous.Contains(row[0]))
            .Select(static row => (row[0], row[1] == UnitCode.OwnCurrency ? "CNY" : row[1])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_surface_behind_a_number_is_its_unit(string surface, string code)
    {
        var text = $"共计3{surface}。";
        using var context = new UnitContext(Lexicon.Default, "CNY");
        var reading = MentionFinder.FindIn(text, new Sentence(1, 1, new TextSpan(0, text.Length)), context);
        Assert.Equal(code, Assert.Single(reading.Mentions).Quantity?.Unit);
    }
}

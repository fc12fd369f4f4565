using AwesomeAssertions;
using ClaimExtractor.Fuzz;
using ClaimExtractor.Numerals;
using Xunit;

namespace ClaimExtractor.Tests.Quantities;

/// <summary>Quantities that are written in every way read back; a million of them: <c>ClaimExtractor.Fuzz run --target written --runs
/// 1000000</c>.</summary>
public sealed class WrittenQuantityTests
{
    private const int Runs = 1_000;

    public static TheoryData<string> Names => [.. QuantityWriter.Families.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Thousands_of_a_family_read_back(string name)
    {
        var family = QuantityWriter.Families.Single(family => family.Name == name);
        for (var run = 0; run < Runs; run++)
            WrittenQuantity.Check(family.Write(Chance.Of(11, run)).Line);
    }

    [Fact]
    public void What_reads_as_something_else_is_told() =>
        FluentActions.Invoking(() => WrittenQuantity.Check(WrittenQuantity.Exact("存粮三吨。", 4L, "t").Line))
            .Should().Throw<BrokenPromiseException>().WithMessage("*三吨*");
}

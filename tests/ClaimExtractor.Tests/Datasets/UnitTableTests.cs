using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public sealed class UnitTableTests
{
    private static readonly Table Units = Read();

    [Fact]
    public void Every_unit_is_there_once_with_a_known_dimension_and_a_base_unit_that_is_there()
    {
        var codes = Column("code");
        codes.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Lexicon.Default.Units.Keys);
        Column("dimension").Distinct().Should().BeSubsetOf(Enum.GetValues<Dimension>().Select(EnumText.Of));
        Column("base_unit").Distinct().Should().BeSubsetOf(codes);
        Column("factor").Select(factor => Fraction.TryParse(factor, out _)).Should().NotContain(false);
    }

    [Theory]
    [InlineData("mu", "亩", "mu", "area", "m2", "2000/3", "", "", "")]
    [InlineData("ha", "公顷", "hectare", "area", "m2", "10000", "har", "", "HA")]
    [InlineData("kW.h", "千瓦时", "kilowatt hour", "energy", "J", "3600000", "kW.h", "", "KiloW-HR")]
    [InlineData("percent", "百分比", "percent", "percentage", "ratio", "1/100", "%", "", "PERCENT")]
    [InlineData("USD", "美元", "US dollar", "currency", "USD", "1", "", "USD", "")]
    [InlineData("BTC", "比特币", "bitcoin", "currency", "BTC", "1", "", "", "")]
    public void A_unit_is_given_in_the_systems_that_have_it(string code, params string[] cells) =>
        Row(code).Should().StartWith([code, .. cells]);

    [Fact]
    public void A_surface_bears_the_amount_that_it_stands_for()
    {
        Surfaces("CNY").Should().Contain("元").And.Contain("角=0.1").And.Contain("人民币");
        Surfaces("HKD").Should().Contain("元").And.Contain("港元");
        Surfaces("km").Should().Contain("公里");
        Surfaces("person").Should().Contain("名");
        Surfaces("percent").Should().Contain("%");
    }

    [Fact]
    public void Every_code_of_ucum_is_a_unit() =>
        Lexicon
            .ShippedTable("ucum")
            .Rows.Select(row => row["code"])
            .Should()
            .OnlyHaveUniqueItems()
            .And.BeSubsetOf(Lexicon.Default.Units.Keys);

    [Fact]
    public void No_surface_holds_the_sign_between_them() =>
        Lexicon
            .ShippedTable("units")
            .Rows.Concat(Lexicon.ShippedTable("classifiers").Rows)
            .Select(row => row["surface"])
            .Should()
            .NotContain(surface => surface.Contains('|') || surface.Contains('='));

    private static string[] Surfaces(string code) => Row(code)[^1].Split('|');

    private static string[] Row(string code) =>
        [.. Units.Rows.Single(row => row[0].ToString() == code).Select(cell => cell.Kind == CellKind.Blank ? "" : cell.ToString())];

    private static IReadOnlyList<string> Column(string name) =>
        [.. Units.Rows.Select((_, row) => Units[row, Units.IndexOf(name)].ToString())];

    private static Table Read()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(UnitTable.Write()));
        return new CsvFile().Read(stream);
    }
}

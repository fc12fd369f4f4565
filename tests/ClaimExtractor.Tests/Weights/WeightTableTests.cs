using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Tables;
using ClaimExtractor.Weights;
using Xunit;

namespace ClaimExtractor.Tests.Weights;

public sealed class WeightTableTests
{
    [Fact]
    public void A_feature_has_the_weight_of_its_row_and_another_has_none()
    {
        var table = Table("side: # <\t12", "last: 率 <\t-7", "none\t3");
        (At(table, "side: # <"), At(table, "last: 率 <"), At(table, "none"), At(table, "nobody")).Should().Be((12, -7, 3, 0));
    }

    [Fact]
    public void Thousands_of_features_each_keep_their_own()
    {
        var rows = Enumerable.Range(1, 20_000).Select(static number => $"feature: {number}\t{number}");
        var table = Table([.. rows]);
        Enumerable.Range(1, 20_000).Where(number => At(table, $"feature: {number}") != number).Should().BeEmpty();
    }

    [Fact]
    public void A_table_without_rows_gives_every_feature_0()
    {
        var table = Table();
        table.IsEmpty.Should().BeTrue();
        At(table, "side: # <").Should().Be(0);
    }

    [Theory]
    [InlineData("side\t0", "weights.tsv:2: '0' is no weight")]
    [InlineData("side\t1.5", "weights.tsv:2: '1.5' is no weight")]
    [InlineData("\t5", "weights.tsv:2: 'feature' is empty")]
    [InlineData("side\t5\nside\t6", "weights.tsv:3: 'side' stands here twice")]
    public void A_row_that_cannot_be_used_fails_the_build_by_its_line(string rows, string message) =>
        FluentActions.Invoking(() => Table(rows.Split('\n'))).Should().Throw<LexiconException>().WithMessage($"*{message}*");

    [Fact]
    public void A_sum_holds_what_was_added_since_it_was_taken()
    {
        var sum = new WeightSum(Table("a: 1\t4", "b: 甲\t5"));
        sum.Add($"a:{1}");
        sum.Add($"b:{'甲'}");
        sum.Add($"c:{true}");
        sum.Take().Should().Be(9);
        sum.Add($"a:{1}");
        sum.Take().Should().Be(4);
    }

    [Fact]
    public void A_name_is_composed_of_its_parts_and_its_hash_is_that_of_the_name()
    {
        var list = new FeatureList();
        list.Add($"edge:{false}{7}{'的'}{"VerbalNoun"}{"前后".AsSpan()[..1]}{""}");
        list.Take().Should().Equal("edge: 0 7 的 VerbalNoun 前 _");
        var sum = new WeightSum(Table("edge: 0 7 的 VerbalNoun 前 _\t6"));
        sum.Add($"edge:{false}{7}{'的'}{"VerbalNoun"}{"前后".AsSpan()[..1]}{""}");
        sum.Take().Should().Be(6);
    }

    [Fact]
    public void The_shipped_tables_have_weights() =>
        (WeightTable.Shipped("subject").IsEmpty, WeightTable.Shipped("bearer").IsEmpty).Should().Be((false, false));

    private static int At(WeightTable table, string name) => table[WeightSlots.Hash(name)];

    private static WeightTable Table(params string[] rows) =>
        new(
            WeightCompiler.Compile(
                "weights.tsv",
                Encoding.UTF8.GetBytes("feature\tweight\n" + string.Concat(rows.Select(static row => row + "\n")))
            )
        );
}

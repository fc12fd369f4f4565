using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using Xunit;

namespace ClaimExtractor.Tests.Lexicons;

/// <summary>The table of metrics: as it ships, and with a user's own rows.</summary>
public sealed class MetricsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_knows_five_hundred_metrics_and_more_each_with_an_English_name_of_its_own()
    {
        var metrics = Lexicon.Default.Metrics.ToList();
        metrics.Should().HaveCountGreaterThanOrEqualTo(500).And.OnlyContain(metric => metric.English.Length > 0 && metric.Kinds.Count > 0);
        metrics.Select(metric => metric.Name).Should().OnlyHaveUniqueItems();
        metrics.GroupBy(metric => metric.English).Where(group => group.Count() > 1).Select(group => group.Key).Should().BeEmpty();
        metrics
            .Where(metric => metric.WorldBank.Length > 0)
            .GroupBy(metric => metric.WorldBank)
            .Where(group => group.Count() > 1)
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void No_name_stands_twice()
    {
        var names = Lexicon
            .ShippedTable("metrics")
            .Rows.SelectMany(row => (string[])[row["metric"], .. row["aliases"].Split('|', StringSplitOptions.RemoveEmptyEntries)]);
        names.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_whole_has_the_kind_of_its_parts_and_no_metric_is_a_part_of_itself()
    {
        foreach (var metric in Lexicon.Default.Metrics.Where(metric => metric.PartOf.Length > 0))
        {
            var whole = Lexicon.Default.Metric(metric.PartOf)!;
            whole.Kinds.Should().Contain(kind => metric.Kinds.Contains(kind), metric.Name);
            for (var steps = 0; whole.PartOf.Length > 0; steps++, whole = Lexicon.Default.Metric(whole.PartOf)!)
                steps.Should().BeLessThan(10, metric.Name);
        }
    }

    [Fact]
    public void A_users_own_row_is_laid_over_the_table()
    {
        _folder.Write("own/metrics.tsv", "metric\taliases\tunit\n数字孪生指数\t孪生指数\tnumber\n固定资产投资\t实业投入\tcurrency\n");
        var lexicon = Lexicon.Load(_folder.PathTo("own"));
        var claims = DocumentExtractor.Extract("2023年，孪生指数为87.5，实业投入120亿元。", new() { Lexicon = lexicon }).Claims;
        claims.Select(claim => claim.Metric).Should().Equal("数字孪生指数", "固定资产投资");
        lexicon.Metric("GDP")!.Name.Should().Be("地区生产总值");
    }

    [Theory]
    [InlineData("metric\tunit\n海产\taera\n", "metrics.tsv:2: unknown dimension 'aera'")]
    [InlineData("metric\trate\n海产\tno\n", "metrics.tsv:2: unknown rate 'no': yes, change, or nothing")]
    [InlineData("metric\tpart_of\n海产\t水产\n", "metrics.tsv:2: part_of names '水产', which no row has as its metric")]
    [InlineData("metric\taliases\n海产\t海货\n水货\t海货\n", "metrics.tsv:3: '海货' is a name of '海产' already")]
    [InlineData("metric\taliases\n海产\t海货\n海产\t\n", "metrics.tsv:3: '海产' stands twice among the names of '海产'")]
    [InlineData("metric\tpart_of\n海产\t水货\n水货\t海产\n", "metrics.tsv:2: part_of leads from '海产' back to itself")]
    [InlineData("metric\tpart_of\n海产\t海产\n", "metrics.tsv:2: part_of leads from '海产' back to itself")]
    [InlineData("surface\tmetric\n海货\t海产\n", "metrics.tsv:1: unknown column 'surface': `surface` is now `aliases`")]
    [InlineData("metric\tworth\n海产\t1\n",
        "metrics.tsv:1: unknown column 'worth': one of metric, english, aliases, unit, rate, part_of, world_bank, note")]
    [InlineData("metric\tunit\n\tmass\n", "metrics.tsv:2: 'metric' is empty")]
    public void A_bad_row_is_named(string table, string message)
    {
        _folder.Write("own/metrics.tsv", table);
        var load = () => Lexicon.Load(_folder.PathTo("own"));
        load.Should().Throw<LexiconException>().Which.Message.Should().EndWith(message);
    }
}

using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Quantities;
using ClaimExtractor.Series;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Series;

/// <summary>Which claims make one point, and what it says where they differ.</summary>
public sealed class SeriesBuilderTests
{
    private static readonly DateOnly Early = new(2024, 1, 20), Late = new(2025, 1, 20);

    [Fact]
    public void Scales_are_brought_together_and_what_is_said_twice_is_one_point()
    {
        var point = One(
            Read("a", Early, "2023年，浙江省地区生产总值达到2.86万亿元。"),
            Read("b", Late, "2023年，浙江省生产总值为28600亿元。")
        );
        (point.Key.Metric, point.Value, point.Unit, point.Period, point.Agreement)
            .Should()
            .Be(("地区生产总值", 2.86e12, "CNY", "2023", Agreement.Agreed));
        (point.ClaimIds.Count, point.DocumentId).Should().Be((2, "b"));
    }

    [Fact]
    public void A_province_that_no_text_names_is_none_of_another_text() =>
        Build(Read("a", Early, "2023年，全省地区生产总值为28600亿元。"), Read("b", Late, "2023年，全省地区生产总值为9110亿元。"))
            .Select(point => (point.Key.Area, point.Agreement))
            .Should()
            .BeEquivalentTo([("全省（a）", Agreement.Single), ("全省（b）", Agreement.Single)]);

    [Fact]
    public void The_newest_document_decides_and_what_it_changed_is_revised()
    {
        var point = One(Read("a", Late, "2023年，浙江省地区生产总值为28710亿元。"), Read("b", Early, "2023年，浙江省地区生产总值为28600亿元。"));
        (point.Value, point.Agreement, point.DocumentId).Should().Be((2.871e12, Agreement.Revised, "a"));
    }

    [Fact]
    public void Two_documents_of_one_date_that_differ_are_a_conflict_without_a_value()
    {
        var point = One(Read("a", Early, "2023年，城镇调查失业率为5.2%。"), Read("b", Early, "2023年，城镇调查失业率为5.6%。"));
        (point.Value, point.ValueMin, point.ValueMax, point.Qualifier, point.Agreement)
            .Should()
            .Be((null, 5.2, 5.6, Qualifier.Range, Agreement.Conflict));
    }

    [Fact]
    public void A_conflict_of_old_documents_is_over_when_a_later_one_tells() =>
        One(Read("a", Early, "2023年，城镇调查失业率为5.2%。"), Read("b", Early, "2023年，城镇调查失业率为5.6%。"), Read("c", Late, "2023年，城镇调查失业率为5.3%。"))
            .Agreement.Should().Be(Agreement.Revised);

    [Fact]
    public void A_rounded_number_agrees_and_the_sharper_one_of_a_document_is_the_value()
    {
        var point = One(Read("a", Early, "2023年，浙江省粮食产量为1824万吨。\n\n2023年，浙江省粮食产量超过1800万吨。"));
        (point.Value, point.Qualifier, point.Agreement).Should().Be((1.824e7, Qualifier.Exact, Agreement.Agreed));
        One(Read("a", Early, "2023年，浙江省粮食产量为1790万吨。\n\n2023年，浙江省粮食产量超过1800万吨。")).Agreement.Should().Be(Agreement.Conflict);
    }

    [Fact]
    public void A_fall_is_less_than_nothing_and_its_bounds_turn()
    {
        var point = One(Read("a", Early, "2023年，单位地区生产总值能耗下降3%以上。"));
        (point.Value, point.ValueMin, point.ValueMax, point.Qualifier).Should().Be((-3.0, null, -3.0, Qualifier.AtMost));
    }

    [Theory]
    [InlineData("2023年，居民消费价格涨幅由2.9%回落到2.1%。", "居民消费价格指数", 2.1)]
    [InlineData("2023年，地区生产总值增速降至5.2%。", "地区生产总值", 5.2)]
    [InlineData("2023年，固定资产投资增速由6.1%放缓至3.2%。", "固定资产投资", 3.2)]
    [InlineData("2023年，工业增加值降幅由5%收窄到3%。", "工业增加值", -3)]
    [InlineData("2023年，固定资产投资降幅扩大至7%。", "固定资产投资", -7)]
    public void What_a_rate_fell_to_keeps_its_sign_and_what_a_fall_came_to_is_less_than_nothing(string text, string metric, double value)
    {
        var point = One(Read("a", Early, text));
        (point.Key.Metric, point.Key.Measure, point.Value).Should().Be((metric, Measure.Growth, value));
    }

    [Fact]
    public void Where_a_rate_started_has_its_own_sign_too() =>
        Build(Read("a", Early, "居民消费价格涨幅由2022年的2.9%回落到2023年的2.1%。"))
            .Select(point => (point.Period, point.Value))
            .Should()
            .Equal(("2022", 2.9), ("2023", 2.1));

    [Fact]
    public void The_fall_of_a_rate_of_no_known_metric_has_no_sign_and_is_left_out() =>
        Build(Read("a", Early, "2023年，蔬菜种植户收入降幅收窄至4%。")).Should().BeEmpty();

    [Fact]
    public void The_year_before_has_one_name()
    {
        var growth = Build(
            Read("a", Early, "2023年，固定资产投资比上年增长4%。"), Read("b", Late, "2023年，固定资产投资同比增长4%。"), Read("c", Late, "2023年，固定资产投资增长4%。"));
        growth.Should().ContainSingle().Which.Key.Baseline.Should().Be("同比");
        Build(Read("a", Early, "2023年，固定资产投资比2019年增长4%。")).Should().ContainSingle().Which.Key.Baseline.Should().Be("2019年");
    }

    [Fact]
    public void A_target_is_a_series_of_its_own() =>
        Build(Read("a", Early, "2023年，地区生产总值增长5.2%。"), Read("b", new(2023, 1, 15), "2023年的主要预期目标是：地区生产总值增长5.5%左右。"))
            .Select(point => (point.Key.Modality, point.Value, point.Agreement))
            .Should().Equal((Modality.Asserted, 5.2, Agreement.Single), (Modality.Target, 5.5, Agreement.Single));

    [Fact]
    public void What_one_sentence_says_with_two_values_is_left_out() =>
        Build(Read("a", Early, "2023年，两类低保标准分别提高5%和8%。")).Should().BeEmpty();

    [Fact]
    public void A_document_that_says_another_value_and_then_two_is_in_conflict_with_itself()
    {
        var point = One(Read("a", Early, "2023年，粮食总产量100万吨。\n\n2023年，粮食总产量120万吨、130万吨。"));
        (point.Value, point.ValueMin, point.ValueMax, point.Agreement, point.ClaimIds.Count)
            .Should()
            .Be((null, 1e6, 1.3e6, Agreement.Conflict, 3));
    }

    [Fact]
    public void Where_a_change_started_is_a_figure_of_its_own_time_alone()
    {
        Build(Read("a", Early, "2023年，起征点由3500元提高到5000元。")).Should().ContainSingle().Which.Value.Should().Be(5000);
        Build(Read("a", Early, "贫困发生率由2012年的10.2%下降到2019年的0.6%。"))
            .Select(point => (point.Period, point.Value))
            .Should()
            .Equal(("2012", 10.2), ("2019", 0.6));
    }

    [Fact]
    public void Counts_of_one_thing_are_told_apart_by_what_is_said_of_them() =>
        Build(Read("a", Early, "2023年，新建农村公路500公里。\n\n2023年，养护农村公路900公里。")).Select(point => (point.Key.Predicate, point.Value))
            .Should().BeEquivalentTo([("新建", (double?)500), ("养护", 900)]);

    [Fact]
    public void How_long_a_thing_lasted_is_no_figure_of_it() => Build(Read("a", Early, "2023年，论坛历时3天。")).Should().BeEmpty();

    [Fact]
    public void Bearer_and_subject_may_together_name_a_metric() =>
        Build(Read("a", Early, "2023年，第二产业增加值1.2万亿元。"))
            .Select(point => (point.Key.Metric, point.Key.Bearer))
            .Should()
            .Equal(("第二产业增加值", null));

    [Fact]
    public void The_order_of_the_documents_changes_nothing()
    {
        string[] subjects = ["地区生产总值", "城镇调查失业率", "粮食产量", "第一产业增加值"];
        var sentence = Gen.Select(Gen.Int[2019, 2023], Gen.Int[0, 3], Gen.Int[10, 60], (year, subject, value) =>
            $"{year}年，浙江省{subjects[subject]}增长{value}%。"
        );
        var documents = Gen.Select(sentence.Array[1, 4], Gen.Int[0, 2], (sentences, year) =>
                (string.Join("\n\n", sentences), Date: new DateOnly(2024 + year, 1, 20))
            )
            .Array[2, 6]
            .Select(texts => texts.Select((text, i) => Read($"d{i}", text.Date, text.Item1)).ToArray());
        Gen.Select(documents, Gen.Int)
            .Sample(
                (all, seed) =>
                {
                    var shuffled = all.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    Rows(SeriesBuilder.Build(shuffled)).Should().Be(Rows(SeriesBuilder.Build(all)));
                    // Cut into parts, each written and read again.
                    var parts = shuffled.Chunk(1 + (seed & 1)).SelectMany(part => Read(Written(part.SelectMany(SeriesReader.Read))));
                    Rows(SeriesBuilder.Build(parts)).Should().Be(Rows(SeriesBuilder.Build(all)));
                },
                iter: 60,
                threads: 1
            );
    }

    private static byte[] Written(IEnumerable<SeriesSaying> sayings)
    {
        using var stream = new MemoryStream();
        DatasetWriter.WriteRows(
            stream,
            "jsonl",
            SayingColumns.Schema,
            sayings.Select(saying => new SayingRow(saying, ""))
        );
        return stream.ToArray();
    }

    private static IEnumerable<SeriesSaying> Read(byte[] lines)
    {
        using var stream = new MemoryStream(lines);
        return [.. SayingColumns.Read(new JsonLinesFile().Read(stream)).Select(row => row.Saying)];
    }

    private static string Rows(IReadOnlyList<SeriesPoint> points)
    {
        using var stream = new MemoryStream();
        DatasetWriter.WriteRows(stream, "jsonl", ClaimExtractor.Datasets.SeriesColumns.Schema, points);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IReadOnlyList<SeriesPoint> Build(params SeriesDocument[] documents) => SeriesBuilder.Build(documents);

    private static SeriesPoint One(params SeriesDocument[] documents) => Build(documents).Should().ContainSingle().Which;

    private static SeriesDocument Read(string id, DateOnly date, string text) =>
        new(id, date, null, null, DocumentExtractor.Extract(text, new() { DocumentId = id, Date = date }).Claims);
}

using AwesomeAssertions;
using ClaimExtractor.Checks;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Series;

/// <summary>What the documents say together: by metric, area and period, wherever it stands.</summary>
public sealed class AcrossChecksTests
{
    private static readonly DateOnly First = new(2023, 1, 15), Second = new(2024, 1, 20), Third = new(2025, 1, 18);

    [Fact]
    public void A_later_document_that_says_another_value_may_have_revised_it()
    {
        var finding = One("point_said_again", Read("a", First, "2022年，浙江省地区生产总值为28600亿元。"), Read("b", Second, "2022年，浙江省地区生产总值为28710亿元。"));
        (finding.Verdict, finding.Computed, finding.Formula).Should().Be((Verdict.CannotTell, 2.86e12, "2860000000000 ≠ 2871000000000"));
        finding.Stated!.Value.ToDouble().Should().Be(2.871e12);
        finding.DocumentIds.Should().Equal("b", "a");
        finding.Message.Should().Be("地区生产总值, 浙江省, 2022: 28710亿元 in b, 28600亿元 in a; the later document may have revised the figure.");
        finding.MessageZh.Should().Be("地区生产总值，浙江省，2022：b为28710亿元，a为28600亿元，较晚的文档或已修订该数。");
    }

    [Fact]
    public void What_rounding_explains_agrees() =>
        One("point_said_again", Read("a", First, "2022年，浙江省地区生产总值为2.87万亿元。"), Read("b", Second, "2022年，浙江省地区生产总值为28710亿元。"))
            .Verdict.Should().Be(Verdict.Consistent);

    [Fact]
    public void One_date_with_two_near_values_of_a_known_metric_is_inconsistent_and_others_are_untold()
    {
        One("point_said_again", Read("a", First, "2022年，浙江省城镇调查失业率为5.2%。"), Read("b", First, "2022年，浙江省城镇调查失业率为5.6%。"))
            .Verdict.Should().Be(Verdict.Inconsistent);
        One("point_said_again", Read("a", First, "2022年，浙江省城镇调查失业率为5.2%。"), Read("b", First, "2022年，浙江省城镇调查失业率为6.4%。"))
            .Verdict.Should().Be(Verdict.CannotTell);
        One("point_said_again", Read("a", First, "2022年，浙江省菌菇合作社达到52家。"), Read("b", First, "2022年，浙江省菌菇合作社达到56家。"))
            .Verdict.Should().Be(Verdict.CannotTell);
    }

    [Theory]
    [InlineData("粮食产量为1500万吨", "粮食产量达到1545万吨", "粮食产量增长3%", Verdict.Consistent)]
    [InlineData("粮食产量为1500万吨", "粮食产量达到1545万吨", "粮食产量增长3.6%", Verdict.Inconsistent)]
    [InlineData("粮食产量为1500万吨", "粮食产量达到1545万吨", "粮食产量增长12.9%", Verdict.Inconsistent)]
    [InlineData("粮食产量为1500万吨", "粮食产量达到1545万吨", "粮食产量增长13.1%", Verdict.CannotTell)]
    [InlineData("粮食产量为1545万吨", "粮食产量为1500万吨", "粮食产量下降2.9%", Verdict.Consistent)]
    [InlineData("地区生产总值为15000亿元", "地区生产总值达到15450亿元", "地区生产总值增长3.6%", Verdict.CannotTell)]
    [InlineData("地区生产总值为15000亿元", "地区生产总值达到15450亿元", "地区生产总值增长13.6%", Verdict.CannotTell)]
    public void Two_levels_in_two_documents_are_held_against_the_growth_in_a_third(
        string before,
        string after,
        string growth,
        Verdict verdict
    ) =>
        One(
                "levels_and_growth",
                Read("a", First, $"2022年，浙江省{before}。"),
                Read("b", Second, $"2023年，浙江省{after}。"),
                Read("c", Third, $"2023年，浙江省{growth}。")
            )
            .Should()
            .Match<Finding>(finding => finding.Verdict == verdict && finding.ClaimIds.Count == 3 && finding.DocumentId == "c");

    [Theory]
    [InlineData("江苏省粮食产量为1500万吨")]
    [InlineData("浙江省小麦产量为1500万吨")]
    public void Levels_of_another_area_or_metric_are_none(string before) =>
        Of("levels_and_growth", Read("a", First, $"2022年，{before}。"), Read("b", Second, "2023年，浙江省粮食产量达到1545万吨，增长9%。")).Should().BeEmpty();

    [Theory]
    [InlineData("地区生产总值增长5%左右", "地区生产总值增长5.2%", Verdict.Met)]
    [InlineData("地区生产总值增长5%左右", "地区生产总值增长4.8%", Verdict.CannotTell)]
    [InlineData("地区生产总值增长5%左右", "地区生产总值增长3.1%", Verdict.Missed)]
    [InlineData("城镇新增就业40万人以上", "城镇新增就业41.2万人", Verdict.Met)]
    [InlineData("城镇新增就业40万人以上", "城镇新增就业39.1万人", Verdict.Missed)]
    [InlineData("城镇调查失业率5.5%左右", "城镇调查失业率为4.8%", Verdict.Met)]
    [InlineData("城镇调查失业率5.5%左右", "城镇调查失业率为6.4%", Verdict.Missed)]
    [InlineData("新增沼气用户500户", "新增沼气用户510户", Verdict.Met)]
    [InlineData("居民消费价格涨幅3%左右", "居民消费价格上涨0.4%", Verdict.CannotTell)]
    [InlineData("单位地区生产总值能耗下降3%", "单位地区生产总值能耗下降3.6%", Verdict.Met)]
    [InlineData("单位地区生产总值能耗下降3%", "单位地区生产总值能耗下降2.1%", Verdict.Missed)]
    public void A_target_is_met_or_missed_by_what_a_later_document_says(string target, string outcome, Verdict verdict) =>
        One("target_and_outcome", Read("a", First, $"2023年，浙江省主要预期目标是：{target}。"), Read("b", Second, $"2023年，浙江省{outcome}。"))
            .Should().Match<Finding>(finding => finding.Verdict == verdict && finding.DocumentId == "a" && finding.DocumentIds.Count == 2);

    [Fact]
    public void A_conflict_of_outcomes_decides_where_both_say_the_same_of_the_target()
    {
        var target = Read("a", First, "2023年，浙江省主要预期目标是：城镇新增就业40万人以上。");
        One("target_and_outcome", target, Read("b", Second, "2023年，浙江省城镇新增就业41.2万人。"), Read("c", Second, "2023年，浙江省城镇新增就业43.5万人。"))
            .Verdict.Should().Be(Verdict.Met);
        One("target_and_outcome", target, Read("b", Second, "2023年，浙江省城镇新增就业39.2万人。"), Read("c", Second, "2023年，浙江省城镇新增就业43.5万人。"))
            .Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void A_target_of_which_a_later_report_of_the_area_says_nothing_is_not_said()
    {
        var target = Read("a", First, "浙江省政府工作报告\n\n2023年，浙江省主要预期目标是：城镇新增就业40万人以上。");
        One("target_and_outcome", target, Read("b", Second, "浙江省政府工作报告\n\n2023年，全省粮食产量为1545万吨。"))
            .Should().Match<Finding>(finding => finding.Verdict == Verdict.NotSaid && finding.ClaimIds.Count == 1);
        Of("target_and_outcome", target, Read("b", Second, "江苏省政府工作报告\n\n2023年，全省粮食产量为1545万吨。")).Should().BeEmpty();
        Of("target_and_outcome", target).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2022年，全国粮食产量为1300万吨。2022年，浙江省粮食产量为620万吨。2022年，江苏省粮食产量为680万吨。", Verdict.Consistent)]
    [InlineData("2022年，全国粮食产量为1200万吨。2022年，浙江省粮食产量为620万吨。2022年，江苏省粮食产量为680万吨。", Verdict.Inconsistent)]
    [InlineData("2022年，浙江省粮食产量为620万吨。2022年，杭州市粮食产量为400万吨。2022年，宁波市粮食产量为300万吨。", Verdict.Inconsistent)]
    public void The_parts_that_one_document_gives_are_no_more_than_the_whole(string text, Verdict verdict) =>
        One("areas_and_whole", Read("a", First, text)).Verdict.Should().Be(verdict);

    [Theory]
    [InlineData("2022年，全国粮食产量为1900万吨。2022年，浙江省粮食产量为620万吨。2022年，江苏省粮食产量为680万吨。")]
    [InlineData("2022年，全国粮食产量为900万吨。2022年，杭州市粮食产量为620万吨。2022年，浙江省粮食产量为680万吨。")]
    [InlineData(
        "2022年，全国居民人均可支配收入为3万元。2022年，浙江省居民人均可支配收入为6万元。2022年，江苏省居民人均可支配收入为5万元。"
    )]
    public void Some_parts_one_part_and_averages_tell_nothing(string text) =>
        Of("areas_and_whole", Read("a", First, text)).Should().BeEmpty();

    [Fact]
    public void Whole_and_parts_of_two_documents_are_not_held_against_each_other() =>
        Of("areas_and_whole", Read("a", First, "2022年，全国粮食产量为900万吨。"), Read("b", First, "2022年，浙江省粮食产量为620万吨。2022年，江苏省粮食产量为680万吨。"))
            .Should().BeEmpty();

    [Fact]
    public void The_order_of_the_documents_changes_nothing()
    {
        var documents = Directory.GetFiles(Repository.PathTo("input", "reports"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => Read(Path.GetFileNameWithoutExtension(file), null, File.ReadAllText(file))).ToList();
        var findings = Run(documents);
        documents.Reverse();
        Run(documents).Should().Equal(findings);
        findings.Select(finding => finding.CheckId).Should().OnlyHaveUniqueItems();
    }

    private static Finding One(string kind, params SeriesDocument[] documents) => Of(kind, documents).Should().ContainSingle().Subject;

    private static IEnumerable<Finding> Of(string kind, params SeriesDocument[] documents) =>
        Run(documents).Where(finding => EnumText.Of(finding.Kind) == kind);

    private static IReadOnlyList<Finding> Run(IReadOnlyList<SeriesDocument> documents) =>
        AcrossChecks.Run(documents, SeriesBuilder.Build(documents));

    private static SeriesDocument Read(string id, DateOnly? date, string text)
    {
        var extraction = DocumentExtractor.Extract(ReadableText.Verbatim(text).Source, new() { DocumentId = id, Date = date });
        return new SeriesDocument(
            id,
            extraction.Document.Date,
            extraction.Document.AreaName,
            extraction.Document.AreaCode,
            extraction.Claims
        );
    }
}

using System.Globalization;
using ClaimExtractor.Checks;
using ClaimExtractor.Datasets;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>What the page calls the values of the closed lists, by their names in the tables.</summary>
internal static class ReportWords
{
    public static readonly IReadOnlyDictionary<string, Words> Dimensions = new Dictionary<string, Words>
    {
        ["people"] = new("人数", "people"),
        ["count"] = new("计数", "count"),
        ["currency"] = new("金额", "money"),
        ["percentage"] = new("百分比", "percentage"),
        ["percentage_point"] = new("百分点", "percentage points"),
        ["ratio"] = new("分数", "ratio"),
        ["multiple"] = new("倍数", "multiple"),
        ["rank"] = new("名次", "rank"),
        ["duration"] = new("时长", "duration"),
        ["age"] = new("年龄", "age"),
        ["length"] = new("长度", "length"),
        ["area"] = new("面积", "area"),
        ["volume"] = new("体积", "volume"),
        ["mass"] = new("质量", "mass"),
        ["energy"] = new("能量", "energy"),
        ["power"] = new("功率", "power"),
        ["temperature"] = new("温度", "temperature"),
        ["speed"] = new("速度", "speed"),
        ["concentration"] = new("浓度", "concentration"),
        ["data"] = new("数据量", "data"),
        ["number"] = new("指数", "index"),
        ["other"] = new("其他", "other"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Roles = new Dictionary<string, Words>
    {
        ["level"] = new("水平", "level"),
        ["change_from"] = new("变化起点", "change from"),
        ["change_to"] = new("变化终点", "change to"),
        ["change_by"] = new("变化量", "change by"),
        ["difference"] = new("差额", "difference"),
        ["share"] = new("占比", "share"),
        ["part"] = new("部分", "part"),
        ["rank"] = new("名次", "rank"),
        ["criterion"] = new("界限", "criterion"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Qualifiers = new Dictionary<string, Words>
    {
        ["exact"] = new("确数", "exact"),
        ["about"] = new("约数", "about"),
        ["nearly"] = new("接近", "nearly"),
        ["more_than"] = new("超过", "more than"),
        ["at_least"] = new("至少", "at least"),
        ["less_than"] = new("不到", "less than"),
        ["at_most"] = new("至多", "at most"),
        ["range"] = new("区间", "range"),
        ["several"] = new("几、数", "several"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Modalities = new Dictionary<string, Words>
    {
        ["asserted"] = new("陈述", "asserted"),
        ["target"] = new("目标", "target"),
        ["forecast"] = new("预测", "forecast"),
        ["hypothetical"] = new("假设", "hypothetical"),
        ["negated"] = new("否定", "negated"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Directions = new Dictionary<string, Words>
    {
        ["increase"] = new("增加", "increase"),
        ["decrease"] = new("减少", "decrease"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Relations = new Dictionary<string, Words>
    {
        ["change_from"] = new("变化的起点", "where the change starts"),
        ["part_of"] = new("整体", "the whole"),
        ["compared_with"] = new("比较对象", "compared with"),
        ["same_as"] = new("此前说过", "said before"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Kinds = new Dictionary<string, Words>
    {
        ["time"] = new("时间", "says when"),
        ["ordinal"] = new("序数", "a place in an order"),
        ["name"] = new("专名", "part of a name"),
        ["idiom"] = new("成语、惯用语", "part of a set phrase"),
        ["discourse"] = new("讲话分点", "counts the talk's own points"),
        ["indefinite"] = new("泛指", "means “a” or “some”"),
        ["identifier"] = new("编号", "a code"),
        ["word"] = new("普通词语", "part of an ordinary word"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Verdicts = new Dictionary<string, Words>
    {
        ["consistent"] = new("相符", "consistent"),
        ["inconsistent"] = new("不符", "inconsistent"),
        ["cannot_tell"] = new("不能判定", "cannot tell"),
        ["met"] = new("完成", "met"),
        ["missed"] = new("未完成", "missed"),
        ["not_said"] = new("未说明", "not said"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Measures = new Dictionary<string, Words>
    {
        ["level"] = new("水平", "level"),
        ["growth"] = new("增速", "growth"),
        ["change"] = new("增减量", "change"),
        ["share"] = new("占比", "share"),
        ["rank"] = new("名次", "rank"),
        ["index"] = new("指数", "index"),
    };

    public static readonly IReadOnlyDictionary<string, Words> Agreements = new Dictionary<string, Words>
    {
        ["single"] = new("只说过一次", "said once"),
        ["agreed"] = new("多次说到，一致", "said more than once, agreed"),
        ["revised"] = new("经修订", "revised"),
        ["conflict"] = new("说法相矛盾", "in conflict"),
    };

    public static readonly IReadOnlyDictionary<string, Words> CheckKinds =
        CheckColumns.Schema.Columns.Single(column => column.Name == "kind").Values
            .ToDictionary(kind => kind.Name, kind => new Words(kind.Chinese, kind.English));

    /// <summary>What a release that has no Chinese message says of a check.</summary>
    public static string ChineseOf(Finding finding) => (finding.Computed, finding.Stated) switch
    {
        ({ } computed, { } stated) =>
            $"{CheckKinds[EnumText.Of(finding.Kind)].Chinese}：算得{Number(computed)}，文中为{Number(stated.ToDouble())}",
        (null, { } stated) => $"{CheckKinds[EnumText.Of(finding.Kind)].Chinese}：文中为{Number(stated.ToDouble())}",
        _ => CheckKinds[EnumText.Of(finding.Kind)].Chinese,
    };

    /// <summary>What does not come out: the figures cannot all be right, or an aim was missed.</summary>
    public static bool IsWrong(Finding finding) => EnumText.Of(finding.Verdict) is "inconsistent" or "missed";

    /// <summary>Dimensions that share a colour on the page.</summary>
    public static string Family(Dimension dimension) => dimension switch
    {
        Dimension.People => "people",
        Dimension.Count or Dimension.Rank => "count",
        Dimension.Currency => "money",
        Dimension.Percentage or Dimension.PercentagePoint or Dimension.Ratio or Dimension.Multiple => "share",
        Dimension.Duration or Dimension.Age => "time",
        Dimension.Number or Dimension.Other => "other",
        _ => "measure",
    };

    public static readonly IReadOnlyList<(string Family, Words Words)> Families =
    [
        ("people", new("人数", "people")),
        ("count", new("计数、名次", "counts, ranks")),
        ("money", new("金额", "money")),
        ("share", new("比率、倍数", "shares, multiples")),
        ("time", new("时长、年龄", "durations, ages")),
        ("measure", new("度量", "measures")),
        ("other", new("指数、其他", "indices, other")),
    ];

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

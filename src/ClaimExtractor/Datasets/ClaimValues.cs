namespace ClaimExtractor.Datasets;

/// <summary>The closed lists of the claims table, in the order of their enums.</summary>
internal static class ClaimValues
{
    public static readonly IReadOnlyList<EnumValue> Qualifiers =
    [
        new("exact", "the number as it stands; both bounds are the value", "确数，上下界都等于该值"),
        new("about", "约 左右 上下: near the value, no bound", "约、左右、上下：接近该值，不设界"),
        new("nearly", "近 将近 接近: the value is the upper bound", "近、将近、接近：该值为上界"),
        new("more_than", "超过 逾 突破 多 余: the value is the lower bound; 多 and 余 also have an upper one", "超过、逾、突破、多、余：该值为下界；“多”“余”另有上界"),
        new("at_least", "以上 至少 不少于 不低于: the value is the lower bound and is included", "以上、至少、不少于、不低于：该值为下界（含）"),
        new("less_than", "不到 不足 低于: the value is the upper bound", "不到、不足、低于：该值为上界"),
        new("at_most", "以下 以内 至多 不超过: the value is the upper bound and is included", "以下、以内、至多、不超过：该值为上界（含）"),
        new("range", "two ends are stated; no single value", "给出两端的区间，没有单一数值"),
        new("several", "几 数 若干: only bounds, no single value", "几、数、若干：只有上下界，没有单一数值"),
    ];

    public static readonly IReadOnlyList<EnumValue> Dimensions =
    [
        new("people", "persons", "人数"),
        new("count", "households, person-times and counted things", "户数、人次及其他可数之物"),
        new("currency", "money", "金额"),
        new("percentage", "a percentage or per mille", "百分比、千分比"),
        new("percentage_point", "a difference of percentages: percentage points, basis points", "百分点、基点"),
        new("ratio", "a fraction of a whole: 三分之二, 一半", "分数、比率：三分之二、一半"),
        new("multiple", "times: 2.5倍, 翻一番", "倍数：2.5倍、翻一番"),
        new("rank", "a place in an order: 居全国第二位", "名次：居全国第二位"),
        new("duration", "a span of time", "时长"),
        new("age", "years of age", "年龄"),
        new("length", "length or distance", "长度、距离"),
        new("area", "area", "面积"),
        new("volume", "volume", "体积"),
        new("mass", "mass", "质量"),
        new("energy", "energy, electricity and standard coal", "能量、电量、标准煤"),
        new("power", "power and capacity", "功率、容量"),
        new("temperature", "temperature", "温度"),
        new("speed", "speed", "速度"),
        new("concentration", "an amount of a substance in a volume", "浓度"),
        new("data", "an amount of data", "数据量"),
        new("number", "an index, a coefficient, a rate or points: measured, but without a unit", "指数、系数、汇率、点数：有度量而无单位"),
        new("other", "any other unit", "其他单位"),
    ];

    public static readonly IReadOnlyList<EnumValue> Roles =
    [
        new("level", "how much there is", "水平值"),
        new("change_from", "where a change starts", "变化的起点"),
        new("change_to", "where a change ends", "变化的终点"),
        new("change_by", "an amount or a rate of change of one thing over time", "同一事物随时间变化的量或率"),
        new("difference", "how far two things are apart", "两个事物之差"),
        new("share", "the part of a whole, as a ratio", "占整体的比例"),
        new("part", "the part of a whole, in the unit of the whole", "整体中的一部分（与整体同单位）"),
        new("rank", "a place in an order", "名次"),
        new("criterion", "a threshold inside a definition or a rule: 60岁及以上", "定义或规则中的界限：60岁及以上"),
    ];

    public static readonly IReadOnlyList<EnumValue> Directions =
    [
        new("increase", "more than before, or more than the other", "增加或高于"),
        new("decrease", "less than before, or less than the other", "减少或低于"),
    ];

    public static readonly IReadOnlyList<EnumValue> TimeBases =
    [
        new("clause", "the number's own clause", "数字所在的分句"),
        new("sentence", "another clause of its sentence", "同句的其他分句"),
        new("paragraph", "another sentence of its paragraph", "同段的其他句子"),
        new("section", "the heading above it, or the head of a table's row or column", "上方的标题，或表格的行、列标题"),
        new("document", "the document's own period", "文档自身的报告期"),
    ];

    public static readonly IReadOnlyList<EnumValue> Measures =
    [
        new("level", "how much there is, a rate or a flow too", "水平：存量、流量或比率"),
        new("growth", "a rate of change", "增减幅度"),
        new("change", "an amount of change", "增减量"),
        new("share", "what part of a whole it is", "占比"),
        new("rank", "its place in an order", "位次"),
        new("index", "an index number", "指数"),
    ];

    public static readonly IReadOnlyList<EnumValue> Modalities =
    [
        new("asserted", "stated as a fact", "陈述事实"),
        new("target", "planned or demanded", "目标、计划、要求"),
        new("forecast", "expected", "预测、预计"),
        new("hypothetical", "said under a condition", "假设"),
        new("negated", "the number is denied", "被否定的数字"),
    ];

    public static readonly IReadOnlyList<EnumValue> Relations =
    [
        new("change_from", "the related claim is where the change starts", "所指为变化的起点"),
        new("part_of", "the related claim is the whole", "所指为整体"),
        new("compared_with", "the related claim is what this one is compared with", "所指为比较对象"),
        new("same_as", "the related claim said the same figure before", "所指为此前所说的同一数字"),
    ];
}

using ClaimExtractor.Checks;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>The columns of the checks table: what the numbers of a document say together.</summary>
internal static class CheckColumns
{
    private static readonly IReadOnlyList<EnumValue> Kinds =
    [
        new("parts_and_whole", "the parts of a whole add up to it", "各部分之和与总数"),
        new("yearly_growth", "a stated yearly rate of growth against its two ends", "年均增长率与起止数值"),
        new("total_growth", "a stated rate of change against its two ends", "增减幅度与起止数值"),
        new("change_amount", "a stated amount of change against its two ends", "增减量与起止数值"),
        new("yearly_amount", "a stated amount a year against the two ends of the change", "每年增减量与起止数值"),
        new("figure_elsewhere", "the difference of two ends against a figure said elsewhere", "起止数值之差与文中他处的数值"),
        new("stock_and_flow", "what was there, came and went against what is there", "期初存量、增减量与期末存量"),
        new("share_difference", "a difference stated in percentage points against the two percentages", "百分点之差与两个百分比"),
        new("share_range", "a share or a rate that cannot leave 0 to 100 percent", "占比、比率应在0至100%之间"),
        new("said_twice", "the same figure said more than once", "同一数值多次出现"),
        new("direction", "the direction of a change against its two ends", "增减方向与起止数值"),
        new("percent_or_points", "a change of a percentage stated in percent, where points may be meant", "百分比的变化以百分数表述，或应为百分点"),
        new("unit_magnitude", "a figure far from the others of its kind, as if a 万 were lost", "数量级与同类数值相差悬殊，单位或有误"),
        new("day_span", "a stated number of days against the dates", "所述天数与日期"),
        new("point_said_again", "one point of the series as several documents say it", "多份文档所述的同一数据点"),
        new(
            "levels_and_growth",
            "a level, the level of the year before and the stated growth, by metric, area and period",
            "本期水平、上年水平与所述增幅（按指标、行政区和时间）"
        ),
        new("target_and_outcome", "a target against what a later document says of the same period", "目标与后来文档所述的实绩"),
        new("areas_and_whole", "the figures of areas against that of the area they lie in, in one document", "同一文档中各地数值之和与总体数值"),
    ];

    private static readonly IReadOnlyList<EnumValue> Verdicts =
    [
        new("consistent", "the numbers agree within the rounding of their printed digits", "在所印数字的舍入误差内一致"),
        new("inconsistent", "the numbers cannot all be right", "数值相互矛盾"),
        new("cannot_tell", "the numbers differ, and something that the text does not say may explain it", "数值有出入，但可能另有原因，无法判定"),
        new("met", "what was aimed at came true", "目标已完成"),
        new("missed", "what was aimed at did not come true", "目标未完成"),
        new("not_said", "no document says what came of the aim, though one of the area is of a later time", "该地已有更晚的文档，但未说明目标的结果"),
    ];

    public static TableSchema<Finding> Schema { get; } =
        new(
            "checks",
            "check",
            "What the arithmetic of the claims says, one test a row, with the claims that it holds against each other.",
            "论断之间的算术检验，每行一项，并列出所涉论断。",
            [
                new("check_id", ColumnType.Text, row => Cell.Text(row.CheckId))
                {
                    English =
                        "Names the check: {document_id}@{kind}-{12 hexadecimal digits of the SHA-256 of claim_ids}. "
                            + "The same for the same claims.",
                    Chinese = "检验的编号：{document_id}@{kind}-{claim_ids之SHA-256的前12位}，论断相同则编号不变。",
                    Example = "2020-03-06-poverty-alleviation@parts_and_whole-0123456789ab",
                    Pattern = "^[^\\n]+@[a-z_]+-[0-9a-f]{12}$",
                    Width = 44,
                },
                new("kind", ColumnType.Text, row => Cell.Text(EnumText.Of(row.Kind)))
                {
                    Values = Kinds,
                    English = "What is held against what.",
                    Chinese = "检验的类别。",
                    Example = "parts_and_whole",
                    Width = 18,
                },
                new("document_id", ColumnType.Text, row => Cell.Text(row.DocumentId))
                {
                    English = "Names the document of the tested claim, which is that of all claims but in the last four kinds.",
                    Chinese = "被检验论断所在文档的编号；除最后四类外，亦为全部论断所在的文档。",
                    Example = "2020-03-06-poverty-alleviation",
                    Width = 24,
                },
                new("document_ids", ColumnType.Text, row => Cell.Text(string.Join('\n', row.DocumentIds)))
                {
                    English = "All documents of the claims, that of the tested one first, each on a line of its own.",
                    Chinese = "所涉论断所在的全部文档，被检验者居首，以换行分隔。",
                    Example = "2020-03-06-poverty-alleviation",
                    Width = 24,
                    Wrapped = true,
                },
                new("claim_ids", ColumnType.Text, row => Cell.Text(string.Join('\n', row.ClaimIds)))
                {
                    English =
                        "The claims involved, the tested one first, each on a line of its own (a document's "
                            + "name may hold any other separator).",
                    Chinese = "所涉论断的编号，被检验者居首，以换行分隔。",
                    Example = "2020-03-06-poverty-alleviation@1865-1869",
                    Pattern = "^[^\\n]+@[0-9]+-[0-9]+(\\n[^\\n]+@[0-9]+-[0-9]+)*$",
                    Width = 44,
                    Wrapped = true,
                },
                new("formula", ColumnType.Text, row => Cell.Text(row.Formula))
                {
                    English = "The arithmetic with its numbers.",
                    Chinese = "代入数值的算式。",
                    Example = "601 + 179 + 52 = 832",
                    Width = 40,
                },
                new("computed", ColumnType.Number, row => Cell.Number(row.Computed))
                {
                    Nullable = true,
                    English = "What the other claims give, in the unit of the tested claim. Null where nothing is computed.",
                    Chinese = "由其他论断算得的数值，单位同被检验论断；无计算则为空。",
                    Example = "832",
                },
                new("stated", ColumnType.Number, row => Cell.Number(row.Stated?.ToDouble()))
                {
                    Nullable = true,
                    English = "What the tested claim says. Null where it is a range.",
                    Chinese = "被检验论断所述的数值；区间则为空。",
                    Example = "832",
                },
                new("tolerance", ColumnType.Number, row => Cell.Number(row.Tolerance))
                {
                    Nullable = true,
                    English =
                        "How far computed and stated may lie apart by the rounding of the printed digits. Null where a wording (以上, 约, "
                            + "a range) decides instead, or nothing is computed.",
                    Chinese = "由所印数字的舍入所容许的最大差值；由措辞（以上、约、区间）决定或无计算时为空。",
                    Example = "0",
                },
                new("verdict", ColumnType.Text, row => Cell.Text(EnumText.Of(row.Verdict)))
                {
                    Values = Verdicts,
                    English = "What follows.",
                    Chinese = "检验结论。",
                    Example = "consistent",
                },
                new("message", ColumnType.Text, row => Cell.Text(row.Message))
                {
                    English = "The finding in one sentence.",
                    Chinese = "一句话说明（英文）。",
                    Example = "The parts of 832个 (贫困县) add up to 832.",
                    Width = 60,
                    Wrapped = true,
                },
                new("message_zh", ColumnType.Text, row => Cell.Text(row.MessageZh))
                {
                    English = "The same sentence in Chinese.",
                    Chinese = "一句话说明（中文）。",
                    Example = "601个、179个、52个之和即832个（贫困县）。",
                    Width = 60,
                    Wrapped = true,
                },
            ]
        );
}

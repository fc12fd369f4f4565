using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>The columns of the series table: one figure across documents, a point a row.</summary>
internal static class SeriesColumns
{
    private static readonly IReadOnlyList<EnumValue> Agreements =
    [
        new("single", "it is said once", "只说过一次"),
        new("agreed", "it is said more than once, and always the same within rounding and wording", "多次说到，在舍入和措辞范围内一致"),
        new("revised", "a later document says another value, which is the one here", "较晚的文档另有数值，此处取其值"),
        new(
            "conflict",
            "one document, or two of one date, say two values: no value, and their bounds",
            "同一文档或同一日期的文档数值不一：value为空，上下界为各值的范围"
        ),
    ];

    private static readonly IReadOnlyList<Column<SeriesPoint>> WhichSeries =
    [
        new("point_id", ColumnType.Text, row => Cell.Text(row.PointId))
        {
            English = "Names the point: {series_id}@{period}.",
            Chinese = "数据点的编号：{series_id}@{period}。",
            Example = "0123456789ab@2019",
            Pattern = "^[0-9a-f]{12}@[-/0-9HQW]+$",
            Width = 24,
        },
        new("series_id", ColumnType.Text, row => Cell.Text(row.SeriesId))
        {
            English =
                "Names the series: 12 hexadecimal digits of the SHA-256 of what its points have in common. The same in every release.",
            Chinese = "序列的编号：其共同要素之SHA-256的前12位，各版本不变。",
            Example = "0123456789ab",
            Pattern = "^[0-9a-f]{12}$",
            Width = 14,
        },
        new("metric", ColumnType.Text, row => Cell.Text(row.Key.Metric))
        {
            English = "What is measured: the canonical name, else the subject.",
            Chinese = "度量的指标：规范名称，没有的取subject。",
            Example = "贫困发生率",
            Width = 24,
        },
        new("bearer", ColumnType.Text, row => Cell.OptionalText(row.Key.Bearer))
        {
            Nullable = true,
            English = "Whose, or which part's, it is; null where the metric's name says it.",
            Chinese = "属于谁或哪一部分；指标名称已含时为空。",
            Example = "建档立卡贫困户",
            Width = 20,
        },
        new("predicate", ColumnType.Text, row => Cell.OptionalText(row.Key.Predicate))
        {
            Nullable = true,
            English = "What is said of it, which tells counts of one thing apart (县, of which 601 宣布摘帽); null for a known metric.",
            Chinese = "对该对象的陈述，用以区分同一对象的不同计数；已知指标则为空。",
            Example = "宣布摘帽",
            Width = 18,
        },
        new("area", ColumnType.Text, row => Cell.OptionalText(row.Key.Area))
        {
            Nullable = true,
            English = "The administrative area of the claims, else the place as written, else the document's own area.",
            Chinese = "论断所属的行政区；没有的取原文所写的地域，再没有的取文档所属的行政区。",
            Example = "中国",
            Width = 16,
        },
        new("area_code", ColumnType.Text, row => Cell.OptionalText(row.Key.AreaCode))
        {
            Nullable = true,
            English = "Its code, as in the claims; null where it has none.",
            Chinese = "行政区代码，同论断表；没有的为空。",
            Example = "CN",
            Pattern = "^(?:[0-9]{6}|[A-Z]{2}|001)$",
            Width = 10,
        },
        new("unit", ColumnType.Text, row => Cell.Text(row.Unit))
        {
            English =
                "The unit of the values, one for the whole series: the one that most of its claims are said in. "
                    + "A growth in multiples is in percent.",
            Chinese = "数值的单位，整个序列统一，取其论断最常用者；以倍数表述的增幅换算为百分比。",
            Example = "percent",
        },
        new("per", ColumnType.Text, row => Cell.OptionalText(row.Key.Per))
        {
            Nullable = true,
            English = "The denominator, as in the claims.",
            Chinese = "分母，同论断表。",
            Example = "year",
        },
        new("measure", ColumnType.Text, row => Cell.Text(EnumText.Of(row.Key.Measure)))
        {
            Values = ClaimValues.Measures,
            English = "What of the metric the values say.",
            Chinese = "数值说的是指标的哪一方面。",
            Example = "level",
        },
        new("baseline", ColumnType.Text, row => Cell.OptionalText(row.Key.Baseline))
        {
            Nullable = true,
            English =
                "What a growth or a change is compared with; the year before in any words is 同比, as is a growth of a year, "
                    + "half or quarter of which nothing is said.",
            Chinese = "增减的比较基准；凡与上年或上年同期相比者统一为“同比”，年、半年、季的增减未说明基准的亦作“同比”。",
            Example = "同比",
        },
        new("modality", ColumnType.Text, row => Cell.Text(EnumText.Of(row.Key.Modality)))
        {
            Values = ClaimValues.Modalities,
            English = "Whether the values are stated, planned, expected, supposed or denied: a target is another series than the outcome.",
            Chinese = "数值的语气：目标、预测与实绩各成序列。",
            Example = "asserted",
        },
    ];

    private static readonly IReadOnlyList<Column<SeriesPoint>> WhichPoint =
    [
        new("period", ColumnType.Text, row => Cell.Text(row.Period))
        {
            English = "The period as one label, as in the claims.",
            Chinese = "时间的统一写法，同论断表。",
            Example = "2019",
            Width = 14,
            MayBeDay = true,
        },
        new("time_start", ColumnType.Date, row => Cell.Date(row.Time.Start))
        {
            English = "Its first day.",
            Chinese = "首日。",
            Example = "2019-01-01",
        },
        new("time_end", ColumnType.Date, row => Cell.Date(row.Time.End))
        {
            English = "Its last day, included.",
            Chinese = "末日（含）。",
            Example = "2019-12-31",
        },
        new("value", ColumnType.Number, row => Cell.Number(row.Value))
        {
            Nullable = true,
            English = "The number in unit, with its sign: a fall is negative. Null for a range and for a conflict.",
            Chinese = "以unit计的数值，带符号：下降为负。区间和conflict则为空。",
            Example = "0.6",
        },
        new("value_min", ColumnType.Number, row => Cell.Number(row.ValueMin))
        {
            Nullable = true,
            English = "The lower bound; in a conflict the least of the values that are said.",
            Chinese = "下界；conflict时为各说法中最小者。",
            Example = "0.6",
        },
        new("value_max", ColumnType.Number, row => Cell.Number(row.ValueMax))
        {
            Nullable = true,
            English = "The upper bound; in a conflict the greatest of the values that are said.",
            Chinese = "上界；conflict时为各说法中最大者。",
            Example = "0.6",
        },
        new("qualifier", ColumnType.Text, row => Cell.Text(EnumText.Of(row.Qualifier)))
        {
            Values = ClaimValues.Qualifiers,
            English = "How the wording bounds the value, its sign considered; range for a conflict.",
            Chinese = "措辞对数值的限定（已计符号）；conflict时为range。",
            Example = "exact",
        },
        new("claim_ids", ColumnType.Text, row => Cell.Text(string.Join('\n', row.ClaimIds)))
        {
            English = "All claims that say the point, from the oldest document to the newest, each on a line of its own.",
            Chinese = "述及该点的全部论断，自最早的文档至最新的，以换行分隔。",
            Example = "2020-03-06-poverty-alleviation@1847-1851",
            Pattern = "^[^\\n]+@[0-9]+-[0-9]+(\\n[^\\n]+@[0-9]+-[0-9]+)*$",
            Width = 44,
            Wrapped = true,
        },
        new("document_id", ColumnType.Text, row => Cell.Text(row.DocumentId))
        {
            English = "The newest document that says it.",
            Chinese = "述及该点的最新文档。",
            Example = "2020-03-06-poverty-alleviation",
            Width = 30,
        },
        new("agreement", ColumnType.Text, row => Cell.Text(EnumText.Of(row.Agreement)))
        {
            Values = Agreements,
            English = "Whether all that say it say the same.",
            Chinese = "各说法是否一致。",
            Example = "single",
        },
    ];

    public static TableSchema<SeriesPoint> Schema { get; } = new(
        "series",
        "series",
        "The figures of all documents side by side, a point a row: one metric of one bearer and area, in one unit and measure, by period. "
            + "Claims whose subject, measure and period are known take part.",
        "各文档的数字合为序列，每点一行：同一指标、归属、行政区、单位和度量，按时间排列。subject、measure、period俱全的论断方入列。",
        [.. WhichSeries, .. WhichPoint])
    {
        ForeignKeys = [new("document_id", "documents", "document_id")],
        Rules =
        [
            new("agreement", ["conflict"], [], ["value"]),
            new("qualifier", ["exact"], ["value", "value_min", "value_max"], []),
            new("qualifier", ["about"], ["value"], ["value_min", "value_max"]),
        ],
    };
}

using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>The columns of the claims table that say of what, whose, when and where.</summary>
internal static class ClaimFacetColumns
{
    public static IReadOnlyList<Column<Claim>> All { get; } =
    [
        new("subject", ColumnType.Text, claim => Cell.OptionalText(claim.Subject))
        {
            Nullable = true,
            English = "What the number measures or counts, as written.",
            Chinese = "数字所度量或计数的对象，用原文词语。",
            Example = "贫困人口",
            Width = 24,
        },
        new("bearer", ColumnType.Text, claim => Cell.OptionalText(claim.Bearer))
        {
            Nullable = true,
            English = "Whose, or which part's, it is, as written, where the text names that beside the subject; never the place. "
                + "Bearer and subject together give the text's phrase.",
            Chinese = "属于谁或哪一部分，用原文词语；原文在对象之外另行指出时填写，不填地域。与subject连读即原文的说法。",
            Example = "建档立卡贫困户",
            Width = 20,
        },
        new("predicate", ColumnType.Text, claim => Cell.OptionalText(claim.Predicate))
        {
            Nullable = true,
            English = "What is said of the subject, as written.",
            Chinese = "对该对象的陈述，用原文词语。",
            Example = "宣布摘帽",
            Width = 18,
        },
        new("role", ColumnType.Text, claim => Cell.Text(EnumText.Of(claim.Role)))
        {
            Values = ClaimValues.Roles,
            English = "What the number does in its statement.",
            Chinese = "数字在陈述中的作用。",
            Example = "change_to",
        },
        new("direction", ColumnType.Text, claim => Cell.Text(claim.Direction is { } direction ? EnumText.Of(direction) : null))
        {
            Nullable = true,
            Values = ClaimValues.Directions,
            English = "Which way a stated change or difference goes.",
            Chinese = "所述变化或差异的方向。",
            Example = "decrease",
        },
        new("baseline", ColumnType.Text, claim => Cell.OptionalText(claim.Baseline))
        {
            Nullable = true,
            English = "What the number is compared with, as written.",
            Chinese = "比较的基准，用原文词语。",
            Example = "同比",
            Width = 18,
        },
        new("time_text", ColumnType.Text, claim => Cell.OptionalText(claim.TimeText))
        {
            Nullable = true,
            English = "The time of the claim, as written.",
            Chinese = "论断所指的时间，用原文词语。",
            Example = "2019年年底",
            Width = 16,
        },
        new("time_start", ColumnType.Date, claim => Cell.Date(claim.TimeStart))
        {
            Nullable = true,
            English = "The first day of that time, resolved against the document's date.",
            Chinese = "该时间的首日，按文档日期推算。",
            Example = "2019-12-31",
        },
        new("time_end", ColumnType.Date, claim => Cell.Date(claim.TimeEnd))
        {
            Nullable = true,
            English = "The last day of that time, included; the same as time_start for a single day.",
            Chinese = "该时间的末日（含）；单日则与time_start相同。",
            Example = "2019-12-31",
        },
        new("time_basis", ColumnType.Text, claim => Cell.Text(claim.TimeBasis is { } basis ? EnumText.Of(basis) : null))
        {
            Nullable = true,
            Values = ClaimValues.TimeBases,
            English = "Where the time was read, the nearer the surer; null where there is none.",
            Chinese = "时间读自何处，越近越可靠；无时间则为空。",
            Example = "clause",
            Width = 14,
        },
        new("place", ColumnType.Text, claim => Cell.OptionalText(claim.Place))
        {
            Nullable = true,
            English = "Where the claim holds, as written.",
            Chinese = "论断所指的地域，用原文词语。",
            Example = "全国",
            Width = 16,
        },
        new("area", ColumnType.Text, claim => Cell.OptionalText(claim.Area))
        {
            Nullable = true,
            English =
                "The administrative area that the figure is of, by its full name: what the place denotes, or the document's own area where "
                    + "a known metric has neither a place nor a bearer.",
            Chinese = "数字所属的行政区，用全称：由place所指，或在已知指标既无地域又无归属时取文档所属的行政区。",
            Example = "中国",
            Width = 16,
        },
        new("area_code", ColumnType.Text, claim => Cell.OptionalText(claim.AreaCode))
        {
            Nullable = true,
            English =
                "The area's code: GB/T 2260 in China (six digits), else ISO 3166 alpha-2, 001 for the world; empty where it has none.",
            Chinese = "行政区代码：中国境内用GB/T 2260六位代码，其他国家和地区用ISO 3166两字母代码，世界为001；没有代码的为空。",
            Example = "CN",
            Pattern = "^(?:[0-9]{6}|[A-Z]{2}|001)$",
            Width = 10,
        },
        new("metric", ColumnType.Text, claim => Cell.OptionalText(claim.Metric))
        {
            Nullable = true,
            English = "The canonical name of what is measured, where metrics.tsv knows the subject: 全省生产总值 and GDP are 地区生产总值.",
            Chinese = "所度量指标的规范名称；指标表metrics.tsv中没有的对象则为空。",
            Example = "贫困发生率",
            Width = 20,
        },
        new("measure", ColumnType.Text, claim => Cell.Text(claim.Measure is { } measure ? EnumText.Of(measure) : null))
        {
            Nullable = true,
            Values = ClaimValues.Measures,
            English = "What of its metric or subject the number says; null for a criterion and for a difference.",
            Chinese = "数字说的是指标的哪一方面；标准和差异则为空。",
            Example = "level",
        },
        new("period", ColumnType.Text, claim => Cell.Text(claim.Period))
        {
            Nullable = true,
            English =
                "time_start and time_end as one label: a year, half, quarter, month, ISO week or day, whole years as 2021/2025, "
                    + "any other span as its two days.",
            Chinese = "时间的统一写法：年、半年、季、月、ISO周、日，整年跨度如2021/2025，其他跨度写作起止两日。",
            Example = "2019",
            Width = 14,
            MayBeDay = true,
        },
        new("attribution", ColumnType.Text, claim => Cell.OptionalText(claim.Attribution))
        {
            Nullable = true,
            English = "Who gives the figure, if it is not the speaker.",
            Chinese = "数字的出处（非讲话者本人时）。",
            Example = "国务院扶贫办",
            Width = 16,
        },
        new("modality", ColumnType.Text, claim => Cell.Text(EnumText.Of(claim.Modality)))
        {
            Values = ClaimValues.Modalities,
            English = "Whether the claim is stated, planned, expected, supposed or denied.",
            Chinese = "论断的语气：陈述、目标、预测、假设或否定。",
            Example = "asserted",
        },
    ];
}

using ClaimExtractor.Sources;
using ClaimExtractor.Claims;

namespace ClaimExtractor.Datasets;

/// <summary>The columns of the claims table: the one list that every format, the JSON Schema and the data dictionary are made from.</summary>
internal static class ClaimColumns
{
    /// <summary><c>{document_id}@{start}-{end}</c>.</summary>
    internal const string IdPattern = "^[^\\n]+@[0-9]+-[0-9]+$";

    private static readonly IReadOnlyList<Column<Claim>> Where =
    [
        new("claim_id", ColumnType.Text, claim => Cell.Text(claim.ClaimId))
        {
            English = "Names the claim: {document_id}@{source_start}-{source_end}. Stable across versions of the extractor for the same span.",
            Chinese = "论断的编号：{document_id}@{source_start}-{source_end}，同一位置在各版本中不变。",
            Example = "2020-03-06-poverty-alleviation@1807-1812",
            Pattern = IdPattern,
            Width = 44,
        },
        new("document_id", ColumnType.Text, claim => Cell.Text(claim.DocumentId))
        {
            English = "Names the document: the stem of its file unless another name was given.",
            Chinese = "文档编号，默认取文件名（不含扩展名）。",
            Example = "2020-03-06-poverty-alleviation",
            Width = 30,
        },
        new("section", ColumnType.Text, claim => Cell.OptionalText(claim.Section))
        {
            Nullable = true,
            English = "The headings above the sentence, outermost first, joined by \" / \".",
            Chinese = "所在章节的标题路径，由外到内，以“ / ”连接。",
            Example = "一、我国脱贫攻坚取得决定性成就 / 第一，脱贫攻坚目标任务接近完成",
            Width = 30,
        },
        new("paragraph", ColumnType.Integer, claim => Cell.Integer(claim.Paragraph))
        {
            English = "The paragraph's number within the body, from 1; headings count.",
            Chinese = "正文中的段落序号，从1起，标题计入。",
            Example = "16",
            Minimum = 1,
            Width = 11,
        },
        new("sentence", ColumnType.Integer, claim => Cell.Integer(claim.Sentence))
        {
            English = "The sentence's number, from 1, counted through the whole body.",
            Chinese = "句子序号，从1起，全文连续计数。",
            Example = "27",
            Minimum = 1,
            Width = 11,
        },
        new("context", ColumnType.Text, claim => Cell.Text(claim.Context))
        {
            English = "The whole sentence that holds the quote, readable: noise removed, simplified script.",
            Chinese = "引文所在的完整句子，已去除杂质并转为简体。",
            Example = "贫困人口从2012年年底的9899万人减到2019年年底的551万人,贫困发生率由10.2%降至0.6%,连续7年每年减贫1000万人以上。",
            Width = 60,
            Wrapped = true,
        },
        new("quote", ColumnType.Text, claim => Cell.Text(claim.Quote))
        {
            English = "The exact run of the context that states the quantity, with the words that bound it.",
            Chinese = "表述该数量的原文片段（含约数词、界限词与单位），必为context的子串。",
            Example = "551万人",
            Width = 18,
        },
        new("quote_start", ColumnType.Integer, claim => Cell.Integer(claim.QuoteStart))
        {
            English = "Where the quote begins in the context, in Unicode code points from 0.",
            Chinese = "引文在context中的起点，按Unicode码点从0计。",
            Example = "29",
        },
        new("source_start", ColumnType.Integer, claim => Cell.Integer(claim.Source.Start))
        {
            English = "Where the quote begins in the decoded source file, in Unicode code points from 0.",
            Chinese = "引文在解码后源文件中的起点，按Unicode码点从0计。",
            Example = "1807",
        },
        new("source_end", ColumnType.Integer, claim => Cell.Integer(claim.Source.End))
        {
            English = "Where the quote ends in the decoded source file, exclusive. CRLF counts two, a byte-order mark none.",
            Chinese = "引文在解码后源文件中的终点（不含）；CRLF计为两个码点，字节顺序标记不计。",
            Example = "1812",
            Minimum = 1,
        },
    ];

    private static readonly IReadOnlyList<Column<Claim>> HowMuch =
    [
        new("value", ColumnType.Number, claim => Cell.Number(claim.Value?.ToDouble()))
        {
            Nullable = true,
            English = "The number in unit, multipliers applied: 9899万人 is 98990000, 10.2% is 10.2. Null for a range and for 几 or 数.",
            Chinese = "以unit为单位的数值，已乘入万、亿等：9899万人为98990000，10.2%为10.2；区间及“几”“数”为空。",
            Example = "5510000",
            Width = 15,
        },
        new("value_exact", ColumnType.Text, claim => Cell.Text(claim.Value?.ToString()))
        {
            Nullable = true,
            English = "The same number exactly, as a decimal or a fraction: 10.2, 2/3.",
            Chinese = "同一数值的精确写法：小数或分数，如10.2、2/3。",
            Example = "5510000",
            Pattern = "^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$",
            Width = 15,
        },
        new("value_min", ColumnType.Number, claim => Cell.Number(claim.ValueMin?.ToDouble()))
        {
            Nullable = true,
            English = "The lower bound that the wording gives. Null where it gives none.",
            Chinese = "措辞给出的下界；未给出则为空。",
            Example = "5510000",
            Width = 15,
        },
        new("value_max", ColumnType.Number, claim => Cell.Number(claim.ValueMax?.ToDouble()))
        {
            Nullable = true,
            English = "The upper bound that the wording gives. Null where it gives none.",
            Chinese = "措辞给出的上界；未给出则为空。",
            Example = "5510000",
            Width = 15,
        },
        new("qualifier", ColumnType.Text, claim => Cell.Text(EnumText.Of(claim.Qualifier)))
        {
            Values = ClaimValues.Qualifiers,
            English = "How the wording bounds the value.",
            Chinese = "措辞如何限定数值。",
            Example = "exact",
        },
        new("unit", ColumnType.Text, claim => Cell.Text(claim.Unit))
        {
            English = "Canonical unit code: person, household, person_time, item; 1 for a measured number without a unit; point; ISO 4217 for money; "
                + "percent, permille, percentage_point, basis_point, ratio, multiple, rank; year … second; UCUM for the rest.",
            Chinese = "规范单位代码：person、household、person_time、item；无单位的度量为1；point；货币用ISO 4217；"
                + "percent、permille、percentage_point、basis_point、ratio、multiple、rank；year至second；其余用UCUM。",
            Example = "person",
        },
        new("unit_text", ColumnType.Text, claim => Cell.Text(claim.UnitText))
        {
            MayBeEmpty = true,
            English = "The unit as written; empty where the text leaves it out.",
            Chinese = "原文所写的单位；原文省略时为空文本。",
            Example = "人",
        },
        new("unit_inferred", ColumnType.Boolean, claim => Cell.Boolean(claim.UnitInferred))
        {
            English = "The unit comes from the counted noun or from a neighbour, not from the text next to the number.",
            Chinese = "单位由所数名词或前文推得，而非紧随数字写出。",
            Example = "false",
        },
        new("dimension", ColumnType.Text, claim => Cell.Text(EnumText.Of(claim.Dimension)))
        {
            Values = ClaimValues.Dimensions,
            English = "What kind of quantity the unit measures.",
            Chinese = "量的类别。",
            Example = "people",
            Width = 16,
        },
        new("base_value", ColumnType.Number, claim => Cell.Number(claim.BaseValue?.ToDouble()))
        {
            Nullable = true,
            English = "The value in base_unit, so that claims of one dimension can be compared.",
            Chinese = "换算为base_unit的数值，便于同类比较。",
            Example = "5510000",
            Width = 15,
        },
        new("base_unit", ColumnType.Text, claim => Cell.OptionalText(claim.BaseUnit))
        {
            Nullable = true,
            English = "The one unit that its dimension is converted to: m, m2, kg, J, s …; currencies and counts stay as they are; ratio and percent become ratio.",
            Chinese = "该类量统一换算的单位：m、m2、kg、J、s等；货币与计数不换算；比率与百分比统一为ratio。",
            Example = "person",
        },
        new("per", ColumnType.Text, claim => Cell.OptionalText(claim.Per))
        {
            Nullable = true,
            English = "The denominator: 每年 and 年均 give year, 人均 person, 每亩 mu, 元/吨 t.",
            Chinese = "分母：每年、年均为year，人均为person，每亩为mu，元/吨为t。",
            Example = "year",
        },
    ];

    private static readonly IReadOnlyList<Column<Claim>> OfWhat =
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
            English = "The administrative area that the figure is of, by its full name: what the place denotes, or the document's own area where a known metric has neither a place nor a bearer.",
            Chinese = "数字所属的行政区，用全称：由place所指，或在已知指标既无地域又无归属时取文档所属的行政区。",
            Example = "中国",
            Width = 16,
        },
        new("area_code", ColumnType.Text, claim => Cell.OptionalText(claim.AreaCode))
        {
            Nullable = true,
            English = "The area's code: GB/T 2260 in China (six digits), else ISO 3166 alpha-2, 001 for the world; empty where it has none.",
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
            English = "time_start and time_end as one label: a year, half, quarter, month, ISO week or day, whole years as 2021/2025, any other span as its two days.",
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

    private static readonly IReadOnlyList<Column<Claim>> Why =
    [
        new("related_claim_id", ColumnType.Text, claim => Cell.OptionalText(claim.RelatedClaimId))
        {
            Nullable = true,
            English = "The claim that this one refers to: from the later or dependent row to the other.",
            Chinese = "所关联的论断编号：由后者或从属者指向另一方。",
            Example = "2020-03-06-poverty-alleviation@1791-1797",
            Pattern = IdPattern,
            Width = 44,
        },
        new("relation", ColumnType.Text, claim => Cell.Text(claim.Relation is { } relation ? EnumText.Of(relation) : null))
        {
            Nullable = true,
            Values = ClaimValues.Relations,
            English = "What the related claim is to this one.",
            Chinese = "关联的性质。",
            Example = "change_from",
            Width = 14,
        },
        new("evidence", ColumnType.Text, claim => Cell.Text(EvidenceText.Of(claim.Evidence)))
        {
            MayBeEmpty = true,
            English = "Where each facet was read, as source spans; * marks what comes from another clause or sentence, which the span finds; relation is where the related number stands.",
            Chinese = "各要素在源文件中的出处；*表示承自其他分句或句子，其位置即由该出处给出；relation是所关联数字的位置。",
            Example = "subject=1834-1839 time=1784-1790*",
            Width = 30,
        },
        new("rules", ColumnType.Text, claim => Cell.Text(claim.Rules))
        {
            MayBeEmpty = true,
            English = "The rules that fired, those of the number and those of each facet, so that the row can be explained.",
            Chinese = "命中的规则编号（先是数字的，后是各要素的），用以说明本行的由来。",
            Example = "measure time:sentence",
            Width = 24,
        },
    ];

    public static TableSchema<Claim> Schema { get; } = new(
        "claims",
        "claim",
        "The numeric claims of the documents, one a row, in document order.",
        "文档中的数字论断，每行一条，按原文顺序排列。",
        [.. Where, .. HowMuch, .. OfWhat, .. Why])
    {
        ForeignKeys = [new("document_id", "documents", "document_id"), new("related_claim_id", "claims", "claim_id")],
        Rules =
        [
            new("qualifier", ["exact"], ["value", "value_min", "value_max"], []),
            new("qualifier", ["about"], ["value"], ["value_min", "value_max"]),
            new("qualifier", ["more_than", "at_least"], ["value", "value_min"], []),
            new("qualifier", ["nearly", "less_than", "at_most"], ["value", "value_max"], []),
            new("qualifier", ["range", "several"], ["value_min", "value_max"], ["value"]),
            new("value", [], ["value_exact"], []),
            new("value_exact", [], ["value"], []),
            new("base_value", [], ["base_unit"], []),
            new("related_claim_id", [], ["relation"], []),
            new("relation", [], ["related_claim_id"], []),
        ],
    };
}

using ClaimExtractor.Sources;
using ClaimExtractor.Claims;

namespace ClaimExtractor.Datasets;

/// <summary>The columns of the claims table: the one list that every format, the JSON Schema and the data dictionary are made
/// from.</summary>
internal static class ClaimColumns
{
    /// <summary><c>{document_id}@{start}-{end}</c>.</summary>
    internal const string IdPattern = "^[^\\n]+@[0-9]+-[0-9]+$";

    private static readonly IReadOnlyList<Column<Claim>> Where =
    [
        new("claim_id", ColumnType.Text, claim => Cell.Text(claim.ClaimId))
        {
            English =
                "Names the claim: {document_id}@{source_start}-{source_end}. Stable across versions of the extractor for the same span.",
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
            English =
                "Where each facet was read, as source spans; * marks what comes from another clause or sentence, which the span finds; "
                    + "relation is where the related number stands.",
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
        [.. Where, .. ClaimQuantityColumns.All, .. ClaimFacetColumns.All, .. Why])
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

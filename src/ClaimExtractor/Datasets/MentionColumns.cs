namespace ClaimExtractor.Datasets;

/// <summary>The columns of the mentions table: every numeral of a body, whether it became a claim or not.</summary>
internal static class MentionColumns
{
    private static readonly IReadOnlyList<EnumValue> Kinds =
    [
        new("quantity", "a number with a unit, or with the noun it counts: it is a claim", "带单位或所数名词的数量，构成论断"),
        new("time", "a date, a period, or a duration that only says when", "日期、时期，或仅表示时间的时长"),
        new("ordinal", "a place in a list or a heading", "列举或标题中的序数"),
        new("name", "a number inside a proper name, slogan or programme", "专名、口号、规划名中的数字"),
        new("idiom", "a number inside a set phrase", "成语、惯用语中的数字"),
        new("discourse", "a count of the talk's own points", "讲话自身的分点计数"),
        new("indefinite", "一 with a classifier, or a vague 几 or 一些", "“一”加量词，或泛指的“几”“一些”"),
        new("identifier", "a code: a document, phone, page or clause number", "编号：文号、电话、页码、条款号等"),
        new("word", "a numeral character inside an ordinary word", "普通词语中的数字字"),
    ];

    public static TableSchema<MentionRow> Schema { get; } = new(
        "mentions",
        "mention",
        "Every number of the documents' bodies, one a row, with what it is; the quantities among them are the claims.",
        "正文中的每一处数字及其类别，每行一处；其中的数量即为论断。",
        [
            new("mention_id", ColumnType.Text, row => Cell.Text(row.MentionId))
            {
                English = "Names the mention: {document_id}@{source_start}-{source_end}.",
                Chinese = "编号：{document_id}@{source_start}-{source_end}。",
                Example = "2020-03-06-poverty-alleviation@654-656",
                Pattern = ClaimColumns.IdPattern,
                Width = 30,
            },
            new("document_id", ColumnType.Text, row => Cell.Text(row.DocumentId))
            {
                English = "Names the document.",
                Chinese = "文档编号。",
                Example = "2020-03-06-poverty-alleviation",
                Width = 24,
            },
            new("kind", ColumnType.Text, row => Cell.Text(row.Kind))
            {
                Values = Kinds,
                English = "What the number is.",
                Chinese = "数字的类别。",
                Example = "quantity",
            },
            new("text", ColumnType.Text, row => Cell.Text(row.Text))
            {
                English = "The mention as it stands in the readable text.",
                Chinese = "该处数字在可读文本中的写法。",
                Example = "7个",
                Width = 18,
            },
            new("source_start", ColumnType.Integer, row => Cell.Integer(row.SourceStart))
            {
                English = "Where the mention begins in the decoded source file, in Unicode code points from 0.",
                Chinese = "在解码后源文件中的起点，按Unicode码点从0计。",
                Example = "654",
            },
            new("source_end", ColumnType.Integer, row => Cell.Integer(row.SourceEnd))
            {
                English = "Where the mention ends in the decoded source file, exclusive.",
                Chinese = "在解码后源文件中的终点（不含）。",
                Example = "656",
                Minimum = 1,
            },
            new("sentence", ColumnType.Integer, row => Cell.Integer(row.Sentence))
            {
                English = "The sentence's number, from 1, counted through the whole body.",
                Chinese = "句子序号，从1起，全文连续计数。",
                Example = "12",
                Minimum = 1,
            },
            new("claim_id", ColumnType.Text, row => Cell.OptionalText(row.ClaimId))
            {
                Nullable = true,
                English = "The claim that the mention became; null where it is no quantity.",
                Chinese = "所成论断的编号；非数量则为空。",
                Example = "2020-03-06-poverty-alleviation@654-656",
                Pattern = ClaimColumns.IdPattern,
                Width = 30,
            },
            new("reason", ColumnType.Text, row => Cell.Text(row.Reason))
            {
                MayBeEmpty = true,
                English = "The rules that decided the kind.",
                Chinese = "判定类别的规则。",
                Example = "measure",
                Width = 24,
            },
        ])
    {
        ForeignKeys = [new("document_id", "documents", "document_id"), new("claim_id", "claims", "claim_id")],
        Rules =
        [
            new("kind", ["quantity"], ["claim_id"], []),
            new("kind", [.. Kinds.Select(kind => kind.Name).Where(name => name != "quantity")], [], ["claim_id"]),
        ],
    };
}

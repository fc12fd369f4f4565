namespace ClaimExtractor.Datasets;

/// <summary>The columns of the documents table. Each noise filter has a column <c>filter_{name}</c> that counts its changes.</summary>
internal static class DocumentColumns
{
    private static readonly IReadOnlyList<EnumValue> Scripts =
    [
        new("unknown", "no character tells the scripts apart", "无法判定"),
        new("simplified", "simplified Chinese", "简体"),
        new("traditional", "traditional Chinese", "繁体"),
    ];

    private static readonly IReadOnlyList<EnumValue> DateSources =
    [
        new("none", "no date was found", "未找到日期"),
        new("option", "given by the user", "用户指定"),
        new("date_line", "a line of the document that is a date", "文档中的日期行"),
        new("header", "the dateline of an agency or a header field", "电头或文件头字段"),
        new("stamp", "the site's publication stamp", "网站的发布时间"),
        new("file_name", "the file's name", "文件名"),
    ];

    private static readonly IReadOnlyList<EnumValue> AreaSources =
    [
        new("none", "it names none", "未写明"),
        new("title", "the title of a report, or the line under it", "报告的标题或副题"),
        new("office", "the office of who speaks", "讲话者的职务"),
        new("publisher", "the body that publishes it", "发布机构"),
    ];

    private static readonly IReadOnlyList<Column<DocumentRow>> Filters =
    [
        Filter("markup", "Runs of markup taken out of the text, and character references resolved.", "删去的标记与还原的字符引用处数。"),
        Filter("slipped_bytes", "Runs of bytes that a converter put out of step, restored.", "转码错位的字节段（已还原）的处数。"),
        Filter("pinyin_notes", "Pinyin notes taken out of the text.", "删去的拼音注音处数。"),
        Filter("script", "Runs converted from traditional to simplified script.", "繁体转简体的处数。"),
        Filter("width", "Full-width letters, digits and signs folded to ASCII.", "全角字符折叠为半角的处数。"),
        Filter("furniture", "Titles, stamps, navigation and footers of the site, cut.", "删去的网站标题、时间戳、导航、页脚等处数。"),
        Filter("line_breaks", "Line breaks and indents that are not the text's own, taken out.", "删去的非正文换行与缩进处数。"),
    ];

    public static TableSchema<DocumentRow> Schema { get; } =
        new(
            "documents",
            "document",
            "The documents, one a row, in the order in which they were read.",
            "文档清单，每行一份，按读入顺序排列。",
            [
                new("document_id", ColumnType.Text, row => Cell.Text(row.DocumentId))
                {
                    English = "Names the document: the stem of its file unless another name was given.",
                    Chinese = "文档编号，默认取文件名（不含扩展名）。",
                    Example = "2020-03-06-poverty-alleviation",
                },
                new("path", ColumnType.Text, row => Cell.Text(row.Path))
                {
                    English = "The file as it was named on the command line; - for standard input.",
                    Chinese = "命令行所给的路径；-表示标准输入。",
                    Example = "input/2020-03-06-poverty-alleviation.txt",
                },
                new("sha256", ColumnType.Text, row => Cell.Text(row.Sha256))
                {
                    English = "SHA-256 of the file's bytes, lower-case hexadecimal.",
                    Chinese = "文件字节的SHA-256，小写十六进制。",
                    Example = "a7e878e4427d4c44bc1321105850ee353daad376cb63c09d62e7ce137800f196",
                    Pattern = "^[0-9a-f]{64}$",
                },
                new("bytes", ColumnType.Long, row => Cell.Integer(row.Bytes))
                {
                    English = "The file's size.",
                    Chinese = "文件字节数。",
                    Example = "22928",
                },
                new("encoding", ColumnType.Text, row => Cell.Text(row.Encoding))
                {
                    English =
                        "The encoding that the file was decoded with, by its IANA name; "
                            + "utf-8 for the text extracted from a DOCX or PDF file.",
                    Chinese = "解码所用编码的IANA名称；从DOCX、PDF提取的文本记为utf-8。",
                    Example = "utf-8",
                },
                new("script", ColumnType.Text, row => Cell.Text(row.Script))
                {
                    Values = Scripts,
                    English = "The script that the document was published in.",
                    Chinese = "文档发表时的字体。",
                    Example = "traditional",
                },
                new("title", ColumnType.Text, row => Cell.OptionalText(row.Title))
                {
                    Nullable = true,
                    English = "The document's own title, readable.",
                    Chinese = "文档标题。",
                    Example = "在决战决胜脱贫攻坚座谈会上的讲话",
                },
                new("date", ColumnType.Date, row => Cell.Date(row.Date))
                {
                    Nullable = true,
                    English = "The document's own date, which relative times are resolved against.",
                    Chinese = "文档日期，相对时间据此推算。",
                    Example = "2020-03-06",
                },
                new("date_source", ColumnType.Text, row => Cell.Text(row.DateSource))
                {
                    Values = DateSources,
                    English = "Where the date was read.",
                    Chinese = "日期的来源。",
                    Example = "date_line",
                },
                new("area", ColumnType.Text, row => Cell.OptionalText(row.Area))
                {
                    Nullable = true,
                    English = "The administrative area that the document speaks for, by its full name: what 全省 and 我市 mean in it.",
                    Chinese = "文档所属的行政区（全称），即文中“全省”“我市”所指。",
                    Example = "浙江省",
                },
                new("area_code", ColumnType.Text, row => Cell.OptionalText(row.AreaCode))
                {
                    Nullable = true,
                    English = "That area's code: GB/T 2260 in China (six digits), else ISO 3166 alpha-2; empty where it has none.",
                    Chinese = "该行政区的代码：中国境内用GB/T 2260六位代码，其他用ISO 3166两字母代码；没有代码的为空。",
                    Example = "330000",
                    Pattern = "^(?:[0-9]{6}|[A-Z]{2}|001)$",
                },
                new("area_source", ColumnType.Text, row => Cell.Text(row.AreaSource))
                {
                    Values = AreaSources,
                    English = "Where the area was read.",
                    Chinese = "行政区的来源。",
                    Example = "title",
                },
                new("characters", ColumnType.Integer, row => Cell.Integer(row.Characters))
                {
                    English = "The length of the readable text, in Unicode code points.",
                    Chinese = "可读文本的长度，按Unicode码点计。",
                    Example = "6646",
                },
                new("claims", ColumnType.Integer, row => Cell.Integer(row.Claims))
                {
                    English = "How many claims the document gave.",
                    Chinese = "所得论断数。",
                    Example = "50",
                },
                .. Filters,
            ]
        )
        {
            Rules =
            [
                new("date_source", ["none"], [], ["date"]),
                new("area_source", ["none"], [], ["area"]),
                new("area_source", [.. AreaSources.Select(source => source.Name).Where(name => name != "none")], ["area"], []),
                new("date_source", [.. DateSources.Select(source => source.Name).Where(name => name != "none")], ["date"], []),
            ],
        };

    private static Column<DocumentRow> Filter(string name, string english, string chinese) =>
        new($"filter_{name}", ColumnType.Integer, row => Cell.Integer(Count(row, name)))
        {
            English = english,
            Chinese = chinese,
            Example = "0",
        };

    private static int Count(DocumentRow row, string filter)
    {
        foreach (var (name, count) in row.FilterCounts)
            if (name == filter)
                return count;
        return 0;
    }
}

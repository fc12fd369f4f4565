using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Tests.Datasets;

/// <summary>Rows of the claims table with every hazard that a file format can meet.</summary>
internal static class ClaimRows
{
    public static Claim Plain { get; } = new()
    {
        ClaimId = "报告@10-15",
        DocumentId = "报告",
        Section = "一、成就 / 第一，就业",
        Paragraph = 2,
        Sentence = 3,
        Context = "全年新增就业1200万人以上。",
        Quote = "1200万人以上",
        QuoteStart = 6,
        Source = new(10, 15),
        Value = 12_000_000,
        ValueMin = 12_000_000,
        Qualifier = Qualifier.AtLeast,
        Unit = "person",
        UnitText = "万人",
        UnitInferred = false,
        Dimension = Dimension.People,
        BaseValue = 12_000_000,
        BaseUnit = "person",
        Per = "year",
        Subject = "新增就业",
        Bearer = "国有企业",
        Predicate = "完成",
        Role = Role.ChangeBy,
        Direction = Direction.Increase,
        Baseline = "上年",
        TimeText = "全年",
        TimeStart = new DateOnly(2019, 1, 1),
        TimeEnd = new DateOnly(2019, 12, 31),
        TimeBasis = TimeBasis.Paragraph,
        Place = "全国",
        Area = "中国",
        AreaCode = "CN",
        Metric = "城镇新增就业",
        Measure = Measure.Level,
        Attribution = "统计局",
        Modality = Modality.Forecast,
        RelatedClaimId = "报告@2-4",
        Relation = Relation.SameAs,
        Evidence =
        [
            new() { Facet = ClaimFacet.Subject, Span = new(8, 10) },
            new() { Facet = ClaimFacet.Time, Span = new(1, 3), IsInherited = true },
        ],
        Rules = "quantity approximator:以上",
    };

    /// <summary>Null wherever a column may be null, and empty wherever it may be empty.</summary>
    public static Claim Bare { get; } = new()
    {
        ClaimId = "报告@20-22",
        DocumentId = "报告",
        Paragraph = 1,
        Sentence = 1,
        Context = "三五个",
        Quote = "三五个",
        QuoteStart = 0,
        Source = new(20, 22),
        ValueMin = 3,
        ValueMax = 5,
        Qualifier = Qualifier.Range,
        Unit = "item",
        UnitText = "",
        UnitInferred = true,
        Dimension = Dimension.Count,
        Rules = "",
    };

    public static Claim Negative { get; } = Plain with
    {
        ClaimId = "报告@30-38",
        Context = "净流入-16.1亿美元。",
        Quote = "-16.1亿美元",
        QuoteStart = 3,
        Value = Exactly("-1610000000"),
        ValueMin = Exactly("-1610000000"),
        ValueMax = Exactly("-1610000000"),
        Qualifier = Qualifier.Exact,
        Unit = "USD",
        UnitText = "亿美元",
        Dimension = Dimension.Currency,
        TimeStart = new DateOnly(1894, 7, 25),
        TimeEnd = new DateOnly(1900, 2, 28),
    };

    public static Claim Fractional { get; } = Plain with
    {
        ClaimId = "报告@40-44",
        Context = "三分之二的县",
        Quote = "三分之二",
        QuoteStart = 0,
        Value = new Fraction(2, 3),
        ValueMin = new Fraction(2, 3),
        ValueMax = new Fraction(2, 3),
        Qualifier = Qualifier.Exact,
        Unit = "ratio",
        Dimension = Dimension.Ratio,
        BaseValue = Exactly("0.0000123"),
    };

    public static Claim Huge { get; } = Fractional with
    {
        ClaimId = "报告@50-59",
        Context = "1234567890123456789个",
        Quote = "1234567890123456789个",
        Value = Exactly("1234567890123456789"),
        ValueMin = Exactly("1234567890123456789"),
        ValueMax = Exactly("1234567890123456789"),
        Unit = "1",
        Dimension = Dimension.Number,
        BaseValue = Exactly("0.1"),
    };

    /// <summary>Texts that a quoting, an escaping, a parser or a spreadsheet could trip over, each as context and subject.</summary>
    public static IReadOnlyList<string> HazardousTexts { get; } =
    [
        "说：\"5个\"，又说‘6个’",
        "一,二;三\t四",
        "第一行\n第二行",
        "第一行\r\n第二行",
        "回车\r结束",
        "\t制表开头",
        "\r回车开头",
        "\n换行开头",
        "=1+1",
        "+5%",
        "-3.2%",
        "@SUM(A1)",
        "'单引号",
        "''两个",
        "＝1+1",
        "＋5%",
        "－3.2%",
        "＠甲",
        "𠮷野家有3个店𪚥",
        "👨‍👩‍👧3口之家",
        "\uE000私用区1个",
        "\uFFFD丢失1个",
        "\uFEFF标记",
        "\u2028行分隔",
        "  前后空格 ",
        "_x0041_字面",
        "<b>5</b> & \"6\" > 4",
        "NA",
        "null",
        "TRUE",
        "2020-03-06",
        "2/3",
        "1E5",
        "00123",
        "10.2%",
        "\\N \\u4e00 \\\"",
        "控制\u0001\u001B字符",
    ];

    /// <summary>Everything above, and a context of 30,000 characters.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        Plain, Bare, Negative, Fractional, Huge,
        .. HazardousTexts.Select((text, i) => Plain with
        {
            ClaimId = $"报告@{100 + i}-{101 + i}",
            Context = text,
            Subject = text,
            UnitText = text,
            Quote = text,
            QuoteStart = 0,
        }),
        Plain with { ClaimId = "报告@900-901", Context = string.Concat(Enumerable.Repeat("很长的句子，", 5000)), QuoteStart = 0, Quote = "很" },
    ];

    public static IReadOnlyList<MentionRow> Mentions { get; } =
    [
        new("报告@10-15", "报告", "quantity", "1200万人以上", 10, 15, 3, "报告@10-15", "quantity"),
        new("报告@3-7", "报告", "time", "2019年", 3, 7, 3, null, "time:year"),
        new("报告@8-9", "报告", "ordinal", "=一\n", 8, 9, 4, null, ""),
    ];

    public static IReadOnlyList<DocumentRow> Documents { get; } =
    [
        new(
            "报告",
            "input/报告.txt",
            new string('a', 64),
            5_000_000_000,
            "utf-8",
            "simplified",
            "政府工作报告",
            new DateOnly(2020, 3, 6),
            "date_line",
            "浙江省",
            "330000",
            "title",
            9000,
            50,
            [new("pinyin_notes", 655), new("slipped_bytes", 9)]
        ),
        new("-", "-", new string('0', 64), 0, "gb18030", "unknown", null, null, "none", null, null, "none", 0, 0, []),
    ];

    public static IReadOnlyList<Finding> Findings { get; } =
    [
        Found(
            CheckKind.PartsAndWhole,
            ["报告@10-15", "报告@20-23", "报告@30-33"],
            "7 + 5 = 12",
            12,
            Exactly("12"),
            0,
            Verdict.Consistent,
            "The parts add up to 12."
        ),
        Found(
            CheckKind.YearlyGrowth,
            ["报 告,@1-2"],
            "=(1 + 1)^(1/3)",
            1.0 / 3,
            Exactly("2/3"),
            null,
            Verdict.CannotTell,
            "“名义”增长 \"高\"\n些."
        ),
        Found(CheckKind.SaidTwice, ["-@1-2", "-@3-4"], "5 ≠ 6", null, null, null, Verdict.Inconsistent, "=5"),
    ];

    private static Finding Found(
        CheckKind kind,
        string[] claims,
        string formula,
        double? computed,
        Fraction? stated,
        double? tolerance,
        Verdict verdict,
        string message
    )
    {
        var document = claims[0][..claims[0].IndexOf('@', StringComparison.Ordinal)];
        return new(kind, document, claims, () => formula, () => message, () => $"中文：{message}")
        {
            Computed = computed,
            Stated = stated,
            Tolerance = tolerance,
            Verdict = verdict,
        };
    }

    public static Fraction Exactly(string number) =>
        Fraction.TryParse(number, out var value) ? value : throw new FormatException(number);
}

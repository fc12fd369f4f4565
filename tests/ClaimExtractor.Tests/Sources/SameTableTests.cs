using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>The same table gives the same rows in every kind of file.</summary>
public sealed class SameTableTests
{
    private static readonly Dictionary<string, (string[] Lines, string[][] Rows, string[] Expected)> Tables = new()
    {
        ["balance"] = (["平岗食品股份有限公司2021年年度报告", "合并资产负债表", "单位：元"],
        [
            ["项目", "2021年12月31日", "2020年12月31日"], ["流动资产：", "", ""], ["货币资金", "5,218,430.66", "4,903,117.20"],
            ["存货", "812,004.15", "(63,210.08)"], ["资产总计", "6,030,434.81", "4,839,907.12"],
        ],
        [
            "货币资金 5218430.66 CNY 2021-12-31", "货币资金 4903117.2 CNY 2020-12-31", "存货 812004.15 CNY 2021-12-31",
            "存货 -63210.08 CNY 2020-12-31", "资产总计 6030434.81 CNY 2021-12-31", "资产总计 4839907.12 CNY 2020-12-31",
        ]),
        ["communiqué"] = (["某区2022年1-6月主要经济指标"],
        [
            ["指标", "单位", "1-6月", "增长%"], ["地区生产总值", "亿元", "152.6", "4.1"], ["固定资产投资", "亿元", "—", "8.8"],
            ["社会消费品零售总额", "亿元", "61.07", "-1.2"], ["发电量", "亿千瓦时", "9.06", "0.7"],
        ],
        [
            "地区生产总值 15260000000 CNY 2022-06-30", "地区生产总值 4.1 percent 2022-06-30", "固定资产投资 8.8 percent 2022-06-30",
            "社会消费品零售总额 6107000000 CNY 2022-06-30", "社会消费品零售总额 -1.2 percent 2022-06-30",
            "发电量 906000000 kW.h 2022-06-30", "发电量 0.7 percent 2022-06-30",
        ]),
        ["statement"] = (["平岗食品股份有限公司2021年年度报告", "合并资产负债表"],
        [
            ["编制单位：平岗食品股份有限公司", "", "单位：元"], ["项目", "期末余额", "期初余额"], ["流动资产：", "", ""], ["货币资金", "5,218,430.66", "4,903,117.20"],
            ["应收账款", "812,004.15", "—"], ["存货", "91,200.00", "(63,210.08)"], ["每股收益", "0.12", "0.10"],
        ],
        [
            "货币资金 5218430.66 CNY 2021-12-31", "货币资金 4903117.2 CNY 2020-12-31", "应收账款 812004.15 CNY 2021-12-31", "存货 91200 CNY 2021-12-31",
            "存货 -63210.08 CNY 2020-12-31",
        ]),
        ["two levels"] = (["岭下公司2021年年度报告", "分行业收入", "单位：万元"],
        [
            ["项目", "2021年", "", "2020年", "", "同比增减"], ["", "金额", "占收入比重", "金额", "占收入比重", ""],
            ["收入合计", "5,218.66", "100%", "4,903.20", "100%", "6.43%"], ["纺织业", "3,131.20", "60%", "3,020.10", "61.6%", "3.68%"],
        ],
        [
            "收入合计 52186600 CNY 2021-12-31", "收入合计 100 percent 2021-12-31", "收入合计 49032000 CNY 2020-12-31", "收入合计 100 percent 2020-12-31",
            "收入合计 6.43 percent 2021-12-31", "纺织业 31312000 CNY 2021-12-31", "纺织业 60 percent 2021-12-31", "纺织业 30201000 CNY 2020-12-31",
            "纺织业 61.6 percent 2020-12-31", "纺织业 3.68 percent 2021-12-31",
        ]),
        ["products"] = (["某区2022年国民经济和社会发展统计公报", "表1 2022年主要产品产量"],
        [
            ["产品", "计量单位", "产量", "比上年增长（%）"], ["发电量", "亿千瓦时", "9.06", "0.7"], ["水泥", "万吨", "305.1", "-5.3"], ["汽车", "万辆", "1.2", "—"],
            ["年末常住人口", "万人", "45.2", "0.3"],
        ],
        [
            "发电量 906000000 kW.h 2022-12-31", "发电量 0.7 percent 2022-12-31", "水泥产量 3051000 t 2022-12-31", "水泥产量 -5.3 percent 2022-12-31",
            "汽车产量 12000 item 2022-12-31", "常住人口 452000 person 2022-12-31", "常住人口 0.3 percent 2022-12-31",
        ]),
        ["prices"] = (["岭下县农产品价格", "单位：元/公斤"],
        [
            ["品种", "2021年5月", "2021年4月", "涨跌幅（%）"], ["白菜", "1.86", "1.92", "-3.1"], ["鸡蛋", "9.40", "9.15", "2.7"],
        ],
        [
            "白菜 1.86 CNY 2021-05-31", "白菜 1.92 CNY 2021-04-30", "白菜 -3.1 percent 2021-05-31", "鸡蛋 9.4 CNY 2021-05-31",
            "鸡蛋 9.15 CNY 2021-04-30", "鸡蛋 2.7 percent 2021-05-31",
        ]),
    };

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var table in Tables.Keys)
            foreach (var kind in (string[])["html", "docx", "pdf", "markdown", "tabs", "blanks"])
                all.Add(table, kind);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void In_every_kind_of_file(string table, string kind)
    {
        var (lines, rows, expected) = Tables[table];
        var extraction = DocumentExtractor.Extract(Source(kind, lines, rows), new() { DocumentId = "a" });
        Unread(extraction).Should().BeEmpty("each figure is read, or set aside with a reason");
        extraction
            .Claims.Select(claim =>
                FormattableString.Invariant(
                    $"{claim.Subject} {(decimal)claim.Value!.Value.ToDouble()} {claim.Unit} {claim.TimeEnd:yyyy-MM-dd}"
                )
            )
            .Should()
            .Equal(expected);
    }

    /// <summary>The data cells with a figure that no mention holds.</summary>
    private static IEnumerable<string> Unread(Extraction extraction)
    {
        var text = extraction.Document.Text.Text;
        return extraction
            .Document.Paragraphs.SelectMany(paragraph => paragraph.Cells)
            .Where(cell => cell.Span.In(text).ContainsAnyInRange('0', '9'))
            .Where(cell =>
                !extraction.Mentions.Any(mention =>
                    cell.Span.Contains(mention.Span) && (mention.Quantity is not null || mention.Reason.Length > 0)
                )
            )
            .Select(cell => cell.Span.In(text).ToString());
    }

    private static SourceFile Source(string kind, string[] lines, string[][] rows) => kind switch
    {
        "docx" => SourceFile.FromBytes("a.docx", Docx(lines, rows)),
        "pdf" => Pdf(lines, rows),
        _ => SourceFile.FromBytes("a", Encoding.UTF8.GetBytes(Plain(kind, lines, rows))),
    };

    private static string Plain(string kind, string[] lines, string[][] rows) =>
        kind switch
        {
            "html" => $"<html><body><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(line => $"<p>{line}</p>"))}<table>"
                + string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))
                + "</table></body></html>",
            "markdown" => $"# {string.Join("\n\n", lines)}\n\n"
                + string.Concat(
                    rows.Select(
                        (row, i) => $"| {string.Join(" | ", row)} |\n" + (i == 0 ? string.Concat(row.Select(_ => "| --- ")) + "|\n" : "")
                    )
                ),
            "tabs" => string.Join('\n', lines.Concat(rows.Select(row => string.Join('\t', row)))),
            _ => string.Join(
                '\n',
                lines.Concat(
                    rows.Select(row => string.Concat(row.Select((cell, i) => cell + new string(' ', WidthOf(rows, i) - Width(cell)))))
                )
            ),
        };

    private static int WidthOf(string[][] rows, int column) => rows.Max(row => Width(row[column])) + 3;

    private static int Width(string cell) => cell.Sum(c => c >= '\u2E80' ? 2 : 1);

    private static byte[] Docx(string[] lines, string[][] rows)
    {
        static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
        return DocxFile.Of(
            string.Concat(lines.Select(Paragraph))
                + "<w:tbl><w:tblPr/><w:tblGrid/>"
                + string.Concat(
                    rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc><w:tcPr/>{Paragraph(cell)}</w:tc>"))}</w:tr>")
                )
                + "</w:tbl>"
        );
    }

    private static SourceFile Pdf(string[] lines, string[][] rows)
    {
        var page = new PdfPages();
        for (var i = 0; i < lines.Length; i++)
            page.Line(200, 780 - 30 * i, lines[i], 14);
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++)
                page.Line(60 + 120 * column, 680 - 18 * row, rows[row][column]);
        var text = page.End().Text();
        return new SourceFile("a.pdf", "", 0, "utf-8", text.Text) { Extracted = text.Reading };
    }
}

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
        var claims = DocumentExtractor.Extract(Source(kind, lines, rows), new() { DocumentId = "a" }).Claims;
        claims.Select(claim => FormattableString.Invariant($"{claim.Subject} {(decimal)claim.Value!.Value.ToDouble()} {claim.Unit} {claim.TimeEnd:yyyy-MM-dd}")).Should().Equal(expected);
    }

    private static SourceFile Source(string kind, string[] lines, string[][] rows) => kind switch
    {
        "docx" => SourceFile.FromBytes("a.docx", Docx(lines, rows)),
        "pdf" => Pdf(lines, rows),
        _ => SourceFile.FromBytes("a", Encoding.UTF8.GetBytes(Plain(kind, lines, rows))),
    };

    private static string Plain(string kind, string[] lines, string[][] rows) => kind switch
    {
        "html" => $"<html><body><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(line => $"<p>{line}</p>"))}<table>"
            + string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>")) + "</table></body></html>",
        "markdown" => $"# {string.Join("\n\n", lines)}\n\n"
            + string.Concat(rows.Select((row, i) => $"| {string.Join(" | ", row)} |\n" + (i == 0 ? string.Concat(row.Select(_ => "| --- ")) + "|\n" : ""))),
        "tabs" => string.Join('\n', lines.Concat(rows.Select(row => string.Join('\t', row)))),
        _ => string.Join('\n', lines.Concat(rows.Select(row => string.Concat(row.Select((cell, i) => cell + new string(' ', WidthOf(rows, i) - Width(cell))))))),
    };

    private static int WidthOf(string[][] rows, int column) => rows.Max(row => Width(row[column])) + 3;

    private static int Width(string cell) => cell.Sum(c => c >= '\u2E80' ? 2 : 1);

    private static byte[] Docx(string[] lines, string[][] rows)
    {
        static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
        return DocxFile.Of(string.Concat(lines.Select(Paragraph)) + "<w:tbl><w:tblPr/><w:tblGrid/>"
            + string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc><w:tcPr/>{Paragraph(cell)}</w:tc>"))}</w:tr>")) + "</w:tbl>");
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

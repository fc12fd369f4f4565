namespace ClaimExtractor.Tests.Sources;

/// <summary>A text as LibreOffice makes a Word document of it, and a PDF of that.</summary>
public sealed class OfficeDocuments : IDisposable
{
    public const string Report = """
        青川市2021年工业经济运行情况
        （2022年2月18日）
        一、综合
        2021年，全市规模以上工业增加值356.8亿元，比上年增长9.6%，增速比上年提高2.3个百分点。其中，采矿业增加值41.2亿元，增长3.1%；制造业增加值268.9亿元，增长11.4%；电力、热力、燃气及水生产和供应业增加值46.7亿元，增长6.5%。
        截至2021年年底，全市共有规模以上工业企业1286家，比上年末增加74家，从业人员28.6万人，人均产值超过120万元。
        二、用电
        （一）全社会用电
        全社会用电量由2020年的183.5亿千瓦时增加到2021年的201.7亿千瓦时，其中工业用电132.4亿千瓦时，占全社会用电量的三分之二左右。
        全年新增装机容量45.5万千瓦，弃风率降至2.1%，有近30个乡镇用上清洁能源。

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<bool> _made;

    public OfficeDocuments() => _made = new(Make);

    public byte[] Docx(string name) => _made.Value ? File.ReadAllBytes(_folder.PathTo($"{name}.docx")) : [];

    public byte[] Pdf(string name) => _made.Value ? File.ReadAllBytes(_folder.PathTo($"{name}.pdf")) : [];

    public void Dispose() => _folder.Dispose();

    private bool Make()
    {
        var office = OutsideTool.Require("soffice", "libreoffice-writer");
        OutsideTool.Require("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "fonts-wqy-zenhei");
        string[] texts = [_folder.Write("report.txt", Report), _folder.Write("speech.txt", Speech.Source.Text)];
        Convert(office, "docx:MS Word 2007 XML", ["--infilter=Text (encoded):UTF8,LF,,,", .. texts]);
        Convert(office, "pdf", [.. texts.Select(text => Path.ChangeExtension(text, ".docx"))]);
        return true;
    }

    private void Convert(string office, string format, string[] arguments) =>
        OutsideTool.Run(
            office,
            [
                "--headless",
                $"-env:UserInstallation=file://{_folder.PathTo("profile")}",
                "--convert-to",
                format,
                "--outdir",
                _folder.Path,
                .. arguments,
            ]
        );
}

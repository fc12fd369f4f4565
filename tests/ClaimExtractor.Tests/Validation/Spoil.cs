using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Ways to spoil a file, each a change of the folder that it is given.</summary>
internal static class Spoil
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Action<string> Bytes(string file, Func<byte[], byte[]> change) => folder =>
    {
        var path = Path.Combine(folder, file);
        File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
    };

    public static Action<string> Text(string file, Func<string, string> change) =>
        Bytes(file, bytes => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes))));

    /// <summary>The one place where the text stands.</summary>
    public static Action<string> Replace(string file, string old, string replacement) =>
        Text(file, text =>
            text.IndexOf(old, StringComparison.Ordinal) is >= 0 and var at
                ? $"{text[..at]}{replacement}{text[(at + old.Length)..]}"
                : throw new InvalidOperationException($"'{old}' is not in {file}")
        );

    /// <summary>The lowest bit of a byte in the middle of the file.</summary>
    public static Action<string> FlipBit(string file, double at = 0.5) => Bytes(file, bytes =>
    {
        bytes[(int)(bytes.Length * at)] ^= 1;
        return bytes;
    });

    public static Action<string> Lines(string file, Action<List<string>> change) => Text(file, text =>
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    });

    /// <summary>One value of a row of JSON Lines, by index.</summary>
    public static Action<string> Json(string file, int row, string column, string json) =>
        Row(file, row, line => line[column] = JsonNode.Parse(json));

    public static Action<string> Row(string file, int row, Action<JsonObject> change) => Lines(file, lines =>
    {
        var line = JsonNode.Parse(lines[row])!.AsObject();
        change(line);
        lines[row] = line.ToJsonString(Plain);
    });

    /// <summary>A field of a CSV without line breaks in its cells; written as given, quoting too.</summary>
    public static Action<string> Csv(int row, string column, string field) => CsvFields(row + 1, fields => fields[Place(column)] = field);

    /// <param name="line">From 0, the header.</param>
    public static Action<string> CsvFields(int line, Action<List<string>> change) => Lines("claims.csv", lines =>
    {
        var fields = Fields(lines[line].TrimEnd('\r'));
        change(fields);
        lines[line] = string.Join(',', fields) + "\r";
    });

    /// <summary>The fields of a line, quotes and all.</summary>
    public static List<string> Fields(string line) =>
        [
            .. Regex
                .Matches(line, "(?<=^|,)(?:\"(?:[^\"]|\"\")*\"|[^,]*)", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Select(match => match.Value),
        ];

    /// <summary>A cell of the workbook, as XML behind its reference: <c>t="b"&gt;&lt;v&gt;1&lt;/v&gt;</c>.</summary>
    public static Action<string> Sheet(int row, string column, string attributesAndContent) =>
        SheetXml(xml =>
        {
            var reference = $"{LettersOf(column, xml)}{row + 2}";
            var cell = $"""<c r="{reference}" {attributesAndContent}</c>""";
            var changed = Regex.Replace(
                xml,
                $"""<c r="{reference}"[^>]*?(?:/>|>.*?</c>)""",
                _ => cell,
                RegexOptions.Singleline,
                TimeSpan.FromSeconds(5)
            );
            return changed != xml ? changed : throw new InvalidOperationException($"there is no cell {reference}");
        });

    public static Action<string> SheetXml(Func<string, string> change) => folder =>
    {
        using var zip = ZipFile.Open(Path.Combine(folder, "claims.xlsx"), ZipArchiveMode.Update);
        var entry = zip.GetEntry("xl/worksheets/sheet2.xml")!;
        string xml;
        using (var reader = new StreamReader(entry.Open()))
            xml = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet2.xml").Open());
        writer.Write(change(xml));
    };

    /// <summary>The Parquet file of the claims, written again.</summary>
    public static Action<string> Parquet(Func<List<Claim>, IEnumerable<Claim>> change) => folder =>
    {
        var path = Path.Combine(folder, "claims.parquet");
        var claims = ClaimReader.Read(TableFile.Read(path).Table).ToList();
        using var file = File.Create(path);
        new ParquetFile().Write(file, ClaimColumns.Schema, change(claims));
    };

    private static int Place(string column) => ClaimColumns.Schema.Columns.ToList().FindIndex(c => c.Name == column);

    // The sheet has the columns in an order of its own.
    private static string LettersOf(string column, string xml) =>
        Regex.Match(xml, $"""<c r="([A-Z]+)1"[^>]*><is><t>{column}</t>""", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value
            is { Length: > 0 } letters
            ? letters
            : throw new InvalidOperationException($"the sheet has no column {column}");
}

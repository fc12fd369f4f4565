using System.Text;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;
using ClaimExtractor.Validation;

namespace ClaimExtractor.Fuzz;

/// <summary>The writer of JSON Lines, and the readers of every format with files that somebody damaged.</summary>
internal static class TableChecks
{
    private static readonly JsonLinesFile JsonLinesFormat = new();

    private static readonly Lazy<Claim[]> SpeechClaims = new(() =>
        [.. DocumentExtractor.Extract(SourceFile.FromBytes("speech.txt", Encoding.UTF8.GetBytes(Material.ReadSpeech()))).Claims.Take(3)]
    );

    private static readonly Lazy<byte[][]> Files = new(() => [.. DatasetFormats.All.Select(format => Written(format, SpeechClaims.Value))]);

    /// <summary>Claims whose texts are by chance: what is written is valid, reads back, and is the same when it is written again.</summary>
    public static void JsonLines(string text)
    {
        var claim = SpeechClaims.Value[text.Length % SpeechClaims.Value.Length];
        ReadsBack(
            [claim with { Context = text, Quote = text, Subject = text, Section = text, Evidence = [], Rules = text }],
            exactly: UnusableText.LoneSurrogate(text) is null && text.Length > 0
        );
    }

    public static void ReadsBack(IReadOnlyList<Claim> claims, bool exactly = true)
    {
        var bytes = Written(JsonLinesFormat, claims);
        Promise.Keep(System.Text.Unicode.Utf8.IsValid(bytes), "JSON is UTF-8");
        Promise.Keep(bytes.AsSpan().Count((byte)'\n') == claims.Count, "one line a claim");
        var table = JsonLinesFormat.Read(new MemoryStream(bytes));
        Promise.Keep(table.Rows.Count == claims.Count, "every line is a row");
        var read = ClaimReader.Read(table);
        if (exactly)
            Promise.Keep(Written(JsonLinesFormat, read).AsSpan().SequenceEqual(bytes), "what was read is written in the same way");
    }

    /// <summary>A file of claims in one of the formats, damaged; its first character says which.</summary>
    public static string Damaged(Chance chance, int longest)
    {
        var format = chance.Below(Files.Value.Length);
        var damaged = new ByteMaker(chance, Math.Max(longest, Files.Value[format].Length + 256)).Damaged(Files.Value[format]);
        return (char)('0' + format) + Encoding.Latin1.GetString(damaged);
    }

    public static void Read(string input)
    {
        if (input.Length == 0 || FormatOf(input) is not { } format)
            return;
        try
        {
            _ = ClaimReader.Read(format.Read(new MemoryStream(Encoding.Latin1.GetBytes(input[1..]))));
        }
        catch (DatasetException)
        {
            // As documented.
        }
    }

    public static void Validate(string input)
    {
        if (input.Length == 0 || FormatOf(input) is not { } format)
            return;
        var folder = Directory.CreateTempSubdirectory("claim-extractor-fuzz-").FullName;
        try
        {
            var path = Path.Combine(folder, $"claims.{format.Name}");
            File.WriteAllBytes(path, Encoding.Latin1.GetBytes(input[1..]));
            _ = DatasetValidator.Validate(path);
        }
        catch (DatasetException)
        {
            // As documented.
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IDatasetFormat? FormatOf(string input) =>
        input[0] - '0' is >= 0 and var at && at < DatasetFormats.All.Count ? DatasetFormats.All[at] : null;

    private static byte[] Written(IDatasetFormat format, IReadOnlyList<Claim> claims)
    {
        using var bytes = new MemoryStream();
        format.Write(bytes, ClaimColumns.Schema, claims);
        return bytes.ToArray();
    }
}

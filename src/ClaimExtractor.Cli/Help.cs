using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace ClaimExtractor.Cli;

/// <summary>The standard help of a command, followed by examples.</summary>
internal static class Help
{
    public const string RootExamples = """
        Examples:
          claim-extractor extract speech.txt
              every number of speech.txt, as output/speech/v1.0.0/claims.csv, .xlsx, .parquet, .json, .jsonl
          claim-extractor explain "贫困发生率由10.2%降至0.6%"
              how one sentence is read
          claim-extractor validate output/speech
              everything that is wrong with a dataset
          claim-extractor diff OLD NEW
              what changed between two releases or files
          claim-extractor series reports --metric GDP --by area
              one figure of many documents, side by side
          claim-extractor report output/speech
              the page to look at, once more

        Exit codes: 0 all went well, 1 an input failed, 2 the command was called wrongly, 130 interrupted.
        """;

    public const string ExtractExamples = """
        Examples:
          claim-extractor extract speech.txt
              writes output/speech/v1.0.0/: open claims.xlsx or claims.csv in Excel, claims.parquet in pandas
          claim-extractor extract speeches --output data --dataset speeches-2020 --format csv,parquet
              one dataset from all texts of a folder
          claim-extractor extract speech.txt
              once more: "nothing changed", or a new version beside the old one, which is never rewritten
          claim-extractor extract speech.txt --date 2020-03-06
              says the day, where the text does not: "this year" is then 2020
          cat speech.txt | claim-extractor extract - --output - --format jsonl
              from standard input to standard output
          claim-extractor extract news.jsonl --output parts --text-column body --jobs 2
              a corpus of records in partitions: parts/claims/part-00000.parquet and so on; --resume goes on after an interruption

        A file that cannot be read is named on standard error; the others are still written, and the exit code is 1.
        """;

    public const string PartitionsExamples = """
        Example:
          claim-extractor partitions news.jsonl --partition-size 64MB
              how many there are: one is done by 'claim-extractor extract news.jsonl --output DIR --partition-size 64MB --partition 0'
        """;

    public const string StreamExamples = """
        Example:
          zcat news.jsonl.gz | claim-extractor stream --text-column body | zstd > claims.jsonl.zst
              a line such as {"id":"a-1","date":"1985-06-01","body":"…"} in, the rows of its claims out, in order

        A line that is no document is named on standard error and passed over; the exit code is then 1.
        """;

    public const string ExplainExamples = """
        Example:
          claim-extractor explain "到今年2月底，全国还剩52个贫困县未摘帽" --date 2020-03-06
        """;

    public const string SchemaExamples = """
        Examples:
          claim-extractor schema claim > claim.schema.json
              a row of the claims, for a validator of JSON Schema 2020-12
          claim-extractor schema units > units.csv
        """;

    public const string SeriesExamples = """
        Examples:
          claim-extractor series output/reports --metric GDP --measure growth --by area
              growth of every province beside each other, a line a year, targets in lines of their own
          claim-extractor series reports --list
              which metrics a folder of texts tells of, and how often
          claim-extractor series output/reports --metric 城镇新增就业 --period 2020.. --format csv > jobs.csv
          claim-extractor series parts --metric GDP --format svg > gdp.svg
              a picture, of a corpus that 'extract --partitioned' has read
        """;

    public const string ReportExamples = """
        Example:
          claim-extractor report output/speech --output look
              writes look/report.html: open it in a browser; nothing else is needed, and no network

        Each release has its report already; this writes one of an older release with the program as it is now.
        Where a document is not at hand as it was read, its page shows the sentences with a claim instead of the whole text.
        """;

    public const string ValidateExamples = """
        Examples:
          claim-extractor validate output/speech
              the latest release: hashes, schema, every format against the others, quotes against the source where it is at hand
          claim-extractor validate claims.xlsx --most 20
              a table that was edited in Excel

        Exit codes: 0 valid, 1 invalid, 2 unreadable.
        """;

    public const string DiffExamples = """
        Examples:
          claim-extractor diff output/speech/v1.0.0 output/speech/v1.1.0
          claim-extractor diff output/speech claims.xlsx
              the latest release against a table that was edited

        Exit codes: 0 the same, 1 different, 2 unreadable.
        """;

    private const int LineWidth = 110;
    private const int NarrowestLine = 40;

    public static void AddExamples(Command command, string examples)
    {
        var help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null)
            command.Add(help = new HelpOption());
        var standard = (HelpAction)help.Action!;
        standard.MaxWidth = Width(standard.MaxWidth);
        help.Action = new HelpWithExamples(standard, examples);
    }

    /// <summary>That of the terminal or, before it, of <c>COLUMNS</c>; a terminal that says nothing says 0.</summary>
    private static int Width(int terminal)
    {
        var asked =
            int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            && columns > 0
                ? columns
                : terminal;
        return asked > 0 ? Math.Clamp(asked, NarrowestLine, LineWidth) : LineWidth;
    }

    private sealed class HelpWithExamples(HelpAction standard, string examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = standard.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(examples);
            return result;
        }
    }
}

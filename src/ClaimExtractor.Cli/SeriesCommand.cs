using System.CommandLine;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Series;

namespace ClaimExtractor.Cli;

/// <summary><c>series PATH…</c>: one figure across documents, as a table.</summary>
internal static class SeriesCommand
{
    private const string Sayings = "sayings";

    public static Command Create(StandardStreams streams, TextWriter output)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "Releases or dataset folders, the parts of a corpus, and texts or folders of texts, which are read as by extract.",
        };
        paths.Validators.Add(ExtractOptions.Paths);
        var metric = Many(
            "--metric",
            "NAME",
            "Only this metric, by any of its names (GDP is 地区生产总值), or this subject. May be repeated, as may the next ones."
        );
        var area = Many("--area", "NAME|CODE", "Only this administrative area.");
        var bearer = Many("--bearer", "NAME", "Only this bearer's.");
        var measure = Many("--measure", "MEASURE", "Only level, growth, change, share, rank or index.");
        var period = Many(
            "--period", "PERIOD", "Only this period (2025, 2025-Q3), those from one to another (2015..2020, 2019.., ..2023), "
                + "or of a kind: year, half, quarter, month, week, day, years, span.");
        var modality = Many("--modality", "MODALITY", "Only asserted, target, forecast, hypothetical or negated.");
        var by = new Option<string>("--by")
        {
            HelpName = "period|area|document|bearer",
            DefaultValueFactory = _ => "period",
            Description = "What the columns are. Default: period.",
        };
        by.AcceptOnlyFromAmong("period", "area", "document", "bearer");
        var format = new Option<string>("--format", "-f")
        {
            HelpName = "table|csv|md|svg|json|xlsx|parquet|sayings",
            DefaultValueFactory = _ => "table",
            Description = "table is aligned for a terminal, md is Markdown, csv has plain numbers, svg is a picture; json, xlsx "
                + "and parquet have the rows of the series table, sayings what each claim says of a point, to be read again. Default: table.",
        };
        format.AcceptOnlyFromAmong("table", "csv", "md", "svg", "json", "xlsx", "parquet", Sayings);
        var list = new Option<bool>("--list") { Description = "Says which metrics there are, with counts." };
        var partition = new Option<int?>("--partition") { HelpName = "K", Description = "Of the parts of a corpus, only that one." };
        var follow = CorpusOptions.CreateFollow();
        var (reading, jobs) = (new ReadingOptions(), JobsOption.Create());
        var command = new Command("series",
            "Puts the figures of many documents side by side: a metric by period, area, document or bearer.")
        {
            paths, metric, area, bearer, measure, period, modality, by, format, list, partition, follow,
        };
        reading.AddTo(command);
        command.Add(jobs);
        Help.AddExamples(command, Help.SeriesExamples);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var options = reading.Read(parsed);
                var filter = new SeriesFilter(
                    All(metric), All(area), All(bearer),
                    [.. All(measure).Select(text => SeriesFilter.Parse<Measure>("--measure", text))],
                    [.. All(period).Select(PeriodArgument.Parse)],
                    [.. All(modality).Select(text => SeriesFilter.Parse<Modality>("--modality", text))], options.Lexicon);
                var view = new SeriesRequest(
                    parsed.GetRequiredValue(paths), options, parsed.GetValue(jobs), filter,
                    SeriesFilter.Parse<SeriesBy>("--by", parsed.GetRequiredValue(by)),
                    parsed.GetRequiredValue(format), parsed.GetValue(list), parsed.GetValue(follow), parsed.GetValue(partition));
                return Run(view, streams, output, cancellation);

                string[] All(Option<string[]> option) => parsed.GetValue(option) ?? [];
            },
            cancellation));
        return command;
    }

    private sealed record SeriesRequest(
        IReadOnlyList<string> Paths, ExtractionOptions Reading, int Jobs, SeriesFilter Filter, SeriesBy By, string Format, bool List,
        bool Follow, int? Partition);

    private static int Run(SeriesRequest request, StandardStreams streams, TextWriter output, CancellationToken cancellation)
    {
        if (request.List && request.Format is "svg" or Sayings)
            throw new UsageException($"--list is no {request.Format}");
        if (streams.OutputIsTerminal && request.Format is "xlsx" or "parquet")
            throw new UsageException($"{request.Format} is binary and standard output is a terminal; redirect it to a file");
        try
        {
            var (sayings, failures) = new SeriesInput(request.Follow, request.Partition, request.Reading, request.Jobs, streams).Read(
                request.Paths,
                cancellation
            );
            FailureTable.Write(streams.Error, failures, failures.Count);
            if (request.Format == Sayings)
            {
                DatasetWriter.WriteRows(streams.Output, "jsonl", SayingColumns.Schema, sayings);
                return failures.Count == 0 ? ExitCode.Success : ExitCode.Failure;
            }

            // By document each tells for itself.
            var said = sayings.Select(row => row.Saying);
            var points = (request.By == SeriesBy.Document
                ? said.GroupBy(one => one.DocumentId).SelectMany(document => SeriesBuilder.Build(document)) : SeriesBuilder.Build(said))
                .Where(request.Filter.Holds).ToList();
            if (points.Count == 0)
                streams.Error.WriteLine($"no point is as asked for{(request.List ? "" : "; series --list shows what there is")}");
            if (request.Format is "json" or "xlsx" or "parquet")
                WriteRows(request, streams.Output, points);
            else if (points.Count > 0 || request.Format == "svg")
                WriteText(request, output, points);
            return failures.Count == 0 ? ExitCode.Success : ExitCode.Failure;
        }
        catch (DatasetException exception)
        {
            Messages.WriteFailure(streams.Error, null, exception);
            return ExitCode.Failure;
        }
    }

    private static void WriteRows(SeriesRequest request, Stream output, List<SeriesPoint> points)
    {
        if (request.List)
            DatasetWriter.WriteRows(output, request.Format, SeriesList.Schema, SeriesList.Of(points));
        else
            DatasetWriter.WriteRows(output, request.Format, SeriesColumns.Schema, points);
    }

    private static void WriteText(SeriesRequest request, TextWriter output, List<SeriesPoint> points)
    {
        if (request.List)
            SeriesView.WriteList(output, SeriesList.Of(points), request.Format);
        else if (request.Format == "svg")
            output.Write(SeriesPicture.Of(points));
        else if (request.Format == "csv")
            SeriesView.WriteCsv(output, SeriesTable.Of(points, request.By));
        else
            SeriesView.WriteTable(output, SeriesTable.Of(points, request.By), request.Format == "md");
    }

    private static Option<string[]> Many(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}

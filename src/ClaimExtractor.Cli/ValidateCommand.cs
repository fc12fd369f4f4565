using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Validation;

namespace ClaimExtractor.Cli;

/// <summary><c>validate PATH…</c>: everything that is wrong with a release or a file of one.</summary>
internal static class ValidateCommand
{
    private const int RowsShown = 5;

    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static Command Create(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A release folder, a dataset folder (its latest release), or one .json, .jsonl, .csv, .xlsx or .parquet file.",
        };
        var format = new Option<string>("--format", "-f")
        {
            HelpName = "text|json",
            DefaultValueFactory = _ => "text",
            Description = "What is printed. Default: text.",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var most = new Option<int?>("--most")
        {
            HelpName = "N",
            Description = "Print at most N errors; the total is said all the same.",
            Validators =
            {
                result =>
                {
                    if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out var n) && n > 0))
                        result.AddError($"--most needs a number from 1, not '{token.Value}'");
                },
            },
        };
        var command = new Command(
            "validate",
            "Tests a release, or one of its tables that was edited, and names every error with its row and column."
        )
        {
            paths,
            format,
            most,
        };
        Help.AddExamples(command, Help.ValidateExamples);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        Run(
                            parsed.GetRequiredValue(paths),
                            parsed.GetRequiredValue(format) == "json",
                            parsed.GetValue(most) ?? int.MaxValue,
                            output,
                            error,
                            cancellation
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static int Run(
        IReadOnlyList<string> paths,
        bool json,
        int most,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        var exitCode = ExitCode.Success;
        var reports = new List<ValidationReport>();
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (Directory.Exists(path) && PartDocuments.AreTablesIn(path))
                    throw new DatasetException(
                        $"{path}: holds parts of a corpus; name the files to test, {ClaimColumns.Schema.Name}/part-00000.parquet"
                    );
                var report = DatasetValidator.Validate(path);
                report = report with { Errors = [.. report.Errors, .. PublishedRules.Check(path)] };
                reports.Add(report);
                exitCode = Math.Max(exitCode, report.IsValid ? ExitCode.Success : ExitCode.Failure);
                if (!json)
                    Write(report, most, output);
            }
            catch (DatasetException exception)
            {
                Messages.WriteFailure(error, null, exception);
                exitCode = ExitCode.Usage;
            }
        }

        if (json)
            output.WriteLine(ToJson(reports, most));
        return exitCode;
    }

    private static void Write(ValidationReport report, int most, TextWriter output)
    {
        foreach (var note in report.Notes)
            output.WriteLine($"note: {Messages.OneLine(note)}");
        var shown = 0;
        foreach (
            var group in report
                .Errors.GroupBy(error => (error.File, error.Column, error.Rule))
                .OrderBy(group => group.Key.File, StringComparer.Ordinal)
        )
        {
            if (shown >= most)
                break;
            var errors = group.Take(Math.Min(RowsShown, most - shown)).ToList();
            foreach (var one in errors)
                output.WriteLine(Messages.OneLine(one.ToString()));
            shown += group.Count();
            if (group.Count() > errors.Count)
                output.WriteLine(
                    $"{Messages.OneLine(group.Key.File)}: {(group.Key.Column is { } column ? $"{column}: " : "")}… and "
                        + $"{Counted.Of(group.Count() - errors.Count, "more error")} of this kind, to row {group.Last().Row}"
                );
        }

        var read = $"{Counted.Of(report.Files, "file")}, {Counted.Of((int)report.Rows, "row")}";
        output.WriteLine(report.IsValid
            ? $"{Messages.OneLine(report.Path)}: valid ({read})"
            : $"{Messages.OneLine(report.Path)}: {Counted.Of(report.Errors.Count, "error")} ({read})");
    }

    private static string ToJson(IReadOnlyList<ValidationReport> reports, int most)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartArray();
            foreach (var report in reports)
            {
                json.WriteStartObject();
                json.WriteString("path", report.Path);
                json.WriteBoolean("valid", report.IsValid);
                json.WriteNumber("files", report.Files);
                json.WriteNumber("rows", report.Rows);
                json.WriteNumber("error_count", report.Errors.Count);
                json.WriteStartArray("errors");
                foreach (var error in report.Errors.Take(most))
                {
                    json.WriteStartObject();
                    json.WriteString("file", error.File);
                    if (error.Row is { } row)
                        json.WriteNumber("row", row);
                    else
                        json.WriteNull("row");
                    json.WriteString("column", error.Column);
                    json.WriteString("rule", error.Rule);
                    json.WriteString("expected", error.Expected);
                    json.WriteString("found", error.Found);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("notes");
                foreach (var note in report.Notes)
                    json.WriteStringValue(note);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}

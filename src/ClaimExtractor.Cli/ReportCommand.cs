using System.CommandLine;
using ClaimExtractor.Datasets;
using ClaimExtractor.Reports;

namespace ClaimExtractor.Cli;

/// <summary><c>report RELEASE</c>: the pages of a release that is there.</summary>
internal static class ReportCommand
{
    public static Command Create(TextWriter error)
    {
        var release = new Argument<string>("RELEASE") { Description = "A release folder, or a dataset folder (its latest release)." };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "DIR",
            DefaultValueFactory = _ => "report",
            Description =
                "Where report.html goes, and for several documents the folder reports/. Not into a release: those are never rewritten.",
        };
        var command = new Command("report", "Writes the page that shows a release: its text with the claims, pictures and a table.")
        {
            release,
            output,
        };
        Help.AddExamples(command, Help.ReportExamples);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(release), parsed.GetRequiredValue(output), error));
        return command;
    }

    private static int Run(string release, string output, TextWriter error)
    {
        if (!Directory.Exists(release))
            throw new UsageException($"{release}: {(File.Exists(release) ? "is a file, not a release" : "no such folder")}");
        if (File.Exists(Path.Combine(output, DatasetManifest.FileName)))
            throw new UsageException($"{output} is a release, which is never rewritten; choose another folder with --output");
        try
        {
            var folder = DatasetFolder.Release(release);
            var name = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))) ?? "";
            var dataset = DatasetReader.Read(folder);
            var files = Report.Files(name, ReportText.Of(dataset, folder), dataset, ReleaseContent.Extractor);
            foreach (var (path, write) in files)
                Write(Path.Combine(output, path), write);
            error.WriteLine(Messages.OneLine($"written to {Path.Combine(output, files[0].Path)}"));
            return ExitCode.Success;
        }
        catch (DatasetException exception)
        {
            Messages.WriteFailure(error, null, exception);
            return ExitCode.Failure;
        }
    }

    /// <summary>Aside and then in place, so that no half of a page is ever seen.</summary>
    private static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
                write(file);
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}

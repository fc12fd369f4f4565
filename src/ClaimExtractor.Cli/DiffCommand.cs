using System.CommandLine;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Cli;

/// <summary><c>diff OLD NEW</c>: what changed between two releases or two files, row by row.</summary>
internal static class DiffCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var older = new Argument<string>("OLD")
        {
            Description = "A release folder, a dataset folder (its latest release), or one file of any format.",
        };
        var newer = new Argument<string>("NEW") { Description = "As OLD; the formats may differ." };
        var format = new Option<string>("--format", "-f")
        {
            HelpName = "text|json|md",
            DefaultValueFactory = _ => "text",
            Description = "What is printed. Default: text.",
        };
        format.AcceptOnlyFromAmong("text", "json", "md");
        var command = new Command("diff", "Says which rows were added, removed and changed, and in which columns.")
        {
            older,
            newer,
            format,
        };
        Help.AddExamples(command, Help.DiffExamples);
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(older), parsed.GetRequiredValue(newer), parsed.GetRequiredValue(format), output, error)
        );
        return command;
    }

    private static int Run(string older, string newer, string format, TextWriter output, TextWriter error)
    {
        try
        {
            var differences = DatasetDifference.Between(older, newer);
            output.Write(format switch
            {
                "json" => DifferencePage.Json(differences),
                "md" => DifferencePage.Markdown(differences),
                _ => DifferencePage.Text(differences),
            });
            return differences.All(difference => difference.IsEmpty) ? ExitCode.Success : ExitCode.Failure;
        }
        catch (DatasetException exception)
        {
            Messages.WriteFailure(error, null, exception);
            return ExitCode.Usage;
        }
    }
}

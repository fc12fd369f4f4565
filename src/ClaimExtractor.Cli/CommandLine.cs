using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>The commands, and what every one of them does with a wrong call, an unexpected error and an interruption.</summary>
internal static class CommandLine
{
    public const string Name = "claim-extractor";
    public const string DebugVariable = "CLAIM_EXTRACTOR_DEBUG";

    // What is cut off after it leaves nothing half: all that has a name was renamed whole.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const string Description =
        "Finds every quantity with its unit in a Chinese text, and writes a dataset of claims: one row a number, "
        + "with its value, bounds, unit and the sentence that says it.";

    /// <summary>The exit code: 0, 1 for a failed input, 2 for a wrong call, 130 after an interruption.</summary>
    public static async Task<int> RunAsync(string[] args, StandardStreams streams)
    {
        try
        {
            args = Usual(args);
            var output = new StreamWriter(streams.Output, new UTF8Encoding(false)) { AutoFlush = true };
            var root = new RootCommand(Description);
            foreach (var command in Commands(args, output, streams))
                root.Add(command);
            Help.AddExamples(root, Help.RootExamples);
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
                return Misused(streams.Error, parsed);
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = streams.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = Patience,
                }
            );
        }
        catch (UsageException e)
        {
            streams.Error.WriteLine($"{Name}: {Messages.OneLine(e.Message)}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine($"{Name}: interrupted, nothing was written");
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            Messages.WriteFailure(streams.Error, (e as SourceException)?.Path, e);
            return ExitCode.Failure;
        }
    }

    /// <summary>The command that is called; all of them where none is, for the help and for what a wrong name may have meant.</summary>
    private static Command[] Commands(string[] args, TextWriter output, StandardStreams streams) =>
        args.FirstOrDefault() switch
        {
            "extract" => [ExtractCommand.Create(streams)],
            "partitions" => [PartitionsCommand.Create(streams, output)],
            "stream" => [StreamCommand.Create(streams)],
            "explain" => [ExplainCommand.Create(output)],
            "validate" => [ValidateCommand.Create(output, streams.Error)],
            "diff" => [DiffCommand.Create(output, streams.Error)],
            "series" => [SeriesCommand.Create(streams, output)],
            "report" => [ReportCommand.Create(streams.Error)],
            "schema" => [SchemaCommand.Create(output)],
            _ =>
            [
                ExtractCommand.Create(streams),
                PartitionsCommand.Create(streams, output),
                StreamCommand.Create(streams),
                ExplainCommand.Create(output),
                ValidateCommand.Create(output, streams.Error),
                DiffCommand.Create(output, streams.Error),
                SeriesCommand.Create(streams, output),
                ReportCommand.Create(streams.Error),
                SchemaCommand.Create(output),
            ],
        };

    /// <summary><c>help</c>, <c>help CMD</c> and <c>version</c>, as other programs have them.</summary>
    private static string[] Usual(string[] args) => args switch
    {
        ["help", .. var command] => [.. command, "--help"],
        ["version"] => ["--version"],
        _ => args,
    };

    private static int Misused(TextWriter error, ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens is [var wrong, ..] && wrong is not ['-', ..])
        {
            var meant = Names.Nearest(wrong, root.Subcommands.Select(command => command.Name));
            error.WriteLine($"{Name}: '{Messages.OneLine(wrong)}' is no command{(meant is null ? "" : $"; did you mean '{meant}'?")}");
            error.WriteLine($"Try '{Name} --help'.");
            return ExitCode.Usage;
        }

        foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
            error.WriteLine($"{Name}: {Messages.OneLine(message)}");
        var command = parsed.CommandResult.Command is RootCommand ? Name : $"{Name} {parsed.CommandResult.Command.Name}";
        error.WriteLine($"Try '{command} --help'.");
        return ExitCode.Usage;
    }
}

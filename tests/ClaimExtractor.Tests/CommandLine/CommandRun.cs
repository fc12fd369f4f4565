using System.Text;
using ClaimExtractor.Cli;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>A call of the program inside the test's process: what it exits with and what it writes.</summary>
public sealed record CommandRun(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public static Task<CommandRun> Of(params string[] arguments) => With("", outputIsTerminal: false, arguments);

    public static async Task<CommandRun> With(string input, bool outputIsTerminal, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var exitCode = await Cli.CommandLine.RunAsync(arguments, new StandardStreams(source, output, error, outputIsTerminal, null));
        return new CommandRun(exitCode, output.ToArray(), error.ToString());
    }
}

using System.Diagnostics;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>The program as one native file, published when the first test asks for it.</summary>
public sealed class NativeProgram
{
    private readonly Lazy<string> _path = new(Publish);

    /// <summary>A call of the native program in the folder of this process; its error stream is no terminal.</summary>
    public async Task<CommandRun> RunAsync(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo(_path.Value, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        // Nothing of a .NET that is installed is to be found.
        start.Environment.Remove("DOTNET_ROOT");
        start.Environment["PATH"] = "";
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, output.ToArray(), await error);
    }

    // Apart from the build that the tests run in, which others may be using.
    private static string Publish()
    {
        OutsideTool.Require("clang", "clang");
        OutsideTool.Require("/usr/include/zlib.h", "zlib1g-dev");
        var build = Path.Combine(AppContext.BaseDirectory, "native-build");
        var target = Path.Combine(build, "program");
        OutsideTool.Run(
            "dotnet",
            [
                "publish",
                Repository.PathTo("src/ClaimExtractor.Cli"),
                "-c",
                "Release",
                "-r",
                "linux-x64",
                "-o",
                target,
                "--artifacts-path",
                build,
                "-p:RunAnalyzers=false",
                "-p:UseSharedCompilation=false",
                "-nodeReuse:false",
            ]
        );
        return Path.Combine(target, "claim-extractor");
    }
}

using System.Diagnostics;
using Xunit;

namespace ClaimExtractor.Tests;

/// <summary>
/// Programs that we did not write, used as second opinions. A test of an absent one is skipped with the package to install;
/// where the environment variable <c>CI</c> is <c>true</c> it fails instead.
/// </summary>
public static class OutsideTool
{
    /// <summary>The program's full path; ends the test when it is absent.</summary>
    /// <param name="program">A name to look up in <c>PATH</c>, or an absolute path.</param>
    /// <param name="package">The Debian package that brings it.</param>
    public static string Require(string program, string package)
    {
        var path = Find(program);
        if (path is null)
            Missing($"'{program}' is not installed: apt-get install {package}");
        return path!;
    }

    /// <summary>Ends the test: a failure under CI, a skip elsewhere.</summary>
    public static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        else
            Assert.Skip(reason);
    }

    /// <summary>Runs a program to its end and returns what it wrote to standard output; fails the test on another exit code than
    /// 0.</summary>
    public static string Run(string program, IEnumerable<string> arguments, string? input = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} exited with {process.ExitCode}: {errors.Result}");
        return output.Result;
    }

    private static string? Find(string program)
    {
        if (Path.IsPathRooted(program))
            return File.Exists(program) ? program : null;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }
}

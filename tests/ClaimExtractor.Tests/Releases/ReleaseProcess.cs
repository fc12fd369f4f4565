using System.Diagnostics;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;

namespace ClaimExtractor.Tests.Releases;

/// <summary>The built program as a process that publishes into a folder of the test's own, so that it can be killed.</summary>
internal sealed class ReleaseProcess : IDisposable
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll");

    private readonly TemporaryFolder _folder = new();

    public string Dataset => _folder.PathTo("output/speech");

    public string Folder => _folder.Path;

    /// <summary>A text that is another version for each number.</summary>
    public void WriteInput(int number) =>
        _folder.Write("speech.txt", string.Concat(Enumerable.Range(number, 40).Select(i => $"第{i}个镇新建小学{i}所，投入{i}.5亿元。\n")));

    public Process Start(params string[] options) => Start("dotnet", [Program, "extract", "speech.txt", .. options]);

    public Process Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; gives the exit code and what was said.</summary>
    public static (int ExitCode, string Error) End(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, error);
        }
    }

    /// <summary>Every file of every release, by its path and bytes.</summary>
    public IReadOnlyDictionary<string, string> Published() => ReleaseFolder.Versions(Dataset)
        .SelectMany(version => Directory.EnumerateFiles(Path.Combine(Dataset, version.FolderName), "*", SearchOption.AllDirectories))
        .ToDictionary(path => Path.GetRelativePath(Dataset, path), path => ReleaseFolder.HashOf(path));

    /// <summary>What is wrong with what a reader sees at this moment; empty if nothing is.</summary>
    public IReadOnlyList<string> Faults()
    {
        var versions = ReleaseFolder.Versions(Dataset);
        var faults = versions
            .SelectMany(version => ReleaseFolder.Open(Dataset, version).Faults().Select(fault => $"{version}: {fault}"))
            .ToList();
        var pointer = Path.Combine(Dataset, DatasetFolder.Latest);
        if (File.Exists(pointer) && !versions.Select(version => $"{version.FolderName}\n").Contains(File.ReadAllText(pointer)))
            faults.Add($"latest names '{File.ReadAllText(pointer)}'");
        return faults;
    }

    public void Dispose() => _folder.Dispose();
}

using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.Releases;

/// <summary>The same input and program give the same bytes, whatever the clock, the time zone and the language of the machine.</summary>
public sealed class ReproducibilityTests : IDisposable
{
    private readonly ReleaseProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Time_zone_and_language_do_not_show()
    {
        _program.WriteInput(1);
        Publish("dotnet", [], "one", ("TZ", "America/St_Johns"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"));
        Publish("dotnet", [], "two", ("TZ", "Pacific/Kiritimati"), ("LANG", "zh_CN.UTF-8"), ("LC_ALL", "zh_CN.UTF-8"));
        Files("two").Should().Equal(Files("one"));
    }

    [Fact]
    public void The_clock_does_not_show()
    {
        var faketime = OutsideTool.Require("faketime", "faketime");
        _program.WriteInput(1);
        OutsideTool.Run(faketime, ["2027-11-24 10:00:00", "date", "+%Y"]).Should().Be("2027\n");
        // Only the time of day: waiting goes by the other clock.
        Publish(faketime, ["2026-11-23 23:59:59", "dotnet"], "one", ("FAKETIME_DONT_FAKE_MONOTONIC", "1"), ("TZ", "UTC"));
        Publish(faketime, ["2027-11-24 10:00:00", "dotnet"], "two", ("FAKETIME_DONT_FAKE_MONOTONIC", "1"), ("TZ", "Asia/Shanghai"));
        Files("two").Should().Equal(Files("one"));
    }

    [Fact]
    public void The_order_in_which_a_folder_lists_its_files_does_not_show()
    {
        var names = Enumerable.Range(0, 30).Select(i => $"t{(i * 7) % 30}.txt").ToList();
        foreach (var (folder, order) in new[] { ("a", names), ("b", [.. names.AsEnumerable().Reverse()]) })
        {
            foreach (var name in order)
                Write($"{folder}/texts/{name}", $"新建小学{name.Length}所。");
            var (exitCode, error) = ReleaseProcess.End(
                _program.Start("sh", ["-c", $"cd {folder} && exec dotnet '{ReleaseProcess.Program}' extract texts"])
            );
            exitCode.Should().Be(0, error);
        }

        Files("b/output").Should().Equal(Files("a/output"));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_program.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Publish(string program, string[] before, string output, params (string Name, string Value)[] environment)
    {
        var (exitCode, error) = ReleaseProcess.End(
            _program.Start(program, [.. before, ReleaseProcess.Program, "extract", "speech.txt", "--output", output], environment)
        );
        exitCode.Should().Be(0, error);
    }

    private Dictionary<string, string> Files(string output)
    {
        var root = Path.Combine(_program.Folder, output);
        var files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(root, path), path => Convert.ToBase64String(File.ReadAllBytes(path)));
        files.Should().HaveCountGreaterThan(10);
        return files;
    }
}

namespace ClaimExtractor.Tests.OutsideReaders;

/// <summary>Debian's Python with its packaged modules, running a script of this folder.</summary>
internal static class Python
{
    /// <returns>The lines of standard output.</returns>
    public static string[] Run(string script, IReadOnlyList<string> modules, IReadOnlyList<string> arguments, string? input = null)
    {
        var python = OutsideTool.Require("/usr/bin/python3", "python3");
        foreach (var module in modules)
            if (!Directory.Exists($"/usr/lib/python3/dist-packages/{module}"))
                OutsideTool.Missing($"Python's '{module}' is not installed: apt-get install python3-{module}");
        var path = Repository.PathTo("tests", "ClaimExtractor.Tests", "OutsideReaders", script);
        return OutsideTool.Run(python, [path, .. arguments], input).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

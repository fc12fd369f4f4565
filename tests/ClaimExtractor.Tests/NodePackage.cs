namespace ClaimExtractor.Tests;

/// <summary>The npm packages of <c>tests/package.json</c>, used as second opinions; see <see cref="OutsideTool"/>.</summary>
public static class NodePackage
{
    private static readonly string Modules = Repository.PathTo("tests", "node_modules");

    /// <summary>The package's folder; ends the test when it is not installed.</summary>
    public static string Require(string package)
    {
        var folder = Path.Combine(Modules, package);
        if (!Directory.Exists(folder))
            OutsideTool.Missing($"the npm package {package} is not installed: npm install --no-package-lock --prefix tests");
        return folder;
    }

    /// <summary>Runs a script that can <c>require</c> the packages; gives what it writes to standard output.</summary>
    /// <param name="package">One that the script needs.</param>
    /// <param name="script">JavaScript; its arguments begin at <c>process.argv[1]</c>.</param>
    public static string Run(string package, string script, IEnumerable<string> arguments, string? input = null)
    {
        Require(package);
        var node = OutsideTool.Require("node", "nodejs");
        var prefix = $"module.paths.unshift({System.Text.Json.JsonSerializer.Serialize(Modules)});\n";
        return OutsideTool.Run(node, ["-e", prefix + script, "--", .. arguments], input);
    }
}

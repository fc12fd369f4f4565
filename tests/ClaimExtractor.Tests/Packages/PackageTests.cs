using System.IO.Compression;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.Packages;

/// <summary>The packages as a user gets them: what lies in them, the tool installed and run, the README's program built and run.</summary>
public sealed class PackageTests : IClassFixture<PackageTests.Packed>
{
    private readonly Packed _packed;

    public PackageTests(Packed packed) => _packed = packed;

    [Theory]
    [InlineData("ClaimExtractor", "lib/net10.0/ClaimExtractor.dll", "lib/net10.0/ClaimExtractor.xml")]
    [InlineData("ClaimExtractor.Tool", "tools/net10.0/any/claim-extractor.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    public void A_package_holds_the_program_its_README_licence_and_notices(string package, params string[] files)
    {
        using var archive = ZipFile.OpenRead(_packed.Package(package));
        archive
            .Entries.Select(entry => entry.FullName)
            .Should()
            .Contain([.. files, "README.md", "LICENSE", "THIRD-PARTY-NOTICES.md", "CHANGELOG.md"]);
        using var reader = new StreamReader(archive.GetEntry($"{package}.nuspec")!.Open());
        var specification = reader.ReadToEnd();
        specification.Should().Contain("<license type=\"expression\">MIT</license>").And.Contain("<readme>README.md</readme>");
        specification.Should().NotContain("<repository", "a package names no host of its source");
    }

    [Theory]
    [InlineData("ClaimExtractor", "lib/net10.0/ClaimExtractor.pdb")]
    [InlineData("ClaimExtractor.Tool", "tools/net10.0/any/claim-extractor.pdb")]
    public void The_symbols_lie_in_a_package_beside_it(string package, string symbols)
    {
        using var archive = ZipFile.OpenRead(Path.ChangeExtension(_packed.Package(package), "snupkg"));
        archive.Entries.Select(entry => entry.FullName).Should().Contain(symbols);
    }

    [Fact]
    public void The_installed_tool_reads_the_speech()
    {
        using var folder = new TemporaryFolder();
        folder.Write("nuget.config", _packed.Sources);
        OutsideTool.Run(
            "dotnet",
            [
                "tool",
                "install",
                "ClaimExtractor.Tool",
                "--tool-path",
                folder.PathTo("tools"),
                "--version",
                Packed.Version,
                "--configfile",
                folder.PathTo("nuget.config"),
            ]
        );
        var rows = OutsideTool.Run(
            folder.PathTo("tools/claim-extractor"),
            ["extract", "-", "--format", "jsonl", "--output", "-"],
            File.ReadAllText(Speech.Path)
        );
        rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(Speech.Extraction.Claims.Count);
    }

    [Fact]
    public void The_program_of_the_package_runs_with_the_library()
    {
        var lines = Run(Program("src", "ClaimExtractor", "README.md"));
        lines
            .Should()
            .HaveCount(Speech.Extraction.Claims.Count)
            .And.Contain(line => line.StartsWith("9899万人\t98990000\tperson\t", StringComparison.Ordinal));
    }

    /// <summary>The comments at its end are what it prints.</summary>
    [Fact]
    public void The_program_of_the_front_page_prints_what_stands_below_it()
    {
        var program = Program("README.md");
        var shown = program.Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal)).Select(line => line[3..]).ToList();
        shown.Should().NotBeEmpty();
        Run(program).Should().Equal(shown);
    }

    private static string Program(params string[] readme) =>
        Regex
            .Match(File.ReadAllText(Repository.PathTo(readme)), "```csharp\n(?<program>.*?)```", RegexOptions.Singleline)
            .Groups["program"]
            .Value;

    /// <summary>What the program prints, with the speech beside it.</summary>
    private string[] Run(string program)
    {
        using var folder = new TemporaryFolder();
        folder.Write("nuget.config", _packed.Sources);
        folder.Write("app/Program.cs", program);
        folder.Write("app/app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="ClaimExtractor" Version="{Packed.Version}" /></ItemGroup>
            </Project>
            """
        );
        OutsideTool.Run(
            "dotnet",
            ["build", folder.PathTo("app"), "-c", "Release", "-v", "q", "-o", folder.PathTo("built"), "-warnaserror"]
        );
        File.Copy(Speech.Path, folder.PathTo("speech.txt"));
        return OutsideTool
            .Run("sh", ["-c", "cd \"$1\" && dotnet built/app.dll", "sh", folder.Path])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Both packages, made once from what is built.</summary>
    public sealed class Packed : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Packed()
        {
            var configuration = AppContext.BaseDirectory.Contains("Debug", StringComparison.Ordinal) ? "Debug" : "Release";
            foreach (var project in (ReadOnlySpan<string>)["ClaimExtractor", "ClaimExtractor.Cli"])
                OutsideTool.Run(
                    "dotnet",
                    ["pack", Repository.PathTo("src", project), "-c", configuration, "--no-build", "-v", "q", "-o", _folder.Path]
                );
        }

        public static string Version { get; } = typeof(DocumentExtractor).Assembly.GetName().Version!.ToString(3);

        /// <summary>Our packages from their folder, what they depend on from what the machine has.</summary>
        public string Sources => $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{_folder.PathTo("installed")}" /></config>
              <packageSources><clear /><add key="packed" value="{_folder.Path}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
              <auditSources><clear /></auditSources>
            </configuration>
            """;

        public string Package(string name) => _folder.PathTo($"{name}.{Version}.nupkg");

        public void Dispose() => _folder.Dispose();

        private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    }
}

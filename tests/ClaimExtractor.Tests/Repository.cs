namespace ClaimExtractor.Tests;

/// <summary>The checkout that the tests were built in.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>ClaimExtractor.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ClaimExtractor.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"no ClaimExtractor.sln above {AppContext.BaseDirectory}");
    }
}

namespace ClaimExtractor.Benchmarks;

/// <summary>The checkout that the benchmarks were built in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ClaimExtractor.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"no ClaimExtractor.sln above {AppContext.BaseDirectory}");
    }
}

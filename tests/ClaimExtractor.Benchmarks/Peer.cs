namespace ClaimExtractor.Benchmarks;

/// <summary>A program that is measured.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Program">Looked up in <c>PATH</c> where it is no path.</param>
/// <param name="Arguments">For a text, and a folder of the run's own.</param>
/// <param name="Form">How it wants its text.</param>
internal sealed record Peer(string Name, string Program, Func<string, string, IReadOnlyList<string>> Arguments, TextForm Form)
{
    /// <summary>The text comes through standard input.</summary>
    public bool FromStandardInput { get; init; }

    /// <summary>The value of <c>LC_ALL</c>.</summary>
    public string Locale { get; init; } = "C.UTF-8";

    /// <summary>Bytes of text beyond which it would take too long.</summary>
    public long Most { get; init; } = long.MaxValue;

    /// <summary>Its output is one number, not a line for each find.</summary>
    public bool PrintsCount { get; init; }

    public bool IsOurs { get; init; }
}

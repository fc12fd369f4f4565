namespace ClaimExtractor.Benchmarks;

/// <summary>A program that is measured.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Program">Looked up in <c>PATH</c> where it is no path.</param>
/// <param name="Arguments">For a text.</param>
/// <param name="Form">How it wants its text.</param>
/// <param name="FromStandardInput">The text comes through standard input.</param>
/// <param name="Locale">The value of <c>LC_ALL</c>.</param>
/// <param name="Most">Bytes of text beyond which it would take too long.</param>
internal sealed record Peer(
    string Name, string Program, Func<string, IReadOnlyList<string>> Arguments, TextForm Form, bool FromStandardInput = false, string Locale = "C.UTF-8", long Most = long.MaxValue)
{
    /// <summary>Whether its output is one number, not a line for each find.</summary>
    public bool PrintsCount { get; init; }

    public bool IsOurs { get; init; }
}

using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>How a failure is told: one line, the file and the cause; the trace only to who asks for it.</summary>
internal static class Messages
{
    /// <param name="input">The file that failed; null when it was none in particular.</param>
    public static void WriteFailure(TextWriter error, string? input, Exception exception)
    {
        WriteFailure(error, input, Cause(exception));
        WriteTrace(error, exception);
    }

    public static void WriteFailure(TextWriter error, CorpusFailure failure)
    {
        WriteFailure(error, failure.Path, failure.Cause);
        if (failure.Error is { } thrown)
            WriteTrace(error, thrown);
    }

    public static void WriteFailure(TextWriter error, string? input, string cause)
    {
        var where = input is null ? "" : $"{NameOf(input)}: ";
        error.WriteLine($"{CommandLine.Name}: {where}{OneLine(cause)}");
    }

    /// <summary>The trace of what was thrown, to who asks for it.</summary>
    public static void WriteTrace(TextWriter error, Exception thrown)
    {
        if (Environment.GetEnvironmentVariable(CommandLine.DebugVariable) == "1")
            error.WriteLine(thrown.ToString());
    }

    /// <summary>An input as people call it.</summary>
    public static string NameOf(string input) => OneLine(input == InputFiles.StandardInput ? "standard input" : input);

    /// <summary>The text on one line, without what commands a terminal: a file's name may hold such.</summary>
    public static string OneLine(string text) => VisibleText.OneLine(text);

    private static string Cause(Exception exception) => exception switch
    {
        SourceException unreadable => unreadable.Cause,
        OutOfMemoryException => "not enough memory",
        _ when exception is IOException or UnauthorizedAccessException or DatasetException or LexiconException => exception.Message,
        _ => $"unexpected error: {exception.Message} ({exception.GetType().Name}; set {CommandLine.DebugVariable}=1 for the trace)",
    };
}

namespace ClaimExtractor.Cli;

/// <summary>The command was called in a way that makes no sense; exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);

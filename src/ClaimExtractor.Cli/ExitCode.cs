namespace ClaimExtractor.Cli;

internal static class ExitCode
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;
    public const int Interrupted = 130;

    /// <summary>As a shell says it of a program that SIGPIPE has ended.</summary>
    public const int BrokenPipe = 141;
}

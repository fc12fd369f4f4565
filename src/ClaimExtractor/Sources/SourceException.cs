namespace ClaimExtractor.Sources;

/// <summary>An input that cannot be read. <see cref="Exception.Message"/> is one line: the file, then the cause.</summary>
public sealed class SourceException : Exception
{
    internal SourceException(string path, string cause, Exception? inner = null)
        : base($"{path}: {cause}", inner)
    {
        Path = path;
        Cause = cause;
    }

    /// <summary>The file as it was named by the caller; <c>-</c> for standard input.</summary>
    public string Path { get; }

    /// <summary>What is wrong, without the file's name.</summary>
    public string Cause { get; }
}

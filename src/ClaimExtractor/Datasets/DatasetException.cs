namespace ClaimExtractor.Datasets;

/// <summary>A dataset cannot be written or read; the message is one line that names the file and the cause.</summary>
public sealed class DatasetException : Exception
{
    internal DatasetException(string message)
        : base(message)
    {
    }

    internal DatasetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

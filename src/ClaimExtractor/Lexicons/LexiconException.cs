namespace ClaimExtractor.Lexicons;

/// <summary>A lexicon file that cannot be used; the message is one line, <c>units.tsv:17: unknown dimension 'aera'</c>.</summary>
public sealed class LexiconException : Exception
{
    public LexiconException()
    {
    }

    public LexiconException(string message)
        : base(message)
    {
    }

    public LexiconException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

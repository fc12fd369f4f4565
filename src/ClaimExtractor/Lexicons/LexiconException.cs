namespace ClaimExtractor.Lexicons;

/// <summary>A lexicon file that cannot be used; the message is one line, <c>units.tsv:17: unknown dimension 'aera'</c>.</summary>
public sealed class LexiconException : Exception
{
    internal LexiconException(string message)
        : base(message)
    {
    }

    internal LexiconException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

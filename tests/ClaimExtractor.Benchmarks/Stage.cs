namespace ClaimExtractor.Benchmarks;

/// <summary>The stages of the path, in order.</summary>
internal enum Stage
{
    /// <summary>Bytes to text, with their SHA-256.</summary>
    Decode,

    /// <summary>Markup and the noise filters.</summary>
    Filter,

    /// <summary>Headings, paragraphs, sentences.</summary>
    Parse,

    /// <summary>Numbers and what each is.</summary>
    Find,

    /// <summary>What each number says.</summary>
    Link,

    /// <summary>Their arithmetic.</summary>
    Check,

    /// <summary>The claims as JSON Lines.</summary>
    Write,
}

namespace ClaimExtractor.Sources;

/// <summary>How Chinese is written; unknown where a text has none of the characters that tell.</summary>
public enum Script
{
    Unknown,
    Simplified,
    Traditional,
}

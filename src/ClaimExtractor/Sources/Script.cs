namespace ClaimExtractor.Sources;

/// <summary>How Chinese is written; unknown where a text has none of the characters that tell.</summary>
public enum Script
{
    /// <summary>None of the characters that tell is there.</summary>
    Unknown,

    /// <summary>As on the mainland: 贫困.</summary>
    Simplified,

    /// <summary>As in Hong Kong and Taiwan: 貧困.</summary>
    Traditional,
}

using ClaimExtractor.Claims;
using ClaimExtractor.Documents;

namespace ClaimExtractor.Checks;

/// <summary>What the numbers of a document allow to be tested.</summary>
public static class ClaimChecks
{
    /// <summary>The findings by kind, and within a kind in the order of the text. At most one for a kind and the same claims.</summary>
    /// <param name="claims">Of this document, in its order.</param>
    public static IReadOnlyList<Finding> Run(SpeechDocument document, IReadOnlyList<Claim> claims)
    {
        return [];
    }
}

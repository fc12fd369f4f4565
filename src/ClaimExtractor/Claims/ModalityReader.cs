using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Reads whether a number is stated as a fact, a target, a forecast, a condition or denied.</summary>
internal static class ModalityReader
{
    /// <summary>The nearest word before the number in its sentence decides, else one behind it in its clause.</summary>
    public static (Modality Modality, Facet? Word) Read(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= 0; at--)
            if (Sense(site, at, "before") is { } before)
                return before;
        for (var at = site.End; at < site.ClauseEnd; at++)
            if (Sense(site, at, "after") is { } behind)
                return behind;
        return (Modality.Asserted, null);
    }

    private static (Modality, Facet?)? Sense(ClaimSite site, int at, string side)
    {
        var tokens = site.Tokens;
        if (tokens[at].As(TokenKind.Modality)?.Code.Split(' ') is not [var modality, var stands] || stands != side)
            return null;
        return (EnumText.Parse<Modality>(modality), new Facet(tokens.Surface(at).ToString(), tokens[at].Span, at < site.ClauseFirst));
    }
}

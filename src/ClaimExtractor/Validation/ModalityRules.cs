using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Validation;

/// <summary>The modality against the word that evidence names, where that word has no other sense.</summary>
internal static class ModalityRules
{
    public static void Check(RowErrors errors, TableRow row, QuoteReading reading)
    {
        if (EvidenceWord.Of(row, ClaimFacet.Modality, reading) is { } word && word.Of(TokenKind.Modality) is { } sense
            && sense.Code.Split(' ')[0] is var modality && row.Text("modality") is { } found && found != modality)
            errors.Add(row, "modality", "modality", $"'{modality}', as '{word.Surface}' says", SchemaText.Quoted(found));
    }
}

using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Validation;

/// <summary>The direction of a change against the word that evidence names, where all senses of the word have one direction.</summary>
internal static class DirectionRules
{
    private static readonly char[] Changes =
    [
        TokenKind.ChangeTo,
        TokenKind.ChangeBy,
        TokenKind.Stock,
        TokenKind.ChangeNoun,
        TokenKind.Difference,
    ];

    public static void Check(RowErrors errors, TableRow row, QuoteReading reading)
    {
        // 增长-3% falls, and a rank that rises is a smaller number.
        if (row.Text("role") is not ("change_from" or "change_to" or "change_by" or "difference") || row.Number("value") is not >= 0
            || row.Text("dimension") == "rank" || EvidenceWord.Of(row, ClaimFacet.Role, reading) is not { } word)
            return;
        var direction = DirectionOf(word);
        if (direction is { } expected && row.Text("direction") is { } found && found != EnumText.Of(expected))
            errors.Add(row, "direction", "direction", $"'{EnumText.Of(expected)}', as '{word.Surface}' says", SchemaText.Quoted(found));
    }

    private static Direction? DirectionOf(LexiconEntry entry)
    {
        Direction? found = null;
        foreach (var kind in Changes)
            if (entry.Of(kind) is { } sense)
            {
                if (ChangeWord.DirectionOf(sense.Code) is not { } direction || found is { } other && other != direction)
                    return null;
                found = direction;
            }

        return found;
    }
}

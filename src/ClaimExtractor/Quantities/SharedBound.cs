using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>分别超过20%、30%和15%: the bound of the first number of a list holds for all.</summary>
internal static class SharedBound
{
    /// <summary>Gives the bound to the later numbers of such lists, in place.</summary>
    public static void Spread(TokenList tokens, List<Reading> readings)
    {
        var isShared = false;
        for (var i = 0; i < readings.Count; i++)
        {
            var continues = isShared && Continues(tokens, readings[i - 1], readings[i]);
            isShared = continues || IsFirst(tokens, readings[i]);
            if (continues && readings[i].Quantity is { Magnitude: { Qualifier: Qualifier.Exact, Value: { } value } } quantity)
                readings[i] = readings[i] with
                {
                    Quantity = quantity with
                    {
                        Magnitude = MagnitudeReader.Bound(value, readings[i - 1].Quantity!.Magnitude.Qualifier),
                        Rules = [.. quantity.Rules, "shared_bound"],
                    },
                };
        }
    }

    private static bool IsFirst(TokenList tokens, Reading reading) =>
        reading.Quantity is { Magnitude.Value: not null } && reading.First > 0 && tokens.KindAt(reading.First) == TokenKind.BoundBefore
        && Cue.EndsBefore(tokens, reading.First, "each", tokens.Lexicon);

    private static bool Continues(TokenList tokens, Reading before, Reading reading) =>
        before.Quantity is { Magnitude.Value: not null } last && reading.Quantity is { } next && next.Unit == last.Unit
        && reading.First == before.End + 1 && tokens.KindAt(reading.First) == TokenKind.Number
        && (tokens.KindAt(before.End) == TokenKind.Join || tokens.Surface(before.End) is "、");
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>5,00吨, 12,0个: digits that a comma cuts where no thousands begin are no two numbers, and nothing tells which one they
/// are.</summary>
internal static class SplitNumberRule
{
    public static void Read(TokenList tokens, int at, List<Reading> readings)
    {
        if (tokens.KindAt(at + 2) == TokenKind.Number && tokens.Surface(at + 1) is "," or "，" && IsCut(tokens, at))
            readings.Add(new Reading(at, at + 3, MentionKind.Identifier, "split_number", SetAsideRules.NamePriority));
    }

    private static bool IsCut(TokenList tokens, int at) =>
        tokens[at].Span.End == tokens[at + 1].Span.Start && tokens[at + 1].Span.End == tokens[at + 2].Span.Start
        && char.IsAsciiDigit(tokens.Surface(at)[^1]) && tokens.Surface(at + 2) is ['0', '0', ..] or ['0'];
}

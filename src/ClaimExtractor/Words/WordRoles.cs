using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Words;

/// <summary>What a word may do in its clause, and what the words do that it ends with; looked up once for all who ask.</summary>
/// <param name="Entry">The whole word as a cue; null where it is none.</param>
/// <param name="Own">Of the whole word.</param>
/// <param name="AtEnd">Of the whole word and of each of its ends.</param>
/// <param name="IsKnown">False until they are looked up.</param>
internal readonly record struct WordRoles(LexiconEntry? Entry, ClauseRoles Own, ClauseRoles AtEnd, bool IsKnown)
{
    /// <param name="text">Ends with the word.</param>
    public static WordRoles Of(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var word = text[start..];
        var cue = lexicon.Longest(text, start, TokenKind.Cue);
        var own = lexicon.RolesOf(word);
        var atEnd = own;
        while (word.Length > 1)
            atEnd |= lexicon.RolesOf(word = word[1..]);
        return new WordRoles(cue?.Length == text.Length - start ? cue : null, own, atEnd, IsKnown: true);
    }
}

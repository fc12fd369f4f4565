using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Words;

/// <summary>What a word may do in its clause, and what the words do that it ends with; looked up once for all who ask.</summary>
/// <param name="Own">Of the whole word.</param>
/// <param name="AtEnd">Of the whole word and of each of its ends.</param>
/// <param name="IsKnown">False until they are looked up.</param>
internal readonly record struct WordRoles(ClauseRoles Own, ClauseRoles AtEnd, bool IsKnown)
{
    public static WordRoles Of(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        var own = lexicon.RolesOf(word);
        var atEnd = own;
        while (word.Length > 1)
            atEnd |= lexicon.RolesOf(word = word[1..]);
        return new WordRoles(own, atEnd, IsKnown: true);
    }
}

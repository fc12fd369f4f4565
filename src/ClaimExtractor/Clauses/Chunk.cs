using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Tokens <c>[First, End)</c> that do one thing in their clause.</summary>
/// <param name="Kind">A <see cref="ChunkKind"/>.</param>
internal readonly record struct Chunk(char Kind, int First, int End);

/// <summary>What a chunk does: one letter, over which the frames are patterns.</summary>
internal static class ChunkKind
{
    public const char Noun = 'N';

    /// <summary>享受低保的, 未按期还款的: a clause that describes the noun behind it.</summary>
    public const char Relative = 'R';
    public const char Verb = 'V';
    public const char LightVerb = 'W';
    public const char Link = 'K';
    public const char Share = 'H';
    public const char ChangeBy = 'B';
    public const char ChangeTo = 'U';
    public const char ChangeFrom = 'J';
    public const char ChangeNoun = 'I';
    public const char Stock = 'S';
    public const char Difference = 'Z';

    /// <summary>Adverbs, modal verbs, particles, bounds.</summary>
    public const char Adverb = 'D';

    /// <summary>对52个贫困县, 比上年, 在…方面: it says where, how or against what.</summary>
    public const char Adverbial = 'A';
    public const char Preposition = 'P';

    /// <summary>中 behind a noun and before what is said of some of it.</summary>
    public const char Among = 'G';
    public const char Place = 'L';
    public const char Time = 'T';
    public const char Every = 'M';
    public const char Determiner = 'E';
    public const char Respectively = 'F';
    public const char De = 'e';
    /// <summary>、.</summary>
    public const char Join = '&';

    /// <summary>和, 以及.</summary>
    public const char And = 'a';
    public const char Conjunction = 'C';
    public const char Report = 'X';

    /// <summary>
    /// A quantity; the frames see the one that they are asked for as <c>#</c> a count, <c>$</c> an amount, <c>%</c> a ratio.
    /// </summary>
    public const char Quantity = 'q';
    public const char Boundary = ',';
    public const char Open = '(';
    public const char Close = ')';
}

/// <summary>A sentence in chunks.</summary>
/// <param name="Chunks">In order; they cover all tokens.</param>
/// <param name="Quantities">The chunk of each quantity, in order.</param>
/// <param name="Classes">The <see cref="WordClass"/> of each token.</param>
internal sealed record SentenceChunks(SentenceReading Reading, Chunk[] Chunks, int[] Quantities, char[] Classes)
{
    public TokenList Tokens => Reading.Tokens;
}

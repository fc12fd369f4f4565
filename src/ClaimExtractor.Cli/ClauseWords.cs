using ClaimExtractor.Clauses;
using ClaimExtractor.Words;

namespace ClaimExtractor.Cli;

/// <summary>What parts of speech and the letters of <see cref="WordClass"/> and <see cref="ChunkKind"/> mean, for people.</summary>
internal static class ClauseWords
{
    private static readonly IReadOnlyDictionary<char, string> Classes = new Dictionary<char, string>
    {
        [WordClass.Noun] = "noun",
        [WordClass.Actor] = "noun that acts",
        [WordClass.Modifier] = "describes a noun",
        [WordClass.VerbalNoun] = "verb that may be a noun",
        [WordClass.Verb] = "verb",
        [WordClass.Bare] = "verb of one character",
        [WordClass.LightVerb] = "verb whose object says what is done",
        [WordClass.Link] = "link",
        [WordClass.Share] = "verb of a share",
        [WordClass.ChangeBy] = "change by",
        [WordClass.ChangeTo] = "change to",
        [WordClass.ChangeFrom] = "change from",
        [WordClass.ChangeNoun] = "noun of a change",
        [WordClass.Stock] = "adds or takes away",
        [WordClass.Difference] = "difference",
        [WordClass.Than] = "than",
        [WordClass.Adverb] = "adverb",
        [WordClass.Particle] = "particle",
        [WordClass.De] = "of",
        [WordClass.AndSoOn] = "and so on",
        [WordClass.Preposition] = "preposition",
        [WordClass.Conjunction] = "conjunction",
        [WordClass.Join] = "joins items",
        [WordClass.Position] = "position",
        [WordClass.Place] = "place",
        [WordClass.Time] = "time",
        [WordClass.Every] = "every",
        [WordClass.Determiner] = "determiner",
        [WordClass.Respectively] = "respectively",
        [WordClass.Report] = "report",
        [WordClass.Quantity] = "quantity",
        [WordClass.Boundary] = "end of a clause",
        [WordClass.Open] = "bracket",
        [WordClass.Close] = "bracket",
        [WordClass.OpenQuote] = "quotation mark",
        [WordClass.CloseQuote] = "quotation mark",
    };

    private static readonly IReadOnlyDictionary<char, string> Chunks = new Dictionary<char, string>
    {
        [ChunkKind.Noun] = "noun phrase",
        [ChunkKind.Relative] = "describes the noun behind it",
        [ChunkKind.Verb] = "verb",
        [ChunkKind.LightVerb] = "verb whose object says what is done",
        [ChunkKind.Link] = "link",
        [ChunkKind.Share] = "verb of a share",
        [ChunkKind.ChangeBy] = "change by",
        [ChunkKind.ChangeTo] = "change to",
        [ChunkKind.ChangeFrom] = "change from",
        [ChunkKind.ChangeNoun] = "noun of a change",
        [ChunkKind.Stock] = "adds or takes away",
        [ChunkKind.Difference] = "difference",
        [ChunkKind.Adverb] = "adverb or particle",
        [ChunkKind.Adverbial] = "where, how or against what",
        [ChunkKind.Preposition] = "preposition alone",
        [ChunkKind.Among] = "among",
        [ChunkKind.Place] = "place",
        [ChunkKind.Time] = "time",
        [ChunkKind.Every] = "every",
        [ChunkKind.Determiner] = "determiner",
        [ChunkKind.Respectively] = "respectively",
        [ChunkKind.De] = "of",
        [ChunkKind.Join] = "joins items",
        [ChunkKind.And] = "and",
        [ChunkKind.Conjunction] = "conjunction",
        [ChunkKind.Report] = "report",
        [ChunkKind.Quantity] = "quantity",
        [ChunkKind.Boundary] = "end of a clause",
        [ChunkKind.Open] = "bracket",
        [ChunkKind.Close] = "bracket",
    };

    /// <summary>What the dictionary says of a word; empty where it is no word of it.</summary>
    public static string Of(PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.None => "",
        PartOfSpeech.Person => "name of a person",
        PartOfSpeech.Organisation => "organisation",
        PartOfSpeech.ProperName => "proper name",
        PartOfSpeech.VerbalNoun => "verb and noun",
        PartOfSpeech.Distinguishing => "before nouns only",
        PartOfSpeech.Phrase => "set phrase",
        _ => tag.ToString().ToLowerInvariant(),
    };

    /// <summary>What a word does in its clause.</summary>
    public static string OfClass(char letter) => Classes.GetValueOrDefault(letter, "");

    public static string OfChunk(char letter) => Chunks.GetValueOrDefault(letter, "");
}

namespace ClaimExtractor.Words;

/// <summary>What a word can be in a sentence; one for each word of the dictionary.</summary>
/// <remarks>The numbers stand in the compiled dictionary, which is made anew with every build.</remarks>
internal enum PartOfSpeech : byte
{
    /// <summary>No word.</summary>
    None,
    Noun,
    Person,
    Place,
    Organisation,
    ProperName,

    /// <summary>今年, 上午.</summary>
    Time,

    /// <summary>以上, 之间.</summary>
    Position,

    /// <summary>当地, 市场.</summary>
    Space,
    Verb,

    /// <summary>A verb that also stands as a noun: 投资, 支配.</summary>
    VerbalNoun,
    Adjective,

    /// <summary>Stands before a noun only: 大型, 国有.</summary>
    Distinguishing,

    /// <summary>Describes a state: 通红, 崭新.</summary>
    Status,
    Adverb,
    Preposition,
    Conjunction,
    Pronoun,
    Numeral,
    Classifier,

    /// <summary>的, 了.</summary>
    Particle,

    /// <summary>An idiom or a set phrase.</summary>
    Phrase,

    /// <summary>Morphemes, interjections, affixes, and characters that are no word by themselves.</summary>
    Other,
}

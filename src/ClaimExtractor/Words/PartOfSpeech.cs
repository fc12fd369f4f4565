namespace ClaimExtractor.Words;

/// <summary>What a word is as the dictionary has it: the commonest of its uses.</summary>
internal enum PartOfSpeech : byte
{
    /// <summary>The dictionary does not have the word.</summary>
    None,
    Noun,
    Person,
    Place,
    Organisation,
    ProperName,
    Time,

    /// <summary>上, 以来, 之间.</summary>
    Position,

    /// <summary>室内, 现场.</summary>
    Space,
    Verb,

    /// <summary>A verb that is a noun as it stands: 投资, 销售.</summary>
    VerbalNoun,
    Adjective,

    /// <summary>It only stands before nouns: 大型, 国有.</summary>
    Distinguishing,
    Status,
    Adverb,
    Preposition,
    Conjunction,
    Pronoun,
    Numeral,
    Classifier,
    Particle,

    /// <summary>A set phrase.</summary>
    Phrase,
    Other,
}

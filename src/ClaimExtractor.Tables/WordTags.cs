using ClaimExtractor.Words;

namespace ClaimExtractor.Tables;

/// <summary>The tags of jieba's dictionary, and what they are here.</summary>
internal static class WordTags
{
    /// <summary><see cref="PartOfSpeech.None"/> where the tag is unknown.</summary>
    public static PartOfSpeech Of(string tag) => tag switch
    {
        "n" or "ng" or "j" => PartOfSpeech.Noun,
        "nr" or "nrt" or "nrfg" => PartOfSpeech.Person,
        "ns" => PartOfSpeech.Place,
        "nt" => PartOfSpeech.Organisation,
        "nz" => PartOfSpeech.ProperName,
        "t" or "tg" => PartOfSpeech.Time,
        "f" => PartOfSpeech.Position,
        "s" => PartOfSpeech.Space,
        "v" or "vd" or "vg" or "vi" or "vq" => PartOfSpeech.Verb,
        "vn" => PartOfSpeech.VerbalNoun,
        "a" or "ad" or "ag" or "an" => PartOfSpeech.Adjective,
        "b" => PartOfSpeech.Distinguishing,
        "z" => PartOfSpeech.Status,
        "d" or "df" or "dg" => PartOfSpeech.Adverb,
        "p" => PartOfSpeech.Preposition,
        "c" => PartOfSpeech.Conjunction,
        "r" or "rg" or "rr" or "rz" => PartOfSpeech.Pronoun,
        "m" or "mg" or "mq" => PartOfSpeech.Numeral,
        "q" => PartOfSpeech.Classifier,
        "u" or "ud" or "ug" or "uj" or "ul" or "uv" or "uz" => PartOfSpeech.Particle,
        "i" or "l" => PartOfSpeech.Phrase,
        // zg would be a status: five thousand characters have it, each alone, and few of them describe one.
        "e" or "g" or "h" or "k" or "o" or "x" or "y" or "zg" => PartOfSpeech.Other,
        _ => PartOfSpeech.None,
    };
}

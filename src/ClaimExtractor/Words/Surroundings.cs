namespace ClaimExtractor.Words;

/// <summary>What a token stands behind: it decides which of its senses are asked for first.</summary>
internal enum Surroundings : byte
{
    Elsewhere,

    /// <summary>Behind a numeral, 多 or a slash: a unit or a classifier is likely.</summary>
    BehindNumber,

    /// <summary>Behind a unit: 以上, 左右 or a range mark is likely.</summary>
    BehindUnit,
}

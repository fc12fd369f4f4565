using ClaimExtractor.Numerals;

namespace ClaimExtractor.Quantities;

/// <summary>What the sentences of a document before this one have counted or named, as far as a bare number may stand for it.</summary>
internal readonly record struct CountedBefore
{
    /// <summary>There is a sentence before: somebody may have been named.</summary>
    public bool Begun { get; init; }

    /// <summary>A bit for each number of persons.</summary>
    public ulong Persons { get; init; }

    /// <summary>The article that was named last; 0 where none was.</summary>
    public int Article { get; init; }

    /// <summary>So many persons were spoken of. 甲和乙 are two already, whom nothing counts.</summary>
    public bool Knows(Numeral numeral) =>
        (Persons >> numeral.WholeNumber & 1) != 0 || Begun && numeral is { WholeNumber: 2, Form: NumeralForm.Chinese };
}

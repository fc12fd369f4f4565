using System.Collections.Immutable;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>How the numbers of a sentence came to be read as they are.</summary>
/// <param name="Offered">By the rules, overlapping readings too.</param>
/// <param name="Chosen">By the arbiter, before units were looked for.</param>
/// <param name="Completed">With the units that neighbours give, without what got none, and with the numbers that no rule took; one a
/// mention, in order.</param>
internal sealed record ReadingTrace(TokenList Tokens, List<Reading> Offered, List<Reading> Chosen, List<Reading> Completed,
    ImmutableArray<Mention> Mentions);

namespace ClaimExtractor.Quantities;

/// <summary>One rule's reading of the tokens <c>[First, End)</c>; the arbiter chooses among overlapping readings.</summary>
/// <param name="Priority">Lower wins.</param>
/// <param name="NeedsUnit">The number has no unit of its own: it stays a quantity only if a neighbour gives one.</param>
internal readonly record struct Reading(int First, int End, MentionKind Kind, string Rule, int Priority, Quantity? Quantity = null,
    bool NeedsUnit = false);

namespace ClaimExtractor.Sources;

/// <summary>A document asks for more than is spent on one: its message says of what, and how much there is.</summary>
internal sealed class BudgetException(string message) : Exception(message);

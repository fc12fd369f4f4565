using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>What a part of the text does with its figures, as its heading or the opening of a paragraph says.</summary>
internal enum Outlook
{
    /// <summary>Nothing says so.</summary>
    Open,

    /// <summary>It looks back: 2025年工作回顾.</summary>
    Review,

    /// <summary>It sets what is to be done: 今年工作安排.</summary>
    Plan,

    /// <summary>It does first one, then the other: 2025年工作回顾和2026年工作安排. The opening of a paragraph picks.</summary>
    Mixed,
}

/// <summary>The outlook that holds at a place, with the words that set it.</summary>
/// <param name="Heading">In the readable text; empty for <see cref="Outlook.Open"/>.</param>
/// <param name="InPlan">The chapter plans, whatever the paragraph does.</param>
internal readonly record struct PlanScope(Outlook Outlook, TextSpan Heading, bool InPlan = false)
{
    public bool Plans => Outlook == Outlook.Plan;
}

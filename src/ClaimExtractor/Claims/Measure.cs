namespace ClaimExtractor.Claims;

/// <summary>What of its metric a number says.</summary>
public enum Measure : byte
{
    /// <summary>How much there is, a rate and a flow too.</summary>
    Level,

    /// <summary>A rate of change.</summary>
    Growth,

    /// <summary>An amount of change.</summary>
    Change,

    /// <summary>What part of a whole it is.</summary>
    Share,

    /// <summary>Its place in an order.</summary>
    Rank,

    /// <summary>An index number, which has no unit.</summary>
    Index,
}

using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>The role of a quantity with the word that says so.</summary>
/// <param name="Word">The verb or noun that decided; empty for a plain level.</param>
internal sealed record RoleReading(Role Role, Direction? Direction, TextSpan Word, Facet? Baseline = null)
{
    /// <summary>The id of the rule that decided: <c>stock</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>What no word makes anything else.</summary>
    public static RoleReading Level { get; } = new(Role.Level, null, default) { Rule = "stated" };

    /// <summary>The same with the rule that read it.</summary>
    public RoleReading By(string rule) => this with { Rule = rule };
}

using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>The role of a quantity with the word that says so.</summary>
/// <param name="Word">The verb or noun that decided; empty for a plain level.</param>
internal sealed record RoleReading(Role Role, Direction? Direction, TextSpan Word, Facet? Baseline = null)
{
    /// <summary>As of a <see cref="Facet"/>.</summary>
    public string? Rule { get; init; }

    public static RoleReading Level { get; } = new(Role.Level, null, default);
}

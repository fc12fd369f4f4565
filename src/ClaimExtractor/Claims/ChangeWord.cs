using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>What a word of change says of the number that it stands by.</summary>
internal static class ChangeWord
{
    /// <summary>The role with the direction of the word, turned around by a negative rate of growth.</summary>
    public static RoleReading Read(ClaimSite site, int word, char kind, Role role, Facet? baseline)
    {
        var direction = DirectionOf(site.Tokens[word].As(kind)!.Code);
        // 增长-3% is a fall; 下降-5% says twice that it is one.
        if (role == Role.ChangeBy && site.Quantity.Magnitude.Value < 0L && direction is not null)
            direction = Direction.Decrease;
        return new RoleReading(role, direction, site.Tokens[word].Span, baseline);
    }

    /// <summary>null where the code of a sense says none.</summary>
    public static Direction? DirectionOf(string code) => code switch
    {
        "increase" => Direction.Increase,
        "decrease" => Direction.Decrease,
        _ => null,
    };
}

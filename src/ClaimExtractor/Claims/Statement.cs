namespace ClaimExtractor.Claims;

/// <summary>What a number measures, whose it is, and what is said of it.</summary>
internal readonly record struct Statement(Facet? Subject, Facet? Bearer, Facet? Predicate)
{
    public Statement AsInherited() => new(Subject?.AsInherited(), Bearer?.AsInherited(), null);
}

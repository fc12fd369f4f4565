namespace ClaimExtractor.Lexicons;

/// <summary>A set of the roles of <c>clause_words.tsv</c>.</summary>
internal readonly record struct ClauseRoles
{
    private readonly ulong _roles;

    private ClauseRoles(ulong roles) => _roles = roles;

    public static ClauseRoles Of(ClauseRole role) => new(1UL << (int)role);

    public static ClauseRoles operator |(ClauseRoles a, ClauseRoles b) => new(a._roles | b._roles);

    public bool Contains(ClauseRole role) => (_roles >> (int)role & 1) != 0;
}

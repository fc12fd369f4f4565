using System.Collections.Frozen;
using ClaimExtractor.Clauses;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Validation;

/// <summary>The ids that the column <c>rules</c> can hold: those of the number, and behind its name those of each facet.</summary>
internal static class RuleIds
{
    // Near and far: what has no rule of its own is told by where it stands.
    private static readonly string[] Scopes = ["clause", "sentence", "paragraph", "section", "document"];

    private static readonly string[] Statements =
    [
        .. Frames.All.Select(frame => frame.Id),
        "act",
        "weighed",
        "said",
        "clause_before",
        "bearer_alone",
        "thing_before",
        "before_bracket",
        "ratio_of_said",
        "product",
        "climber",
        "of_aim",
        "amount_of",
    ];

    private static readonly string[] AnyRole =
    [
        "level",
        "change_from",
        "change_to",
        "change_by",
        "difference",
        "share",
        "part",
        "rank",
        "criterion",
    ];

    private static readonly FrozenSet<string> OfNumbers = FrozenSet.ToFrozenSet(
    [
        .. QuantityPatterns.All.Select(rule => rule.Id), "proportion", "rank", "neighbours", "shared_bound", "shared_unit", "shared_sign",
        "currency_before", "index", "count_noun", "count_word", "zero", "money_verb", "noun_behind", "noun_before", "number_before",
        "table_unit",
        "cents", "money_by_period", "money_by_size", "unit_of_whole",
    ], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> OfFacets = new Dictionary<string, IEnumerable<string>>
    {
        ["subject"] = Statements,
        ["bearer"] = Statements,
        ["predicate"] = Statements,
        ["per"] = ["unit", "amount", "denominator", "every", "every_noun", "flow", "given", "listed", "subject"],
        ["time"] = Scopes,
        ["place"] = Scopes,
        ["metric"] = ["subject", "subject_fall", "phrase", "phrase_fall", "added"],
        ["attribution"] = Scopes,
        ["modality"] = [.. Scopes, "aim_goes_on"],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The rules of a role with the roles that they give.</summary>
    private static readonly FrozenDictionary<string, string[]> OfRoles = new Dictionary<string, string[]>
    {
        ["stated"] = ["level"],
        ["cell"] = ["level"],
        ["lasting"] = ["level"],
        ["compared_with"] = ["level"],
        ["change_from"] = ["change_from"],
        ["original"] = ["change_from"],
        ["change_to"] = ["change_to"],
        ["reached"] = ["change_to"],
        ["doubled"] = ["change_to"],
        ["turned"] = ["change_from", "change_to"],
        ["change_by"] = ["change_by"],
        ["change_noun"] = ["change_by"],
        ["change_rate"] = ["change_by"],
        ["change_column"] = ["change_by"],
        ["named_before"] = ["change_by"],
        ["rank_move"] = ["change_by"],
        ["stock"] = ["change_by"],
        ["stock_opens"] = ["change_by"],
        ["above"] = ["difference"],
        ["apart"] = ["difference"],
        ["earlier_or_later"] = ["difference"],
        ["part"] = ["part"],
        ["part_among"] = ["part"],
        ["rank"] = ["rank"],
        ["share_above"] = ["share"],
        ["share_among"] = ["share"],
        ["share_column"] = ["share"],
        ["share_goes_on"] = ["share"],
        ["share_of_noun"] = ["share"],
        ["share_of_past"] = ["share"],
        ["share_verb"] = ["share"],
        ["label"] = ["criterion"],
        ["criterion"] = ["criterion"],
        ["criterion_count"] = ["criterion"],
        ["criterion_full"] = ["criterion"],
        ["criterion_picks"] = ["criterion"],
        ["criterion_range"] = ["criterion"],
        ["change_of_amount"] = ["change_by"],
        ["compared_bound"] = AnyRole,
        ["cut"] = AnyRole,
        ["difference_word"] = AnyRole,
        ["listed"] = AnyRole,
        ["more_or_less"] = AnyRole,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsOfNumber(string id) => OfNumbers.Contains(id);

    /// <param name="facet">The name before the colon.</param>
    public static bool IsOfFacet(string facet, string id) =>
        facet == "role" ? OfRoles.ContainsKey(id) : OfFacets.TryGetValue(facet, out var ids) && ids.Contains(id);

    /// <summary>The roles that a rule gives; empty for an unknown one.</summary>
    public static IReadOnlyList<string> RolesOf(string id) => OfRoles.GetValueOrDefault(id) ?? [];
}

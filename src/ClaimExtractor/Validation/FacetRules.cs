using System.Collections.Concurrent;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Validation;

/// <summary>What a row says of its facets, in three places: the column, where it was read (<c>evidence</c>), and by which rule
/// (<c>rules</c>).</summary>
internal static class FacetRules
{
    // By the names that they have in evidence and rules.
    private static readonly IReadOnlyList<(string Facet, string Column)> Columns =
    [
        ("subject", "subject"), ("bearer", "bearer"), ("predicate", "predicate"), ("baseline", "baseline"), ("per", "per"),
        ("time", "time_text"), ("place", "place"), ("attribution", "attribution"),
    ];

    // What no rule need name: a part may be split off by a reader that names none.
    private static readonly string[] Unruled = ["subject", "bearer", "predicate", "baseline"];

    private static readonly string[] Changes = ["change_from", "change_to", "change_by", "difference"];

    private static readonly string[] Still = ["level", "share", "rank", "criterion"];

    private const int MostKnown = 4096;

    // Few areas are named by most rows.
    private static readonly ConcurrentDictionary<(string Area, string? Place), (IReadOnlyList<string?> Codes, string? Meant)> Known = new();

    public static void Check(RowErrors errors, TableRow row)
    {
        if (row.Text("evidence") is { } text && EvidenceText.TryParse(text, out var evidence))
            CheckEvidence(errors, row, evidence);
        if (row.Text("rules") is { Length: > 0 } rules)
            CheckRules(errors, row, RulesByFacet(errors, row, rules));
        CheckRole(errors, row);
        CheckArea(errors, row);
    }

    private static void CheckEvidence(RowErrors errors, TableRow row, EvidenceList evidence)
    {
        foreach (var (facet, column) in Columns)
        {
            var place = evidence.Of(EnumText.Parse<ClaimFacet>(facet));
            if (row.Text(column) is { } value && place is null)
                errors.Add(row, "evidence", "evidence", $"where {column} was read, for it is {SchemaText.Quoted(value)}", "no such span");
            else if (row.IsNull(column) && place is not null)
                errors.Add(row, column, "evidence", $"a value, for evidence says where it was read", "null");
            else if (
                place is { IsInherited: false } own
                && row.Text(column) is { } said
                && facet != "per"
                && row.Text("context") is { } context
            )
                CheckSaid(errors, row, column, said, own, context);
        }

        // The head of a table's row or column needs no word in the sentence.
        if (
            row.Text("modality") is not (null or "asserted")
            && row.Text("rules")?.Contains("role:cell", StringComparison.Ordinal) != true
            && evidence.Of(ClaimFacet.Modality) is null
        )
            errors.Add(
                row,
                "modality",
                "evidence",
                "'asserted', for evidence names no word that makes it another",
                SchemaText.Quoted(row.Text("modality")!)
            );
        if (Changes.Contains(row.Text("role")) && evidence.Of(ClaimFacet.Role) is null)
            errors.Add(
                row,
                "role",
                "evidence",
                "no change, for evidence names no word that says one",
                SchemaText.Quoted(row.Text("role")!)
            );
        if (row.Text("relation") is not null != evidence.Of(ClaimFacet.Relation) is not null)
            errors.Add(
                row,
                "relation",
                "evidence",
                row.Text("relation") is null ? "a relation, for evidence says where it was read" : "a span of evidence for it",
                "none"
            );
    }

    // The reader leaves blanks, quotation marks and numbers out, but says nothing that is not there.
    private static void CheckSaid(RowErrors errors, TableRow row, string column, string said, FacetEvidence own, string context)
    {
        var isWhole = own.Span.End - own.Span.Start == CodePoints.Count(said);
        var isSaid = isWhole ? context.Contains(said, StringComparison.Ordinal) : IsSubsequence(said, context);
        if (!isSaid && !(ListedSubjects.Together(said) is { } both && IsSubsequence(both, context)))
            errors.Add(row, column, "evidence", "words of the context, where evidence says that they stand", SchemaText.Quoted(said));
        var start = row.Integer("source_start");
        if (start is { } number && Math.Abs((long)own.Span.Start - number) > Farthest(context))
            errors.Add(
                row,
                "evidence",
                "evidence",
                $"a place in the sentence of {number} for {column}",
                $"{own.Span.Start}-{own.Span.End}"
            );
    }

    // A sentence may be longer in its source: markup stands between its words.
    private static long Farthest(string context) => 2000 + 20L * context.Length;

    private static Dictionary<string, string> RulesByFacet(RowErrors errors, TableRow row, string rules)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in rules.Split(' '))
        {
            var (facet, id) = rule.IndexOf(':') is >= 0 and var colon ? (rule[..colon], rule[(colon + 1)..]) : ("", rule);
            if (!(facet.Length == 0 ? RuleIds.IsOfNumber(id) : RuleIds.IsOfFacet(facet, id)))
                errors.Add(row, "rules", "rule_id", "ids of rules that there are", SchemaText.Quoted(rule));
            else if (facet.Length > 0 && !found.TryAdd(facet, id))
                errors.Add(row, "rules", "rule_id", $"one rule for {facet}", SchemaText.Quoted(rule));
        }

        return found;
    }

    private static void CheckRules(RowErrors errors, TableRow row, Dictionary<string, string> rules)
    {
        foreach (var (facet, column) in Columns.Append(("metric", "metric")))
            if (rules.TryGetValue(facet, out var id))
            {
                if (row.IsNull(column))
                    errors.Add(row, column, "rules", $"a value, for rules has {facet}:{id}", "null");
            }
            else if (!Unruled.Contains(facet) && row.Text(column) is { } value)
            {
                errors.Add(row, "rules", "rules", $"a rule for {column}, which is {SchemaText.Quoted(value)}", "none");
            }

        if (rules.TryGetValue("time", out var basis) && row.Text("time_basis") is { } stated && stated != basis)
            errors.Add(row, "time_basis", "rules", $"'{basis}', for rules has time:{basis}", SchemaText.Quoted(stated));
        if (!rules.TryGetValue("role", out var rule))
            errors.Add(row, "rules", "rules", "a rule for role", "none");
        else if (RuleIds.RolesOf(rule) is { Count: > 0 } roles && row.Text("role") is { } role && !roles.Contains(role))
            errors.Add(row, "role", "rules", $"{string.Join(" or ", roles)}, for rules has role:{rule}", SchemaText.Quoted(role));
    }

    private static void CheckRole(RowErrors errors, TableRow row)
    {
        var role = row.Text("role");
        if (Still.Contains(role) && row.Text("direction") is { } direction)
            errors.Add(row, "direction", "direction", $"null where role is {role}", SchemaText.Quoted(direction));
        var measure = row.Text("measure");
        var expected = role switch
        {
            "criterion" or "difference" => "null",
            "share" or "rank" => role,
            _ => null,
        };
        if (expected is not null && (expected == "null" ? measure is not null : measure is not null && measure != expected))
            errors.Add(row, "measure", "measure", $"{expected} where role is {role}", SchemaText.Quoted(measure!));
        else if (measure is null && row.IsNull("measure") && role is "level" or "part" or "change_by" or "share" or "rank")
            errors.Add(row, "measure", "measure", $"a value where role is {role}", "null");
        if (role == "change_by" && measure is "share" or "rank" or "index")
            errors.Add(row, "measure", "measure", "growth, change or level where role is change_by", SchemaText.Quoted(measure));
    }

    // An area that no table has bears no code: 云川省.
    private static void CheckArea(RowErrors errors, TableRow row)
    {
        if (row.Text("area") is not { } area)
        {
            if (row.IsNull("area") && row.Text("area_code") is { } stray)
                errors.Add(row, "area_code", "area", "null where area is null", SchemaText.Quoted(stray));
            return;
        }

        // What is looked up once is kept, to a limit: a library may validate for days.
        if (Known.Count > MostKnown)
            Known.Clear();
        var (codes, meant) = Known.GetOrAdd((area, row.Text("place")), static key => Look(key.Area, key.Place));
        if (codes.Count == 0)
            errors.Add(row, "area", "area", "an area of the table, or a name with the form of one (…省, …市, …县)", SchemaText.Quoted(area));
        else if (!codes.Contains(row.Text("area_code")))
            errors.Add(row, "area_code", "area", $"{string.Join(" or ", codes.Select(Shown))}, of {area}", Shown(row.Text("area_code")));
        if (meant is not null && meant != area)
            errors.Add(row, "area", "area", $"'{meant}', which place '{row.Text("place")}' names", SchemaText.Quoted(area));
    }

    private static (IReadOnlyList<string?> Codes, string? Meant) Look(string area, string? place)
    {
        List<string?> codes = [.. AreaTable.Find(area).Where(known => known.Name == area).Select(known => known.Code)];
        return (codes.Count > 0 || !AreaName.HasForm(area) ? codes : [null],
            place is null ? null : AreaName.Resolve(place, [.. AreaTable.Find(area)])?.Name);
    }

    private static string Shown(string? text) => text is null ? "null" : SchemaText.Quoted(text);

    private static bool IsSubsequence(string part, string whole)
    {
        var at = 0;
        foreach (var c in whole)
            if (at < part.Length && part[at] == c)
                at++;
        return at == part.Length;
    }
}

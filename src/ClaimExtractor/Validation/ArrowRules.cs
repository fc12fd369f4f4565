using System.Globalization;

namespace ClaimExtractor.Validation;

/// <summary>
/// Where a claim points to another: back, within its document, to a row that can be what the relation says. Who points back runs in no
/// circle.
/// </summary>
internal static class ArrowRules
{
    /// <param name="ids">The first row of each id.</param>
    public static void Check(FileErrors errors, TableRows rows, IReadOnlyDictionary<string, int> ids)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Text("related_claim_id") is not { } related)
                continue;
            if (CheckEvidence(row, related) is { } place)
                errors.Add(
                    i,
                    "evidence",
                    "arrow",
                    $"relation={place}, the number of {SchemaText.Quoted(related)}",
                    SchemaText.Quoted(row.Text("evidence")!)
                );
            if (!ids.TryGetValue(related, out var at) || at == i)
                continue;
            var other = rows[at];
            if (row.Text("document_id") is { } document && other.Text("document_id") is { } there && document != there)
                errors.Add(
                    i,
                    "related_claim_id",
                    "arrow",
                    $"a claim of the same document, {SchemaText.Quoted(document)}",
                    SchemaText.Quoted(related)
                );
            else if (row.Integer("source_start") is { } start && other.Integer("source_start") is { } before && before >= start)
                errors.Add(
                    i,
                    "related_claim_id",
                    "arrow",
                    $"a claim before this one, which begins at {Shown(start)}",
                    $"one that begins at {Shown(before)}"
                );
            else
                CheckPair(errors, row, other);
        }
    }

    // The span of the number that is pointed to stands in its id.
    private static string? CheckEvidence(TableRow row, string related)
    {
        var place = related[(related.LastIndexOf('@') + 1)..];
        return row.Text("evidence") is { } evidence && !evidence.Split(' ').Any(item => item.TrimEnd('*') == $"relation={place}")
            ? place
            : null;
    }

    private static void CheckPair(FileErrors errors, TableRow row, TableRow other)
    {
        switch (row.Text("relation"))
        {
            case "change_from":
                Roles(errors, row, other, "change_to", "change_from");
                Same(errors, row, other, "dimension");
                Same(errors, row, other, "direction");
                break;
            case "same_as":
                Same(errors, row, other, "value_exact");
                Same(errors, row, other, "unit");
                Same(errors, row, other, "qualifier");
                break;
            case "part_of":
                Same(errors, row, other, "unit");
                break;
        }
    }

    private static void Roles(FileErrors errors, TableRow row, TableRow other, string own, string there)
    {
        if (row.Text("role") is { } role && role != own)
            errors.Add(row.Row, "role", "arrow", $"'{own}' where relation is change_from", SchemaText.Quoted(role));
        if (other.Text("role") is { } start && start != there)
            errors.Add(
                other.Row,
                "role",
                "arrow",
                $"'{there}', for {SchemaText.Quoted(row.Text("claim_id")!)} says that its change starts here",
                SchemaText.Quoted(start)
            );
    }

    private static void Same(FileErrors errors, TableRow row, TableRow other, string column)
    {
        var (expected, found) = (other.Text(column), row.Text(column));
        if (expected != found)
            errors.Add(
                row.Row,
                column,
                "arrow",
                $"{Shown(expected)}, as of {SchemaText.Quoted(other.Text("claim_id") ?? "")}, of which it is {row.Text("relation")}",
                Shown(found)
            );
    }

    private static string Shown(string? text) => text is null ? "null" : SchemaText.Quoted(text);

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}

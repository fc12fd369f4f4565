using System.Globalization;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Validation;

/// <summary>Every check follows from its claims, and none is missing: the table is made again and held against the one that is
/// there.</summary>
internal static class CheckRules
{
    /// <summary>What holds within a row whatever the claims say: the id is that of the kind and the claims, all of one document.</summary>
    public static void CheckAlone(FileErrors errors, TableRows rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (
                AcrossRules.IsAcross(row)
                || row.Text("document_id") is not { } document
                || row.Text("kind") is not { } kind
                || row.Text("claim_ids") is not { Length: > 0 } text
            )
                continue;
            var ids = text.Split('\n');
            if (row.Text("check_id") is { } id && Finding.Id(document, kind, ids) is var own && own != id)
                errors.Add(i, "check_id", "check_id", $"'{own}', from document_id, kind and claim_ids", SchemaText.Quoted(id));
            if (Array.Find(ids, claim => !claim.StartsWith($"{document}@", StringComparison.Ordinal)) is { } stray)
                errors.Add(i, "claim_ids", "check_claims", $"claims of {SchemaText.Quoted(document)}", SchemaText.Quoted(stray));
        }
    }

    /// <param name="checks">The table as it stands.</param>
    /// <param name="claims">Without an error, as the documents are; else nothing follows from them.</param>
    /// <param name="lexicon">The words that the checks look for.</param>
    public static void Check(
        FileErrors checks,
        TableRows rows,
        IReadOnlyList<Claim> claims,
        IReadOnlyList<DocumentRow> documents,
        Lexicon lexicon
    )
    {
        var own = claims.ToLookup(claim => claim.DocumentId, StringComparer.Ordinal);
        var findings = documents.SelectMany(document => ClaimChecks.Run(document.Date, [.. own[document.DocumentId]], lexicon)).ToList();
        var expected = findings.ToDictionary(finding => finding.CheckId, StringComparer.Ordinal);
        var order = new List<string>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Text("check_id") is not { } id || AcrossRules.IsAcross(rows[row]))
                continue;
            if (expected.TryGetValue(id, out var finding))
            {
                DerivedRows.Compare(checks, rows, row, CheckColumns.Schema, finding, "check_value", "as the claims give it");
                order.Add(id);
            }
            else
            {
                checks.Add(row, "check_id", "check", "a check that the claims allow", SchemaText.Quoted(id));
            }
        }

        var there = order.ToHashSet(StringComparer.Ordinal);
        foreach (var missing in findings.Where(finding => !there.Contains(finding.CheckId)))
            checks.Add(null, "check", $"the check {missing.CheckId} ({missing.Formula}), which the claims give", "none");
        var wanted = findings.Where(finding => there.Contains(finding.CheckId)).Select(finding => finding.CheckId).ToList();
        for (var i = 0; i < Math.Min(wanted.Count, order.Count); i++)
            if (wanted[i] != order[i])
            {
                checks.Add(
                    "check_id",
                    "check_order",
                    string.Create(CultureInfo.InvariantCulture, $"'{wanted[i]}' as check {i + 1}"),
                    $"'{order[i]}'"
                );
                return;
            }
    }
}

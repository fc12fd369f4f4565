using static ClaimExtractor.Tests.Validation.ClaimTampering;
using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Rules, evidence and arrows that lead nowhere, or elsewhere.</summary>
internal static class TraceTamperings
{
    public static IEnumerable<Tampering> All() => [.. Traces(), .. Arrows(), .. Foreign()];

    private static IEnumerable<Tampering> Traces() =>
        [
            Cells(
                "a rule is of no number",
                "832个",
                "rules",
                ("rules", "\"measured subject:counted role:stated time:sentence place:clause\"")
            ),
            Cells(
                "a rule is of no subject",
                "832个",
                "rules",
                ("rules", "\"measure subject:guessed role:stated time:sentence place:clause\"")
            ),
            Cells("a rule is of no facet", "832个", "rules", ("rules", "\"measure topic:counted role:stated time:sentence place:clause\"")),
            Cells(
                "a rule stands twice",
                "832个",
                "rules",
                ("rules", "\"measure subject:counted subject:metric role:stated time:sentence place:clause\"")
            ),
            Cells("no rule gave the role", "832个", "rules", ("rules", "\"measure subject:counted time:sentence place:clause\"")),
            Cells("no rule gave the time", "832个", "rules", ("rules", "\"measure subject:counted role:stated place:clause\"")),
            Cells(
                "a role is by another rule",
                "832个",
                "role",
                ("rules", "\"measure subject:counted role:part time:sentence place:clause\"")
            ),
            Evidence("evidence of the subject is gone", "832个", text => text.Replace("subject=", "bearer=", StringComparison.Ordinal)),
            Evidence("evidence lies beyond the source", "551万人", text => Moved(text, "subject", 900000)),
            Evidence("evidence lies in a later sentence", "551万人", text => Moved(text, "subject", 800)),
            Evidence("evidence lies in an earlier sentence", "832个", text => Moved(text, "place", -800)),
            Evidence("evidence of what is pointed to is another number", "601个", text => Moved(text, "relation", 1)),
            Evidence(
                "evidence of a change is gone",
                "551万人",
                text => text.Replace("role=1797-1799 ", "", StringComparison.Ordinal),
                "role"
            ),
        ];

    private static IEnumerable<Tampering> Arrows() =>
        [
            new(
                "two claims point to each other",
                Spoil.Row(Lines, At("10.2%"), row =>
                {
                    (row["related_claim_id"], row["relation"]) = (Id(At("0.6%")), "same_as");
                    row["evidence"] = $"{row["evidence"]} relation={Span("0.6%")}";
                }),
                Lines, Lines, At("10.2%") + 1, "related_claim_id"
            ),
            Arrow("an end points forward", "551万人", "change_from", "6079元"),
            Arrow("a part points to a later whole", "601个", "part_of", "2707个"),
            Arrow("a part is of another unit", "601个", "part_of", "551万人", "unit"),
            Arrow("an end points to no start", "11567元", "change_from", "832个", "dimension", "role"),
            Arrow("a repetition says another number", "近300万", "same_as", "近200万人", "value_exact", "evidence"),
            new(
                "a claim points to another document",
                Spoil.Lines(Lines, lines => lines.AddRange(OfOther(lines))),
                Lines, Lines, null, "related_claim_id"
            ),
            Cells("an arrow is gone", "551万人", "relation", ("related_claim_id", "null"), ("relation", "null")),
            Cells("an end only repeats its start", "551万人", "value_exact", ("relation", "\"same_as\"")),
        ];

    private static IEnumerable<Tampering> Foreign() =>
        [
            .. new[] { "NULL", "#N/A", "NaN", "None", "n/a", "#REF!", "#NAME?", "#VALUE!", "nil", "undefined" }.Select(word =>
                Cells($"{word} stands for nothing", "99%", "bearer", ("bearer", $"\"{word}\""))
            ),
            Cells("NULL stands for a place", "99%", "place", ("place", "\"NULL\"")),
            Cells("#N/A stands for a section", "551万人", "section", ("section", "\"#N/A\"")),
            Cells("a fraction is a day", "三分之二以上", "value_exact", ("value_exact", "\"2-Mar\"")),
            Cells("a fraction is a Chinese day", "三分之二以上", "value_exact", ("value_exact", "\"2月3日\"")),
            Cells("a fraction is the number of a day", "三分之二以上", "value", ("value_exact", "\"46083\"")),
            Cells("a fraction is an ISO day", "三分之二以上", "value_exact", ("value_exact", "\"2026-02-03\"")),
            Cells("a fraction is an American day", "三分之二以上", "value_exact", ("value_exact", "\"2/3/2026\"")),
            new(
                "the CSV has the number of a day",
                Spoil.Csv(At("三分之二以上"), "value_exact", "46056"),
                "claims.csv",
                "claims.csv",
                At("三分之二以上") + 2,
                "value_exact",
                "value"
            ),
            new(
                "the workbook has the number of a day",
                Spoil.Sheet(At("三分之二以上"), "value_exact", "><v>46056</v>"),
                "claims.xlsx",
                "claims.xlsx",
                At("三分之二以上") + 2,
                "value_exact",
                "value"
            ),
            new("the CSV has NULL", Spoil.Csv(At("99%"), "bearer", "NULL"), "claims.csv", "claims.csv", At("99%") + 2, "bearer"),
            new(
                "the workbook has #N/A as a text",
                Spoil.Sheet(At("3416元"), "bearer", "t=\"inlineStr\"><is><t>#N/A</t></is>"),
                "claims.xlsx",
                "claims.xlsx",
                At("3416元") + 2,
                "bearer"
            ),
        ];

    // The claims once more, as those of another document that points back to this one.
    private static IEnumerable<string> OfOther(List<string> lines)
    {
        var last = lines.FindLastIndex(line => line.Length > 0);
        var other = lines[..(last + 1)]
            .ConvertAll(line =>
                line.Replace("speech@", "talk@", StringComparison.Ordinal).Replace("\"speech\"", "\"talk\"", StringComparison.Ordinal)
            );
        lines.RemoveRange(last + 1, lines.Count - last - 1);
        var at = At("551万人");
        other[at] = other[at].Replace($"\"related_claim_id\":\"talk@", "\"related_claim_id\":\"speech@", StringComparison.Ordinal);
        return other;
    }

    private static string Moved(string evidence, string facet, int by) => string.Join(' ', evidence.Split(' ').Select(item =>
    {
        if (!item.StartsWith($"{facet}=", StringComparison.Ordinal))
            return item;
        var span = item[(facet.Length + 1)..].TrimEnd('*').Split('-').Select(int.Parse).ToArray();
        return $"{facet}={span[0] + by}-{span[1] + by}{(item[^1] == '*' ? "*" : "")}";
    }));
}

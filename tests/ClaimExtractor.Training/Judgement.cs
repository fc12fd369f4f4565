using System.Text.Json;

namespace ClaimExtractor.Training;

/// <summary>What a reader says that a number measures, whose that is, and what is said of it.</summary>
/// <param name="Subjects">Every answer that is right.</param>
/// <param name="Bearers">null where nobody was asked; <paramref name="Predicates"/> too.</param>
/// <param name="Weight">How often it counts.</param>
internal sealed record Judgement(string ClaimId, Answers Subjects, Answers? Bearers, Answers? Predicates, int Weight)
{
    public string DocumentId => ClaimId[..ClaimId.LastIndexOf('@')];

    /// <summary>
    /// What a bearer is worth beside a subject. Nobody is right where the reader names nobody or the subject holds the owner: of
    /// 乡村|消费品零售额 that is 乡村消费品零售额, not 消费品零售额, though each may stand among the answers.
    /// </summary>
    /// <param name="subject">A right subject.</param>
    /// <param name="own">The right subject that is the reader's own, where it is among the candidates.</param>
    public Verdict JudgeBearer(string? bearer, string? subject, string? own)
    {
        if (Bearers is not { } owners)
            return Verdict.Right;
        var verdict = owners.Judge(bearer);
        if (bearer is not null || verdict == Verdict.Wrong || owners.StandIn(subject ?? ""))
            return verdict;
        return verdict == Verdict.Right && !owners.StandIn(own ?? "") ? Verdict.Right : Verdict.Lacking;
    }

    /// <summary>
    /// Reads corrections, one JSON object a line: <c>claim_id</c>, <c>verdict</c> (<c>not_a_claim</c> is passed over), <c>fields</c> with
    /// the
    /// right <c>subject</c>, <c>bearer</c> and <c>predicate</c>, sealed or not, <c>also</c>, with lists of what is as right, and
    /// <c>weight</c>, a
    /// whole number.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is no such object; the message names it.</exception>
    public static IEnumerable<Judgement> Read(string path)
    {
        var number = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
                continue;
            Judgement? judgement;
            try
            {
                judgement = Of(JsonDocument.Parse(line).RootElement);
            }
            catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"{path}:{number}: {bad.Message}", bad);
            }

            if (judgement is null)
                continue;
            if (!judgement.ClaimId.Contains('@', StringComparison.Ordinal) || !seen.Add(judgement.ClaimId))
                throw new InvalidDataException($"{path}:{number}: '{judgement.ClaimId}' is no claim's id, or stands here twice");
            yield return judgement;
        }
    }

    private static Judgement? Of(JsonElement row) =>
        row.GetProperty("verdict").GetString() == "not_a_claim" ? null
        : new Judgement(row.GetProperty("claim_id").GetString()!, AnswersOf(row, "subject") ?? throw new KeyNotFoundException("no subject"),
            AnswersOf(row, "bearer"), AnswersOf(row, "predicate"), row.TryGetProperty("weight", out var weight) ? weight.GetInt32() : 1);

    private static Answers? AnswersOf(JsonElement row, string field)
    {
        if (!row.GetProperty("fields").TryGetProperty(field, out var answer))
            return null;
        var others =
            row.TryGetProperty("also", out var also) && also.TryGetProperty(field, out var list)
                ? list.EnumerateArray().Select(static other => other.GetString())
                : [];
        return new Answers(answer.GetString(), others);
    }
}

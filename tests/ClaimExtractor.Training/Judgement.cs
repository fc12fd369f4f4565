using System.Text.Json;

namespace ClaimExtractor.Training;

/// <summary>What a reader says that a number measures, whose that is, and what is said of it.</summary>
/// <param name="Subjects">Every answer that is right.</param>
/// <param name="Bearers">null where nobody was asked; <paramref name="Predicates"/> too.</param>
/// <param name="Weight">How often it counts.</param>
internal sealed record Judgement(string ClaimId, HashSet<string> Subjects, HashSet<string>? Bearers, HashSet<string>? Predicates, int Weight)
{
    public string DocumentId => ClaimId[..ClaimId.LastIndexOf('@')];

    /// <summary>A reading that names nothing, in <see cref="Subjects"/> and <see cref="Bearers"/>.</summary>
    public const string Nothing = "";

    /// <summary>
    /// Reads corrections, one JSON object a line: <c>claim_id</c>, <c>verdict</c> (<c>not_a_claim</c> is passed over), <c>fields</c> with the
    /// right <c>subject</c>, <c>bearer</c> and <c>predicate</c>, <c>also</c>, with lists of what is as right, and <c>weight</c>, a whole number.
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
        : new Judgement(row.GetProperty("claim_id").GetString()!, Answers(row, "subject"),
            row.GetProperty("fields").TryGetProperty("bearer", out _) ? Answers(row, "bearer") : null,
            row.GetProperty("fields").TryGetProperty("predicate", out _) ? Answers(row, "predicate") : null,
            row.TryGetProperty("weight", out var weight) ? weight.GetInt32() : 1);

    private static HashSet<string> Answers(JsonElement row, string field)
    {
        var answers = new HashSet<string>(StringComparer.Ordinal) { row.GetProperty("fields").GetProperty(field).GetString() ?? Nothing };
        if (row.TryGetProperty("also", out var also) && also.TryGetProperty(field, out var others))
            foreach (var other in others.EnumerateArray())
                answers.Add(other.GetString() ?? Nothing);
        return answers;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClaimExtractor.Training;

/// <summary>Seals the answers of judgements: see <see cref="Answers"/>.</summary>
internal static class Sealing
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="line">A judgement as <see cref="Judgement.Read"/> takes it.</param>
    public static string Seal(string line)
    {
        var row = JsonNode.Parse(line)!.AsObject();
        foreach (var answers in new[] { row["fields"], row["also"] }.OfType<JsonObject>())
            foreach (var (field, answer) in answers.ToList())
                answers[field] = answer is JsonArray others ? new JsonArray([.. others.Select(SealOne)]) : SealOne(answer);
        return row.ToJsonString(Plain);
    }

    private static JsonNode? SealOne(JsonNode? answer) => answer is null ? null : Answers.Seal(answer.GetValue<string>());
}

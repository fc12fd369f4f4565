using System.Globalization;
using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Tests.Specs;
using Xunit;

namespace ClaimExtractor.Tests.Claims;

/// <summary>The claims of the speech against the 50 that were read by hand. A gold field <c>*</c> is open to judgement and not
/// graded.</summary>
public sealed class SpeechGoldTests
{
    private const int LeastRightSubjects = 48;

    private static readonly List<JsonElement> Gold =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Gold", "speech.claims.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement),
    ];

    private static readonly Dictionary<string, Func<Claim, object?>> Fields = new()
    {
        ["quote"] = claim => claim.Quote,
        ["value"] = claim => claim.Value?.ToDouble(),
        ["value_min"] = claim => claim.ValueMin?.ToDouble(),
        ["value_max"] = claim => claim.ValueMax?.ToDouble(),
        ["qualifier"] = claim => Name(claim.Qualifier),
        ["unit"] = claim => claim.Unit,
        ["dimension"] = claim => Name(claim.Dimension),
        ["per"] = claim => claim.Per,
        ["subject"] = claim => claim.Subject,
        ["role"] = claim => Name(claim.Role),
        ["direction"] = claim => claim.Direction is { } direction ? Name(direction) : null,
        ["time_start"] = claim => Iso(claim.TimeStart),
        ["time_end"] = claim => Iso(claim.TimeEnd),
        ["place"] = claim => claim.Place,
        ["attribution"] = claim => claim.Attribution,
        ["modality"] = claim => Name(claim.Modality),
        ["relation"] = claim => claim.Relation is { } relation ? Name(relation) : null,
        ["related_start"] = claim => Speech.Extraction.Claims.FirstOrDefault(other => other.ClaimId == claim.RelatedClaimId)?.Source.Start,
    };

    public static TheoryData<string> Graded => [.. Fields.Keys.Where(name => name != "subject")];

    [Fact]
    public void The_speech_holds_the_fifty_claims_and_no_other() =>
        Speech.Extraction.Claims.Select(claim => (claim.Source.Start, claim.Source.End))
            .Should().Equal(Gold.Select(row => (row.GetProperty("source_start").GetInt32(), row.GetProperty("source_end").GetInt32())));

    [Theory]
    [MemberData(nameof(Graded))]
    public void Every_claim_of_the_speech_has_the_fields_of_the_gold(string field) => Wrong(field).Should().BeEmpty();

    [Fact]
    public void Nearly_every_claim_of_the_speech_has_the_subject_of_the_gold() =>
        Wrong("subject").Count.Should().BeLessThanOrEqualTo(Gold.Count - LeastRightSubjects, string.Join("; ", Wrong("subject")));

    private static List<string> Wrong(string field) =>
    [
        .. from row in Gold
           where row.TryGetProperty(field, out _)
           let expected = row.GetProperty(field)
           let claim = Speech.Extraction.Claims.Single(claim => claim.Source.Start == row.GetProperty("source_start").GetInt32())
           let found = Fields[field](claim)
           where !Equal(expected, found) && !(field == "subject" && SubjectPhrases.Of(claim).Contains(expected.GetString()))
           select $"{claim.Quote} at {claim.Source.Start}: {found ?? "null"}, gold {expected}",
    ];

    private static bool Equal(JsonElement expected, object? found) => expected.ValueKind switch
    {
        JsonValueKind.Null => found is null,
        JsonValueKind.Number => found is not null && Convert.ToDouble(found, CultureInfo.InvariantCulture).Equals(expected.GetDouble()),
        _ => expected.GetString() is "*" || Equals(expected.GetString(), found),
    };

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

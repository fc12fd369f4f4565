using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.Answers;

/// <summary>How many of thousands of numbers the rules give exactly as a reader does: shares with a floor, see <c>Answers/README.md</c>.</summary>
public sealed class AnswersTests
{
    // Measured: 96.6, 86.5 and 75.8 percent.
    private const double FoundFloor = 0.96, SubjectFloor = 0.86, BearerFloor = 0.75;

    [Fact]
    public void Subjects_and_bearers_are_as_often_right_as_they_were()
    {
        var (all, found, subjects, bearers) = (0, 0, 0, 0);
        foreach (var sentence in Directory.GetFiles(Repository.PathTo("tests/ClaimExtractor.Tests/Answers"), "*.txt").Order(StringComparer.Ordinal).SelectMany(AnsweredSentence.Read))
        {
            var claims = DocumentExtractor.Extract(sentence.Text, new ExtractionOptions { DocumentId = "answers" }).Claims;
            var next = 0;
            foreach (var answer in sentence.Answers)
            {
                all++;
                var at = next;
                while (at < claims.Count && Plain(claims[at].Quote) != Plain(answer.Quote))
                    at++;
                if (at == claims.Count)
                    continue;
                next = at + 1;
                found++;
                subjects += Plain(claims[at].Subject) == Plain(answer.Subject) ? 1 : 0;
                bearers += Plain(claims[at].Bearer) == Plain(answer.Bearer) ? 1 : 0;
            }
        }

        all.Should().BeGreaterThan(10_000);
        ((double)found / all).Should().BeGreaterThan(FoundFloor);
        ((double)subjects / found).Should().BeGreaterThan(SubjectFloor);
        ((double)bearers / found).Should().BeGreaterThan(BearerFloor);
    }

    // Blanks and quotation marks are no part of an answer.
    private static string? Plain(string? text) => text is null ? null : string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && !"“”「」『』‘’\"".Contains(c)));
}

using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.Answers;

/// <summary>How many of thousands of numbers the rules give exactly as a reader does: shares with a floor, see
/// <c>Answers/README.md</c>.</summary>
public sealed class AnswersTests
{
    // Measured: 96.6, 86.5 and 75.8 percent.
    private const double FoundFloor = 0.96, SubjectFloor = 0.86, BearerFloor = 0.75;

    [Fact]
    public void Subjects_and_bearers_are_as_often_right_as_they_were()
    {
        var (all, found, subjects, bearers) = (0, 0, 0, 0);
        foreach (
            var sentence in Directory
                .GetFiles(Repository.PathTo("tests/ClaimExtractor.Tests/Answers"), "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(AnsweredSentence.Read)
        )
        {
            var claims = DocumentExtractor.Extract(sentence.Text, new ExtractionOptions { DocumentId = "answers" }).Claims;
            all += sentence.Answers.Count;
            foreach (var (at, claim) in AnswersInOrder.Find([.. sentence.Answers.Select(static answer => answer.Quote)], claims))
            {
                found++;
                subjects += AnswersInOrder.Plain(claim.Subject) == AnswersInOrder.Plain(sentence.Answers[at].Subject) ? 1 : 0;
                bearers += AnswersInOrder.Plain(claim.Bearer) == AnswersInOrder.Plain(sentence.Answers[at].Bearer) ? 1 : 0;
            }
        }

        all.Should().BeGreaterThan(10_000);
        ((double)found / all).Should().BeGreaterThan(FoundFloor);
        ((double)subjects / found).Should().BeGreaterThan(SubjectFloor);
        ((double)bearers / found).Should().BeGreaterThan(BearerFloor);
    }
}

using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Documents;

public sealed class SourceDocumentTests
{
    private static readonly SourceDocument Document = Speech.Document;

    public static TheoryData<string, string, int, int> Gold()
    {
        var data = new TheoryData<string, string, int, int>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Gold", "speech.claims.jsonl")))
        {
            var row = JsonDocument.Parse(line).RootElement;
            data.Add(
                row.GetProperty("context").GetString()!,
                row.GetProperty("quote").GetString()!,
                row.GetProperty("source_start").GetInt32(),
                row.GetProperty("source_end").GetInt32());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Gold))]
    public void Every_gold_context_is_a_sentence_and_its_quote_stands_where_the_gold_says(string context, string quote, int start, int end)
    {
        var sentence = Document.Sentences.Should().ContainSingle(s => Fold(In(s.Span)) == Fold(context)).Subject;
        var spans = Occurrences(In(sentence.Span), quote)
            .Select(at => new TextSpan(sentence.Span.Start + at, sentence.Span.Start + at + quote.Length))
            .Select(Document.Text.ToSourceCodePoints);
        spans.Should().Contain(new CodePointSpan(start, end));
    }

    [Fact]
    public void The_title_is_the_line_without_the_sites_prefix() =>
        Document.Title.Should().Be("在决战决胜脱贫攻坚座谈会上的讲话");

    [Fact]
    public void The_date_is_the_speechs_own_and_not_the_stamps()
    {
        Document.Date.Should().Be(new DateOnly(2020, 3, 6));
        Document.DateSource.Should().Be(DateSource.DateLine);
    }

    private static string In(TextSpan span) => span.In(Document.Text.Text).ToString();

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    private static string Fold(string text) =>
        string.Concat(text.Select(c => ",:;!?()".IndexOf(c) is var i and >= 0 ? "，：；！？（）"[i] : c));
}

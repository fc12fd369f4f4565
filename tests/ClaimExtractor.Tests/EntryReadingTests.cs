using AwesomeAssertions;
using ClaimExtractor.Corpora;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests;

/// <summary>The steps of a batch against the plain loop, which takes all steps of one document before the next.</summary>
public sealed class EntryReadingTests
{
    private static readonly string[] Texts =
    [
        "全县新建学校12所，投资3亿元。",
        "今年前三季度，全市进出口总额增长4.5%。\n其中出口增长6%。",
        "",
        "香港居民用電量比去年增加一成，為三億元。",
        "没有数字的一句。",
        "会议于2021年3月5日召开，300人出席，比上次多20人。",
    ];

    [Fact]
    public void Documents_side_by_side_give_what_each_gives_alone()
    {
        var together = EntryReading<string>.Read(Array.ConvertAll(Texts, Entry), default, Rows);
        var alone = Array.ConvertAll(Texts, static text => EntryReading<string>.Read([Entry(text)], default, Rows)[0]);
        together.Select(What).Should().Equal(alone.Select(What));
        together.Where(static outcome => outcome.Failure is null).Select(static outcome => outcome.Result)
            .Should().Equal(Texts.Where(static text => text.Length > 0)
                .Select(static text => Rows(DocumentExtractor.Extract(text, new() { DocumentId = text }))));
    }

    [Theory]
    [InlineData(0, "as it was read")]
    [InlineData(1, "as its claims were looked for")]
    [InlineData(2, "as its rows were made")]
    public void A_document_that_fails_ends_no_other_and_says_where(int step, string where)
    {
        CorpusEntry[] batch = [Entry("来了5人。"), Failing(step), Entry("走了3人。")];
        var outcomes = EntryReading<string>.Read(batch, default, extraction =>
            step == 2 && extraction.Document.Id == "failing" ? throw new FormatException("is odd") : Rows(extraction));
        outcomes.Select(static outcome => outcome.Entry).Should().Equal(batch);
        outcomes.Select(static outcome => outcome.Result is null).Should().Equal(false, true, false);
        outcomes[1].Failure!.Cause.Should().Be(
            step == 1 ? "holds half of a character, U+D800 at offset 1" : $"unexpected error {where}: is odd (FormatException)");
    }

    private static CorpusEntry Failing(int step) => new("a", 1, static () => "line 2", step switch
    {
        0 => static () => throw new FormatException("is odd"),
        1 => static () => new CorpusDocument("failing", null, new SourceFile("a", "", 0, "utf-8", "增\uD8005%。")),
        _ => static () => new CorpusDocument("failing", null, SourceFile.FromText("a", "增长5%。")),
    });

    private static CorpusEntry Entry(string text) =>
        new("a", text.Length, static () => "line 1", () => new CorpusDocument(text, null, SourceFile.FromText("a", text)));

    private static string Rows(Extraction extraction) =>
        string.Join('\n', extraction.Claims.Select(static claim => $"{claim.ClaimId} {claim.Subject} {claim.Unit} {claim.TimeStart}"))
            + $" {extraction.Mentions.Count} {extraction.Findings.Count}";

    private static string What(DocumentOutcome<string> outcome) => $"{outcome.Result} {outcome.Failure?.Cause}";
}

using AwesomeAssertions;
using ClaimExtractor.Cli;
using ClaimExtractor.Lexicons;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task A_claim_is_shown_with_its_value_its_bounds_and_its_rules()
    {
        var run = await CommandRun.Of("explain", "城镇新增就业1200万人以上。");
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("claim 1: 1200万人以上\n").And.MatchRegex(@"  value +12000000\n").And.MatchRegex(@"  qualifier +at_least\n")
            .And.MatchRegex(@"  value_min +12000000\n").And.NotMatchRegex("value_max").And.MatchRegex(@"  unit +person \(人\)\n").And.MatchRegex(@"  rules +\S");
    }

    [Fact]
    public async Task The_tokens_are_shown_with_the_string_of_their_kinds()
    {
        (await CommandRun.Of("explain", "城镇新增就业1200万人以上。")).Output.Should().MatchRegex(
            @"^tokens:\n(.*\n)*  1200万 +N +number\n  人 +C +classifier +person\n  以上 +E +bound after the number +at_least\n  。 +\. +stop\nkinds: \S+NCE\.\n");
    }

    [Fact]
    public void Every_kind_of_token_is_named()
    {
        typeof(TokenKind).GetFields().Where(field => field.IsLiteral && field.Name != nameof(TokenKind.Han))
            .Where(field => TokenWords.Of((char)field.GetRawConstantValue()!).Length == 0).Select(field => field.Name)
            .Should().BeEmpty();
    }

    [Fact]
    public async Task A_number_that_is_no_claim_is_shown_with_its_kind_and_reason()
    {
        (await CommandRun.Of("explain", "“十四五”规划已经启动。")).Output.Should().MatchRegex(@"\nset aside:\n  十四五 +name +\S+");
    }

    [Fact]
    public async Task A_sentence_without_a_number_says_so()
    {
        (await CommandRun.Of("explain", "大家好。")).Output.Should().EndWith("\nno number in this sentence\n");
    }
}

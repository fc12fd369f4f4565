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

    [Fact]
    public async Task The_evidence_of_each_facet_is_underlined_two_columns_a_character()
    {
        (await CommandRun.Of("explain", "全市失业率由6.5%降至4%。")).Output.Should().Contain(
            "  sentence 1\n"
            + "    全市失业率由6.5%降至4%。\n"
            + "    ^^^^ place\n"
            + "        ^^^^^^ subject\n"
            + "                ^^^^ relation\n"
            + "                    ^^^^ role\n"
            + "                        == quote\n");
    }

    [Fact]
    public async Task What_comes_from_another_sentence_is_marked_there_with_its_number()
    {
        (await CommandRun.Of("explain", "2018年，茶叶产量为26吨。油料产量为4吨。")).Output.Should().Contain(
            "  sentence 1, from which it inherits\n"
            + "    2018年，茶叶产量为26吨。\n"
            + "    ~~~~~~ time, inherited from sentence 1\n"
            + "  sentence 2\n"
            + "    油料产量为4吨。\n"
            + "    ^^^^^^^^ subject\n"
            + "              === quote\n");
    }

    [Fact]
    public async Task What_comes_from_another_clause_is_marked_so()
    {
        (await CommandRun.Of("explain", "2018年，茶叶产量为26吨。")).Output.Should().Contain("\n    ~~~~~~ time, inherited from another clause\n");
    }

    [Fact]
    public async Task A_long_sentence_goes_on_in_the_next_line_and_an_underline_with_it()
    {
        var filler = new string('好', 35);
        var output = (await CommandRun.Of("explain", $"{filler}，去年产量为26吨。")).Output;
        output.Should().Contain($"\n    {filler}，\n    去年产量为26吨。\n    ^^^^ time\n        ^^^^ subject\n");
    }
}

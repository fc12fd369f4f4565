using AwesomeAssertions;
using ClaimExtractor.Clauses;
using ClaimExtractor.Cli;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task A_file_is_no_sentence()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("speech.txt", "全市新建小学12所。");
        var run = await CommandRun.Of("explain", file);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"'{file}' is a file or a folder: explain takes a sentence of it");
    }

    [Fact]
    public async Task A_claim_is_shown_with_its_value_its_bounds_and_its_rules()
    {
        var run = await CommandRun.Of("explain", "城镇新增就业1200万人以上。");
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should()
            .Contain("claim 1: 1200万人以上\n")
            .And.MatchRegex(@"  value +12000000\n")
            .And.MatchRegex(@"  qualifier +at_least\n")
            .And.MatchRegex(@"  value_min +12000000\n")
            .And.NotMatchRegex("value_max")
            .And.MatchRegex(@"  unit +person \(人\)\n")
            .And.MatchRegex(@"  rules +\S");
    }

    [Fact]
    public async Task The_tokens_are_shown_with_the_string_of_their_kinds()
    {
        (await CommandRun.Of("explain", "城镇新增就业1200万人以上。"))
            .Output.Should()
            .MatchRegex(
                @"^tokens:\n(.*\n)*  1200万 +N +number\n  人 +C +classifier +person\n"
                    + @"  以上 +E +bound after the number +at_least\n  。 +\. +stop\nkinds: \S+NCE\.\n"
            );
    }

    [Fact]
    public void Every_kind_of_token_is_named()
    {
        typeof(TokenKind).GetFields().Where(field => field.IsLiteral && field.Name != nameof(TokenKind.Han))
            .Where(field => TokenWords.Of((char)field.GetRawConstantValue()!).Length == 0).Select(field => field.Name)
            .Should().BeEmpty();
    }

    [Fact]
    public async Task The_words_are_shown_with_what_the_dictionary_says_and_what_they_do_then_the_chunks()
    {
        (await CommandRun.Of("explain", "法院去年受理案件300件。"))
            .Output.Should()
            .MatchRegex(
                @"\nwords:\n  法院 +noun +noun that acts\n  去年 +time +time\n  受理 +verb +verb\n"
                    + @"  案件 +noun +noun\n  300 +numeral +quantity\n  件 .*quantity\n  。 +- +end of a clause\n"
                    + @"chunks:\n  法院 +N +noun phrase\n  去年 +T +time\n  受理 +V +verb\n"
                    + @"  案件 +N +noun phrase\n  300件 +q +quantity\n  。 +, +end of a clause\nchunk kinds: NTVNq,\n"
            );
    }

    [Fact]
    public async Task The_frame_that_holds_a_number_is_shown_with_its_groups_and_those_that_come_later()
    {
        (await CommandRun.Of("explain", "法院去年受理案件300件。"))
            .Output.Should()
            .MatchRegex(
                @"\n  frames\n    bearer_verb_metric +holds +bearer 法院, verb 受理, subject 案件\n"
                    + @"    verb_metric +comes later +verb 受理, subject 案件\n"
            );
    }

    [Fact]
    public async Task A_frame_whose_words_do_not_allow_it_is_shown_before_the_one_that_holds()
    {
        (await CommandRun.Of("explain", "其中5例成为境外输入病例。")).Output.Should().MatchRegex(
            @"\n  frames\n    named +not with these words +subject 境外输入病例\n    said +holds +predicate 成为境外输入病例\n");
    }

    [Fact]
    public async Task A_number_without_a_frame_says_so()
    {
        (await CommandRun.Of("explain", "5人。")).Output.Should().Contain("\n  frames: none holds this number\n");
    }

    [Fact]
    public async Task A_tenth_before_a_word_that_begins_like_a_city_is_a_claim()
    {
        (await CommandRun.Of("explain", "一般跌超过一成都会买。")).Output.Should().Contain("\nclaim 1: 超过一成\n");
    }

    [Fact]
    public void Every_part_of_speech_and_every_letter_of_words_and_chunks_is_named()
    {
        Enum.GetValues<PartOfSpeech>().Where(tag => tag != PartOfSpeech.None && ClauseWords.Of(tag).Length == 0).Should().BeEmpty();
        Letters(typeof(WordClass)).Where(letter => ClauseWords.OfClass(letter).Length == 0).Should().BeEmpty();
        Letters(typeof(ChunkKind)).Where(letter => ClauseWords.OfChunk(letter).Length == 0).Should().BeEmpty();
    }

    private static IEnumerable<char> Letters(Type kinds) =>
        kinds.GetFields().Where(field => field.IsLiteral).Select(field => (char)field.GetRawConstantValue()!);

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

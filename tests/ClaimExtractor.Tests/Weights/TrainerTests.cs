using AwesomeAssertions;
using ClaimExtractor.Training;
using Xunit;
using RightAnswers = ClaimExtractor.Training.Answers;

namespace ClaimExtractor.Tests.Weights;

/// <summary>What the trainer learns from: answers, sealed or not, and the cases of these tests.</summary>
public sealed class TrainerTests
{
    private const string Block = """
        ```claims date=2020-03-06
        第一产业投资12.5亿元，工资总额3.2亿元，增加5000万元。
        ---
        12.5亿元 | 1250000000 CNY | subject 第一产业投资
        3.2亿元 | 320000000 CNY | subject 工资 总额 | predicate null
        5000万元 | 50000000 CNY
        ```

        ```mentions
        第一书记到岗。
        ---
        ordinal 第一
        ```
        """;

    [Fact]
    public void A_reader_s_own_answer_is_right_and_another_is_fair()
    {
        var answers = new RightAnswers("投资", ["完成投资", null]);
        (answers.Judge("投资"), answers.Judge("完成投资"), answers.Judge(null), answers.Judge("资"))
            .Should().Be((Verdict.Right, Verdict.Fair, Verdict.Fair, Verdict.Wrong));
        (new RightAnswers(null, []).Judge(null), new RightAnswers(null, []).Judge("投资")).Should().Be((Verdict.Right, Verdict.Wrong));
    }

    [Fact]
    public void A_sealed_answer_is_known_again()
    {
        var answers = new RightAnswers(RightAnswers.Seal("投资"), [RightAnswers.Seal("完成投资")]);
        (answers.Judge("投资"), answers.Judge("完成投资"), answers.Judge("资"), answers.Judge(null))
            .Should().Be((Verdict.Right, Verdict.Fair, Verdict.Wrong, Verdict.Wrong));
    }

    [Fact]
    public void Nobody_is_right_only_where_no_owner_is_said_or_the_subject_holds_it()
    {
        var owned = Of(new RightAnswers(Seal("零售额"), [Seal("乡村零售额")]), new RightAnswers(Seal("乡村"), [null]));
        (owned.JudgeBearer("乡村", "零售额", "零售额"), owned.JudgeBearer(null, "零售额", "零售额"),
            owned.JudgeBearer(null, "乡村零售额", "零售额"), owned.JudgeBearer("城镇", "零售额", "零售额"))
            .Should().Be((Verdict.Right, Verdict.Lacking, Verdict.Fair, Verdict.Wrong));
        var whole = Of(new RightAnswers("大米价格", ["价格"]), new RightAnswers(null, ["大米"]));
        (whole.JudgeBearer(null, "大米价格", "大米价格"), whole.JudgeBearer(null, "价格", "大米价格"),
            whole.JudgeBearer("大米", "价格", "大米价格"), Of(new RightAnswers("价格", []), null).JudgeBearer(null, "价格", "价格"))
            .Should().Be((Verdict.Right, Verdict.Lacking, Verdict.Fair, Verdict.Right));

        static Judgement Of(RightAnswers subjects, RightAnswers? bearers) => new("a@0-1", subjects, bearers, null, 1);
        static string Seal(string text) => RightAnswers.Seal(text);
    }

    [Fact]
    public void What_lacks_an_owner_is_learned_where_nothing_better_is_but_is_never_right()
    {
        var example = new Example("a", "news", [[0], [1]], [Verdict.Wrong, Verdict.Lacking], 1);
        (example.HasAnswer, example.FirstOfBest, example.IsRight(1)).Should().Be((true, 1, false));
    }

    [Fact]
    public void A_seal_hides_the_text_and_a_sealed_text_stays_as_it_is()
    {
        var seal = RightAnswers.Seal("投资");
        seal.Should().MatchRegex("^#[0-9a-f]{8}$").And.NotBe(RightAnswers.Seal("资"));
        RightAnswers.Seal(seal).Should().Be(seal);
        Sealing.Seal("""{"claim_id":"a@0-1","fields":{"subject":"投资","bearer":null},"also":{"subject":["投资"]}}""")
            .Should().Be($$$"""{"claim_id":"a@0-1","fields":{"subject":"{{{seal}}}","bearer":null},"also":{"subject":["{{{seal}}}"]}}""");
    }

    [Fact]
    public void A_block_of_claims_is_a_case_that_asks_what_it_says()
    {
        var text = TestCases.OfSpec("claims/a", Block).Single();
        (text.Id, text.Date, text.JoinsBearers).Should().Be(("spec/claims/a/1", new DateOnly(2020, 3, 6), true));
        text.Answers.Select(static answer => answer.Quote).Should().Equal("12.5亿元", "3.2亿元", "5000万元");
        text.Answers.Select(static answer => string.Join(' ', answer.Fields.Keys)).Should().Equal("subject", "subject predicate", "");
        text.Answers[1].Fields["predicate"].Should().BeNull();
    }

    [Fact]
    public void What_a_whole_document_does_not_say_is_nothing_and_a_star_is_not_asked()
    {
        var text = TestCases.OfDocument(
            "a",
            "```document file=a.txt\n学校5所。\n```\n```claims\n* | bearer *\n5所 | 5 item | subject 学校\n```\n"
        );
        text.Answers.Single().Fields.Should().Equal(new Dictionary<string, string?> { ["subject"] = "学校", ["predicate"] = null });
    }

    [Fact]
    public void Cases_are_written_as_judgements_that_tell_bearer_and_subject_apart()
    {
        using var folder = new TemporaryFolder();
        CaseJudgements.Write([.. TestCases.OfSpec("claims/a", Block)], new DirectoryInfo(folder.Path));
        var judged = Judgement.Read(Path.Combine(folder.Path, "judged.jsonl")).ToList();
        judged
            .Select(static judgement => (judgement.ClaimId, judgement.Weight))
            .Should()
            .Equal(("spec/claims/a/1@6-12", 16), ("spec/claims/a/1@17-22", 16));
        (judged[0].Subjects.Judge("投资"), judged[0].Bearers!.Judge("第一产业"), judged[0].Predicates)
            .Should()
            .Be((Verdict.Right, Verdict.Right, null));
        (judged[1].Subjects.Judge("工资总额"), judged[1].Bearers, judged[1].Predicates!.Judge(null))
            .Should()
            .Be((Verdict.Right, null, Verdict.Right));
        TextLines.Read(Path.Combine(folder.Path, "texts.ndjson")).Should().ContainSingle().Which.Date.Should().Be(new DateOnly(2020, 3, 6));
    }
}

using AwesomeAssertions;
using ClaimExtractor.Fuzz;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Fuzz;

/// <summary>Whatever the text, it is read or refused as documented, and what is read keeps the promises of the data.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Names => [.. Targets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_short_run_of_every_target_finds_nothing(string name)
    {
        var run = new FuzzRun(Targets.Find(name)!, seed: 7, longest: 1024);
        for (var execution = 0; execution < (name is "validator" ? 2 : 40); execution++)
            run.Run(execution).Should().BeNull();
    }

    [Fact]
    public void The_shares_are_told_in_ten_thousandths() => Targets.All.Sum(target => target.Share).Should().Be(10_000);

    [Fact]
    public void The_same_seed_gives_the_same_inputs()
    {
        var (one, other) = (new FuzzRun(Targets.All, 5, 300), new FuzzRun(Targets.All, 5, 300));
        one.Run(0);
        for (var execution = 3; execution < 40; execution++)
            one.Input(execution).Should().Be(other.Input(execution));
    }

    [Fact]
    public void A_broken_promise_is_found_shortened_and_read_back()
    {
        var target = new FuzzTarget(
            "odd",
            1,
            (chance, longest) => new TextMaker(chance, longest).Text() + "7\uD8007",
            text => Promise.Keep(!text.Contains('\uD800'), "no half")
        );
        var finding = new FuzzRun([target], 1, 200).Run(0);
        finding!.Input.Should().Be("\uD800");
        finding.Cause.Should().Contain("no half");
        using var folder = new TemporaryFolder();
        FuzzRun.Load(FuzzRun.Save(folder.Path, finding)).Input.Should().Be(finding.Input);
    }

    /// <summary>Any string of any characters, halves of pairs among them.</summary>
    [Fact]
    public void Any_string_gives_rows_that_keep_their_promises_or_the_documented_refusal() =>
        Gen.OneOf(
                Gen.String,
                Gen.Char.Array[0, 200].Select(units => new string(units)),
                Gen.Char["0123456789一二三十百千万亿元人年月日，。（“”）\uD842\uDFB7 "].Array[0, 200].Select(units => new string(units))
            )
            .Sample(PipelineChecks.Text, iter: 200);

    [Fact]
    public void Half_of_a_character_is_refused_with_its_place() =>
        FluentActions
            .Invoking(() => DocumentExtractor.Extract(new SourceFile("a", "", 0, "utf-8", "共5\uD800人")))
            .Should()
            .Throw<SourceException>()
            .WithMessage("a: holds half of a character, U+D800 at offset 2");

    /// <summary>What a run has found, shortened.</summary>
    [Theory]
    [InlineData("代表几千兆八兆")]
    [InlineData("3003568650808boe")]
    [InlineData("千兆几兆口")]
    [InlineData("九十兆几兆列")]
    [InlineData("亿九兆四兆员")]
    [InlineData("牧工数兆四兆五兆")]
    [InlineData("7689194982642471光年")]
    [InlineData("123456789012345678.123456789012345678元")]
    [InlineData("一百亿亿分之七")]
    [InlineData("\u0660\u0661月3日电")]
    [InlineData("2020年\u0661月\u0662日")]
    [InlineData("一般跌超过一成都会买。")]
    [InlineData("廿")]
    public void What_was_found_stays_mended(string text)
    {
        PipelineChecks.Text(text);
        Invariants.KeepReadings(text);
    }
}

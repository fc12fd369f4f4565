using AwesomeAssertions;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class OffsetMapTests
{
    [Fact]
    public void A_note_after_the_last_character_stays_outside_the_source_span()
    {
        var (text, map) = OffsetMap.Identity(9).Apply("2個(gè)百分x", [Delete(2, 6)]);
        text.Should().Be("2個百分x");
        map.ToSource(new TextSpan(0, 2)).Should().Be(new TextSpan(0, 2));
        map.ToSource(new TextSpan(0, 3)).Should().Be(new TextSpan(0, 7));
    }

    [Fact]
    public void A_replaced_run_maps_as_a_whole()
    {
        var (text, map) = OffsetMap.Identity(7).Apply("人口?,F在。", [new TextEdit(new TextSpan(2, 5), "。現")]);
        text.Should().Be("人口。現在。");
        map.ToSource(new TextSpan(2, 3)).Should().Be(new TextSpan(2, 5));
        map.ToSource(new TextSpan(3, 5)).Should().Be(new TextSpan(2, 6));
    }

    [Fact]
    public void An_aligned_run_maps_unit_by_unit()
    {
        var (text, map) = OffsetMap.Identity(4).Apply("脫貧攻堅", [new TextEdit(new TextSpan(0, 4), "脱贫攻坚", Aligned: true)]);
        text.Should().Be("脱贫攻坚");
        map.ToSource(new TextSpan(1, 2)).Should().Be(new TextSpan(1, 2));
    }

    [Fact]
    public void Passes_compose_back_to_the_first_text()
    {
        var (text, map) = OffsetMap.Identity(17).Apply("頁首\n脫(tuō)貧１２個縣", [Delete(4, 9)]);
        (text, map) = map.Apply(text, [new TextEdit(new TextSpan(3, 5), "脱贫", true), new TextEdit(new TextSpan(7, 9), "个县", true)]);
        (text, map) = map.Apply(text, [new TextEdit(new TextSpan(5, 7), "12", true)]);
        (text, map) = map.Apply(text, [Delete(0, 3)]);
        text.Should().Be("脱贫12个县");
        map.ToSource(new TextSpan(0, 2)).Should().Be(new TextSpan(3, 10));
        map.ToSource(new TextSpan(2, 5)).Should().Be(new TextSpan(10, 13));
        map.ToSource(new TextSpan(0, 6)).Should().Be(new TextSpan(3, 14));
    }

    [Fact]
    public void Nothing_left_maps_to_the_start() =>
        OffsetMap.Identity(2).Apply("ab", [Delete(0, 2)]).Map.ToSource(default).Should().Be(default(TextSpan));

    [Fact]
    public void Edits_that_overlap_or_leave_the_text_are_refused()
    {
        var map = OffsetMap.Identity(3);
        map.Invoking(m => m.Apply("abc", [Delete(0, 2), Delete(1, 3)])).Should().Throw<ArgumentException>();
        map.Invoking(m => m.Apply("abc", [Delete(2, 4)])).Should().Throw<ArgumentException>();
        map.Invoking(m => m.Apply("abc", [new TextEdit(new TextSpan(0, 2), "x", Aligned: true)])).Should().Throw<ArgumentException>();
    }

    /// <summary>Three passes of any edits, against a model that carries each character's source span along.</summary>
    [Fact]
    public void Any_passes_agree_with_a_map_kept_character_by_character()
    {
        var edit = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool);
        Gen.Select(Gen.Int[0, 20], edit.Array[0, 6].Array[3]).Sample((length, passes) =>
        {
            var text = new string([.. Enumerable.Range(0, length).Select(i => (char)('a' + i))]);
            var map = OffsetMap.Identity(length);
            var model = Enumerable.Range(0, length).Select(i => (Character: text[i], Source: new TextSpan(i, i + 1))).ToList();
            foreach (var pass in passes)
            {
                var edits = Edits(text.Length, pass);
                (text, map) = map.Apply(text, edits);
                model = Model(model, edits);
            }

            var same = text == new string([.. model.Select(c => c.Character)]);
            for (var start = 0; start < text.Length; start++)
                for (var end = start + 1; end <= text.Length; end++)
                    same &= map.ToSource(new TextSpan(start, end)) == new TextSpan(model[start].Source.Start, model[end - 1].Source.End);
            return same;
        });
    }

    [Fact]
    public void Copied_characters_are_the_sources_own()
    {
        Gen.Select(Gen.Char["abc一二三"].Array[1, 30], Gen.Select(Gen.Int[0, 4], Gen.Int[1, 3]).Array[0, 6]).Sample((characters, cuts) =>
        {
            var source = new string(characters);
            var (text, map) = OffsetMap.Identity(source.Length)
                .Apply(source, Edits(source.Length, [.. cuts.Select(cut => (cut.Item1, cut.Item2, 0, false))]));
            return Enumerable.Range(0, text.Length).All(i => source[map.ToSource(new TextSpan(i, i + 1)).Start] == text[i]);
        });
    }

    private static TextEdit Delete(int start, int end) => new(new TextSpan(start, end), "");

    private static List<TextEdit> Edits(int length, (int Gap, int Length, int Replacement, bool Aligned)[] pass)
    {
        var edits = new List<TextEdit>();
        var at = 0;
        foreach (var (gap, run, replacement, aligned) in pass)
        {
            var span = new TextSpan(at + gap, at + gap + run);
            if (span.End > length)
                break;
            edits.Add(new TextEdit(span, new string('Z', aligned ? run : replacement), aligned));
            at = span.End;
        }

        return edits;
    }

    private static List<(char Character, TextSpan Source)> Model(List<(char Character, TextSpan Source)> before, List<TextEdit> edits)
    {
        var after = new List<(char, TextSpan)>();
        var done = 0;
        foreach (var (span, replacement, aligned) in edits)
        {
            after.AddRange(before[done..span.Start]);
            var gap =
                before.Count == 0 ? 0
                : span.Start == 0 ? before[0].Source.Start
                : before[span.Start - 1].Source.End;
            var whole = span.IsEmpty
                ? new TextSpan(gap, gap)
                : new TextSpan(before[span.Start].Source.Start, before[span.End - 1].Source.End);
            for (var i = 0; i < replacement.Length; i++)
                after.Add((replacement[i], aligned ? before[span.Start + i].Source : whole));
            done = span.End;
        }

        after.AddRange(before[done..]);
        return after;
    }
}

using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using Xunit;

namespace ClaimExtractor.Tests.Lexicons;

public sealed class FirstCharactersTests
{
    [Fact]
    public void They_are_those_that_were_named_and_no_others()
    {
        const string Named = "\0A一龥\uFFFF";
        var firsts = new FirstCharacters(Named);
        Enumerable.Range(0, char.MaxValue + 1).Where(c => firsts.Contains((char)c)).Should().Equal(Named.Select(static c => (int)c));
    }

    /// <summary>The bits only pass over places: the longest entry is the one that all entries of the place say.</summary>
    [Fact]
    public void The_longest_entry_is_that_of_a_look_at_every_entry()
    {
        const string Text = "截至去年底，全县85家企业共完成投资约12.5亿元，同比增长一成以上，占全市的三分之一；新增就业2万人次，其中女性占比超过4成。";
        var lexicon = Lexicon.Default;
        var found = new LexiconEntry[lexicon.LongestSurface + 1];
        for (var at = 0; at < Text.Length; at++)
        {
            var count = lexicon.GroupAt(Text, at)?.At(Text, at, found) ?? 0;
            var entries = found[..count].Prepend(lexicon.At(Text[at])).OfType<LexiconEntry>().ToList();
            for (var kind = (char)1; kind < KindSet.End; kind++)
                lexicon.Longest(Text, at, kind).Should().BeSameAs(entries.FindLast(entry => entry.HoldsAt(Text, at, kind)), $"{at} {kind}");
        }
    }
}

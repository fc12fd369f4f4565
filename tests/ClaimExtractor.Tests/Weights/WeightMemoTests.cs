using AwesomeAssertions;
using ClaimExtractor.Weights;
using Xunit;

namespace ClaimExtractor.Tests.Weights;

public sealed class WeightMemoTests
{
    [Fact]
    public void What_is_kept_is_known_until_it_is_forgotten()
    {
        var memo = new WeightMemo();
        memo.Knows(1000, out _).Should().BeFalse();
        memo.Keep(1000, -7).Should().Be(-7);
        (memo.Knows(1000, out var weight), weight).Should().Be((true, -7));
        memo.Knows(999, out _).Should().BeFalse();
        memo.Forget();
        memo.Knows(1000, out _).Should().BeFalse();
    }

    [Fact]
    public void A_cache_gives_a_sum_to_no_other_key()
    {
        var cache = new WeightCache();
        for (var key = 1u; key < 20_000; key++)
            cache.Keep(key, -(int)key);
        for (var key = 1u; key < 20_000; key++)
            if (cache.Knows(key, out var weight))
                weight.Should().Be(-(int)key);
        (cache.Knows(19_999, out var last), last).Should().Be((true, -19_999));
        cache.Knows(20_000, out _).Should().BeFalse();
    }

    [Fact]
    public void What_names_begin_with_has_one_hash_known_or_not()
    {
        for (var round = 0; round < 2; round++)
            foreach (var text in (string[])["opens:", "a", "number-letters:", new string("opens:"), "verb-word-place:"])
                NameOpenings.Hash(text).Should().Be(WeightSlots.Mix(WeightSlots.Start, text));
    }
}

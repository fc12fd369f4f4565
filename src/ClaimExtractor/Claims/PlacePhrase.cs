namespace ClaimExtractor.Claims;

/// <summary>What a place does in its clause.</summary>
internal enum PlaceStanding
{
    /// <summary>包括越南在内的: one of those that are counted.</summary>
    Mentioned,

    /// <summary>吸收中国投资, 对东盟出口: it belongs to another word; it is a number's only right before it.</summary>
    Governed,

    /// <summary>全国|铁路 at the head of its clause: the place of this noun's figures.</summary>
    Describes,

    /// <summary>使|中国经济总量: the place of this noun's figures, in its own clause only.</summary>
    DescribesHere,

    /// <summary>位于杭州湾北岸: where a thing lies, if the sentence names no place besides.</summary>
    Lies,

    /// <summary>在浙江, 浙江|建成: the place of what is said, to the end of the sentence.</summary>
    Stands,
}

/// <summary>Tokens <c>[First, End)</c> that name a place, or several.</summary>
internal readonly record struct PlacePhrase(int First, int End, PlaceStanding Standing)
{
    /// <summary>Where the items of a list begin; null for one place.</summary>
    public IReadOnlyList<int>? Items { get; init; }

    /// <summary>Behind the last item, before 等地.</summary>
    public int ItemsEnd { get; init; }
}

namespace ClaimExtractor.Sources;

/// <summary>Which Han characters follow which in a text, notes between them passed over.</summary>
internal sealed class FollowingCharacters
{
    private readonly Dictionary<char, HashSet<char>> _followers = [];

    public FollowingCharacters(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Han.Contains(text[at]))
                continue;
            var next = at + 1;
            if (next < text.Length && PinyinNotes.TryRead(text, next, out var end, out _))
                next = end;
            if (next >= text.Length || !Han.Contains(text[next]))
                continue;
            if (!_followers.TryGetValue(text[at], out var followers))
                _followers[text[at]] = followers = [];
            followers.Add(text[next]);
        }
    }

    /// <summary>The only character behind <paramref name="left"/> that has the byte that is left; null where there is none or
    /// several.</summary>
    public char? Only(char left, byte? lead, byte? trail)
    {
        if (!_followers.TryGetValue(left, out var followers))
            return null;
        char? only = null;
        foreach (var follower in followers)
        {
            if (Gbk.Bytes(follower) is not var (l, t) || lead is { } && lead != l || trail is { } && trail != t)
                continue;
            if (only is not null)
                return null;
            only = follower;
        }

        return only;
    }
}

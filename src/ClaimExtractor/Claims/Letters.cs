using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Short answers for the names of features.</summary>
internal static class Letters
{
    /// <summary>The letters of the chunks of some words, each once, in order, as far as there is room.</summary>
    public static ReadOnlySpan<char> Distinct(ReadOnlySpan<WordView> words, Span<char> room)
    {
        var count = 0;
        var seen = default(KindSet);
        foreach (ref readonly var word in words)
        {
            if (count == room.Length)
                break;
            if (seen.Contains(word.Letter))
                continue;
            seen |= KindSet.Of(word.Letter);
            room[count++] = word.Letter;
        }

        return room[..count];
    }

    /// <summary>How many, up to two.</summary>
    public static int Count(ReadOnlySpan<WordView> words, Func<WordView, bool> predicate)
    {
        var count = 0;
        foreach (ref readonly var word in words)
            if (predicate(word) && ++count == 2)
                break;
        return count;
    }

    /// <summary>A length as one of nine steps.</summary>
    public static int Length(int length) => length switch
    {
        < 6 => length,
        < 9 => 6,
        < 14 => 7,
        _ => 8,
    };

    /// <summary>The last character of a word.</summary>
    public static char Last(TokenList tokens, int at) => tokens.Surface(at)[^1];
}

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

    /// <summary>The first two characters from a word on, or the one that is left.</summary>
    public static ReadOnlySpan<char> FirstTwo(TokenList tokens, int at)
    {
        var start = tokens[at].Span.Start;
        return tokens.Text.AsSpan(start, Math.Min(2, tokens.Span.End - start));
    }

    /// <summary>The last two characters as far as a word's end, or the one that is there.</summary>
    public static ReadOnlySpan<char> LastTwo(TokenList tokens, int at)
    {
        var end = tokens[at].Span.End;
        var start = Math.Max(tokens.Span.Start, end - 2);
        return tokens.Text.AsSpan(start, end - start);
    }

    /// <summary>The last character of a word.</summary>
    public static char Last(TokenList tokens, int at) => tokens.Surface(at)[^1];
}

using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ClaimExtractor.Fuzz;

/// <summary>One entrance of the library.</summary>
/// <param name="Share">How often it runs, in ten thousandths of all executions.</param>
/// <param name="Make">An input of at most that length. Bytes are told as characters up to U+00FF.</param>
/// <param name="Check">Returns where the input is read, or refused in the documented way, and every promise is kept; throws
/// otherwise.</param>
internal sealed record FuzzTarget(string Name, int Share, Func<Chance, int, string> Make, Action<string> Check)
{
    public static FuzzTarget OfText(string name, int share, Action<string> check, params string[][] kinds) =>
        new(name, share, (chance, longest) => new TextMaker(chance, longest).Text(kinds), check);

    public static FuzzTarget OfBytes(string name, int share, Func<ByteMaker, Chance, byte[]> make, Action<byte[]> check) =>
        new(
            name,
            share,
            (chance, longest) => Encoding.Latin1.GetString(make(new ByteMaker(chance, longest), chance)),
            input => check(Encoding.Latin1.GetBytes(input))
        );
}

/// <summary>A promise that was not kept.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);

internal static class Promise
{
    /// <exception cref="BrokenPromiseException"><paramref name="holds"/> is false.</exception>
    public static void Keep([DoesNotReturnIf(false)] bool holds, string promise)
    {
        if (!holds)
            throw new BrokenPromiseException(promise);
    }
}

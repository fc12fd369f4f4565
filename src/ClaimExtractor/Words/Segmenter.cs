using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>
/// Cuts a sentence into tokens: of all ways to cut it into numerals, surfaces of the lexicon and words of the dictionary, the cheapest.
/// Blanks make no token.
/// </summary>
internal static class Segmenter
{
    // In UTF-16 units: so many are decided together, where the text allows it.
    private const int LongRun = 64;

    /// <param name="store">Where the tokens are kept; a new one, never disposed of, when null.</param>
    public static TokenList Read(string text, TextSpan sentence, Lexicon lexicon, TokenStore? store = null)
    {
        store ??= new TokenStore();
        var arcs = store.ArcsOf(lexicon);
        var lattice = store.Lattice;
        var words = arcs.Words;
        // The conditions of words may look at what stands before the sentence, never behind it.
        var span = text.AsSpan(0, sentence.End);
        var at = sentence.Start;
        store.Begin();
        arcs.Begin();
        lattice.Begin(at, Surroundings.Elsewhere);
        for (; at < sentence.End; at++)
        {
            // What no word reaches over is decided: long texts without a stop need no more room than others.
            if (at == lattice.Furthest && lattice.Length >= LongRun && lattice.Only(at) is { } state)
            {
                Write(lattice.FindWay(at, state), span, arcs, store);
                lattice.Begin(at, state);
            }

            arcs.Offer(span, at, words, lattice);
        }

        Write(lattice.FindWay(at, lattice.Best(at)), span, arcs, store);
        return store.Take(text, sentence);
    }

    private static void Write(int length, ReadOnlySpan<char> text, TokenArcs arcs, TokenStore store)
    {
        while (length > 0)
            store.Add(arcs.WithHead(text, store.Lattice.TokenOfWay(--length)));
    }
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>
/// Words near a number that tell what it is: 集会 behind 80周年, 基本法 before 22条. They are looked for in the text, and so have no say in how
/// the sentence is cut.
/// </summary>
internal static class Cue
{
    // 人民代表大会 ends with 大会: a longer cue is never needed.
    private const int Longest = 5;

    private static readonly KindSet Kind = KindSet.Of(TokenKind.Cue);

    /// <summary>A word of that role of <c>grammar.tsv</c> begins at token <paramref name="at"/>.</summary>
    public static bool Begins(TokenList tokens, int at, string role, Lexicon lexicon)
    {
        if (at < 0 || at >= tokens.Count)
            return false;
        var text = tokens.Text.AsSpan(0, tokens.Span.End);
        var start = tokens[at].Span.Start;
        // Most places begin no cue at all.
        if (!lexicon.HoldsAt(text, start, Kind))
            return false;
        for (var end = Math.Min(start + Longest, text.Length); end > start; end--)
            if (lexicon.Longest(text[..end], start, TokenKind.Cue) is { } entry && Has(entry, role, text, start))
                return true;
        return false;
    }

    /// <summary>Token <paramref name="at"/> is a word of that role.</summary>
    public static bool Is(TokenList tokens, int at, string role, Lexicon lexicon) =>
        (uint)at < (uint)tokens.Count
        && tokens.CueOf(at) is { } entry
        && Has(entry, role, tokens.Text.AsSpan(0, tokens.Span.End), tokens[at].Span.Start);

    /// <summary>
    /// Behind the words of that role that begin at token <paramref name="at"/> and end with a token; the token itself where none do.
    /// </summary>
    public static int EndOf(TokenList tokens, int at, string role, Lexicon lexicon)
    {
        var text = tokens.Text.AsSpan(0, tokens.Span.End);
        for (var end = at + 1; end <= tokens.Count && tokens[end - 1].Span.End - tokens[at].Span.Start is var length and <= Longest; end++)
            if (lexicon.Longest(text[..tokens[end - 1].Span.End], tokens[at].Span.Start, TokenKind.Cue) is { } entry
                && entry.Length == length && Has(entry, role, text, tokens[at].Span.Start))
                return end;
        return at;
    }

    /// <summary>A word of that role ends with the token before <paramref name="at"/>, also inside a longer one.</summary>
    public static bool EndsBefore(TokenList tokens, int at, string role, Lexicon lexicon)
    {
        if (at <= 0 || at > tokens.Count)
            return false;
        var span = new TextSpan(tokens.Span.Start, tokens[at - 1].Span.End);
        return Ends(tokens.Text, span, tokens.Span.End, role, lexicon);
    }

    /// <summary>A word of that role ends a run of a text.</summary>
    public static bool Ends(string text, TextSpan span, string role, Lexicon lexicon) => Ends(text, span, span.End, role, lexicon);

    private static bool Ends(string text, TextSpan span, int behind, string role, Lexicon lexicon)
    {
        var end = span.End;
        for (var start = Math.Max(span.Start, end - Longest); start < end; start++)
            if (lexicon.Longest(text.AsSpan(0, end), start, TokenKind.Cue) is { } entry && start + entry.Length == end
                && Has(entry, role, text.AsSpan(0, behind), start))
                return true;
        return false;
    }

    private static bool Has(LexiconEntry entry, string role, ReadOnlySpan<char> text, int start)
    {
        foreach (var sense in entry.Senses)
            if (sense.Kind == TokenKind.Cue && sense.Code == role && sense.HoldsIn(text, start, start + entry.Length))
                return true;
        return false;
    }
}

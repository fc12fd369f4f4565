using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>A piece of a sentence that the rules see as one letter.</summary>
/// <param name="Kind">A <see cref="TokenKind"/>: the sense that the place calls for.</param>
/// <param name="Span">In the readable text.</param>
/// <param name="Entry">The lexicon entry with all its senses; null for numerals, marks and plain characters.</param>
/// <param name="Numeral">Set for numerals.</param>
public sealed record Token(char Kind, TextSpan Span, LexiconEntry? Entry, Numeral? Numeral)
{
    /// <summary>The sense of that kind, whichever the token's own kind is.</summary>
    public Sense? As(char kind) => Entry?.Of(kind);

    public bool Is(char kind) => Kind == kind || Entry?.Of(kind) is not null;

    /// <summary>The code of the sense that the token's kind names.</summary>
    public string Code => Entry?.Of(Kind)?.Code ?? "";
}

/// <summary>A sentence as tokens, and as the string of their kinds: <c>Kinds[i]</c> is the kind of <c>Tokens[i]</c>.</summary>
public sealed record TokenList(string Text, TextSpan Span, IReadOnlyList<Token> Tokens, string Kinds)
{
    public Token this[int index] => Tokens[index];

    public int Count => Tokens.Count;

    /// <summary>The token's kind, or a blank outside the sentence.</summary>
    public char KindAt(int index) => index >= 0 && index < Kinds.Length ? Kinds[index] : ' ';

    public bool Is(int index, char kind) => index >= 0 && index < Tokens.Count && Tokens[index].Is(kind);

    public bool IsRangeMark(int index) => KindAt(index) is TokenKind.RangeMark or TokenKind.Minus;

    /// <summary>The text that tokens <c>[first, end)</c> cover.</summary>
    public TextSpan Cover(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    public ReadOnlySpan<char> Surface(int index) => Tokens[index].Span.In(Text);

    /// <summary>Up to <paramref name="length"/> characters from token <paramref name="index"/> on, within the sentence; blanks before it are passed over.</summary>
    public ReadOnlySpan<char> TextAfter(int index, int length) =>
        index >= Tokens.Count ? [] : Text.AsSpan(Tokens[index].Span.Start, Math.Min(length, Span.End - Tokens[index].Span.Start));

    /// <summary>The index of the token that begins at or after a text position.</summary>
    public int IndexAt(int position)
    {
        int low = 0, high = Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>A piece of a sentence that the rules see as one letter.</summary>
public readonly struct Token
{
    private const int KindShift = 24;

    // A lexicon entry, or the numeral of a number: a token of sixteen bytes.
    private readonly object? _content;
    private readonly int _start;
    private readonly int _lengthAndKind;

    private Token(char kind, TextSpan span, object? content) =>
        (_start, _lengthAndKind, _content) = (span.Start, span.Length | kind << KindShift, content);

    /// <summary>A mark, a plain character, a Latin word.</summary>
    public Token(char kind, TextSpan span)
        : this(kind, span, content: null)
    {
    }

    public Token(char kind, TextSpan span, LexiconEntry entry)
        : this(kind, span, (object)entry)
    {
    }

    public Token(Numeral numeral)
        : this(TokenKind.Number, numeral.Span, numeral)
    {
    }

    /// <summary>A <see cref="TokenKind"/>: the sense that the place calls for.</summary>
    public char Kind => (char)(_lengthAndKind >> KindShift);

    /// <summary>In the readable text.</summary>
    public TextSpan Span => new(_start, _start + (_lengthAndKind & ((1 << KindShift) - 1)));

    /// <summary>The lexicon entry with all its senses; null for numerals, marks and plain characters.</summary>
    public LexiconEntry? Entry => _content as LexiconEntry;

    /// <summary>Set for numerals.</summary>
    public Numeral? Numeral => _content as Numeral;

    internal Token WithKind(char kind) => new(kind, Span, _content);

    /// <summary>The sense of that kind, whichever the token's own kind is.</summary>
    public Sense? As(char kind) => Entry?.Of(kind);

    public bool Is(char kind) => Kind == kind || (Entry is { } entry && entry.Kinds.Contains(kind));

    /// <summary>One of the kinds is the token's own or one of its senses.</summary>
    public bool IsAny(KindSet kinds) => kinds.Contains(Kind) || (Entry is { } entry && entry.Kinds.Overlaps(kinds));

    /// <summary>The code of the sense that the token's kind names.</summary>
    public string Code => Entry?.Of(Kind)?.Code ?? "";
}

/// <summary>A sentence as tokens, and as the string of their kinds: <c>Kinds[i]</c> is the kind of token <c>i</c>.</summary>
public sealed class TokenList
{
    private const int ShortSentence = 256;

    private readonly Token[] _tokens;

    internal TokenList(string text, TextSpan span, Token[] tokens)
    {
        (Text, Span, _tokens) = (text, span, tokens);
        var kinds = tokens.Length <= ShortSentence ? stackalloc char[ShortSentence] : new char[tokens.Length];
        var set = default(KindSet);
        for (var i = 0; i < tokens.Length; i++)
            set |= KindSet.Of(kinds[i] = tokens[i].Kind);
        (Kinds, Set) = (new string(kinds[..tokens.Length]), set);
    }

    /// <summary>The readable text.</summary>
    public string Text { get; }

    /// <summary>The sentence.</summary>
    public TextSpan Span { get; }

    public string Kinds { get; }

    /// <summary>The kinds of all tokens.</summary>
    public KindSet Set { get; }

    public ref readonly Token this[int index] => ref _tokens[index];

    public int Count => _tokens.Length;

    /// <summary>The first token of that kind at or behind <paramref name="from"/>, or −1.</summary>
    public int Next(char kind, int from = 0)
    {
        if (from >= Kinds.Length)
            return -1;
        var found = Kinds.AsSpan(from).IndexOf(kind);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The token's kind, or a blank outside the sentence.</summary>
    public char KindAt(int index) => (uint)index < (uint)_tokens.Length ? _tokens[index].Kind : ' ';

    public bool Is(int index, char kind) => (uint)index < (uint)_tokens.Length && _tokens[index].Is(kind);

    public bool IsRangeMark(int index) => KindAt(index) is TokenKind.RangeMark or TokenKind.Minus;

    /// <summary>The text that tokens <c>[first, end)</c> cover.</summary>
    public TextSpan Cover(int first, int end) => new(_tokens[first].Span.Start, _tokens[end - 1].Span.End);

    public ReadOnlySpan<char> Surface(int index) => _tokens[index].Span.In(Text);

    /// <summary>Up to <paramref name="length"/> characters from token <paramref name="index"/> on, within the sentence; blanks before it are passed over.</summary>
    public ReadOnlySpan<char> TextAfter(int index, int length) =>
        index >= _tokens.Length ? [] : Text.AsSpan(_tokens[index].Span.Start, Math.Min(length, Span.End - _tokens[index].Span.Start));

    /// <summary>The index of the token that begins at or after a text position.</summary>
    public int IndexAt(int position)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

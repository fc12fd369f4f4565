using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>A piece of a sentence that the rules see as one letter.</summary>
internal readonly struct Token
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

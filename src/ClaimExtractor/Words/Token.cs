using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>A piece of a sentence that the rules see as one letter.</summary>
internal readonly struct Token
{
    // A lexicon entry, or the numeral of a number.
    private readonly object? _content;
    private readonly int _start;
    private readonly int _length;
    private readonly char _kind;
    private readonly PartOfSpeech _tag;

    /// <param name="content">A lexicon entry or a numeral.</param>
    internal Token(char kind, TextSpan span, object? content, PartOfSpeech tag) =>
        (_start, _length, _kind, _content, _tag) = (span.Start, span.Length, kind, content, tag);

    /// <summary>A mark, a Latin word, or a word of which only the dictionary says something.</summary>
    public Token(char kind, TextSpan span, PartOfSpeech tag = PartOfSpeech.None)
        : this(kind, span, (object?)null, tag)
    {
    }

    public Token(char kind, TextSpan span, LexiconEntry entry, PartOfSpeech tag = PartOfSpeech.None)
        : this(kind, span, (object)entry, tag)
    {
    }

    public Token(Numeral numeral)
        : this(TokenKind.Number, numeral.Span, numeral, PartOfSpeech.Numeral)
    {
    }

    /// <summary>A <see cref="TokenKind"/>: the sense that the place calls for.</summary>
    public char Kind => _kind;

    /// <summary>What the dictionary says of the word.</summary>
    public PartOfSpeech Tag => _tag;

    /// <summary>In the readable text.</summary>
    public TextSpan Span => new(_start, _start + _length);

    /// <summary>The lexicon entry with all its senses; null for numerals, marks and plain characters.</summary>
    public LexiconEntry? Entry => _content as LexiconEntry;

    /// <summary>Set for numerals.</summary>
    public Numeral? Numeral => _content as Numeral;

    internal object? Content => _content;

    internal Token WithKind(char kind) => new(kind, Span, _content, _tag);

    /// <summary>The sense of that kind, whichever the token's own kind is.</summary>
    public Sense? As(char kind) => Entry?.Of(kind);

    public bool Is(char kind) => Kind == kind || (Entry is { } entry && entry.Kinds.Contains(kind));

    /// <summary>One of the kinds is the token's own or one of its senses.</summary>
    public bool IsAny(KindSet kinds) => kinds.Contains(Kind) || (Entry is { } entry && entry.Kinds.Overlaps(kinds));

    /// <summary>The code of the sense that the token's kind names.</summary>
    public string Code => Entry?.Of(Kind)?.Code ?? "";
}

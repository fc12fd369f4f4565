using System.Buffers;
using System.Runtime.CompilerServices;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>The tokens of a document, sentence behind sentence, in memory that the next document uses again.</summary>
/// <remarks>One thread at a time. Once it is disposed of, no <see cref="TokenList"/> made with it may be read.</remarks>
internal sealed class TokenStore : IDisposable
{
    private const int Block = 4096;

    private TokenArcs? _arcs;

    private readonly List<(Token[] Tokens, char[] Kinds)> _full = [];
    private Token[] _tokens = [];
    private char[] _kinds = [];
    private int _first;
    private int _end;
    private KindSet _set;
    private KindSet _senses;

    internal Lattice Lattice { get; } = new();

    internal TokenArcs ArcsOf(Lexicon lexicon) =>
        _arcs?.Lexicon == lexicon ? _arcs : _arcs = new TokenArcs(lexicon, WordDictionary.Shipped);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Token token)
    {
        if (_end == _tokens.Length || _end == _kinds.Length)
            Grow();
        _tokens[_end] = token;
        _kinds[_end++] = token.Kind;
        _set |= KindSet.Of(token.Kind);
        if (token.Entry is { } entry)
            _senses |= entry.Kinds;
    }

    /// <summary>The tokens that were added since the last call, as a sentence.</summary>
    internal TokenList Take(string text, TextSpan sentence)
    {
        PairQuotes(text);
        var list = new TokenList(text, sentence, _arcs!.Lexicon, _tokens, _kinds, _first, _end - _first, _set, _set | _senses);
        _first = _end;
        (_set, _senses) = (default, default);
        return list;
    }

    // Straight quotation marks open and close in turn; one that nothing pairs with stays what it is.
    private void PairQuotes(string text)
    {
        var open = -1;
        for (var at = _first; at < _end; at++)
        {
            if (_tokens[at].Span is not { Length: 1, Start: var start } || text[start] is not '"')
                continue;
            if (open < 0)
            {
                open = at;
                continue;
            }

            (_tokens[open], _tokens[at]) = (_tokens[open].WithKind(TokenKind.OpenQuote), _tokens[at].WithKind(TokenKind.CloseQuote));
            (_kinds[open], _kinds[at]) = (TokenKind.OpenQuote, TokenKind.CloseQuote);
            _set |= KindSet.Of(TokenKind.OpenQuote) | KindSet.Of(TokenKind.CloseQuote);
            open = -1;
        }
    }

    public void Dispose()
    {
        if (_tokens.Length > 0)
            _full.Add((_tokens, _kinds));
        foreach (var (tokens, kinds) in _full)
        {
            ArrayPool<Token>.Shared.Return(tokens);
            ArrayPool<char>.Shared.Return(kinds);
        }

        _full.Clear();
        (_tokens, _kinds, _first, _end) = ([], [], 0, 0);
    }

    // The sentence that is being added moves to the new block: it stays in one piece.
    private void Grow()
    {
        var size = Math.Max(Block, 2 * (_end - _first));
        var (tokens, kinds) = (ArrayPool<Token>.Shared.Rent(size), ArrayPool<char>.Shared.Rent(size));
        _tokens.AsSpan(_first, _end - _first).CopyTo(tokens);
        _kinds.AsSpan(_first, _end - _first).CopyTo(kinds);
        if (_tokens.Length > 0)
            _full.Add((_tokens, _kinds));
        (_tokens, _kinds, _first, _end) = (tokens, kinds, 0, _end - _first);
    }
}

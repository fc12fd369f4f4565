using System.Runtime.CompilerServices;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>The tokens of a document, or of some, sentence behind sentence, in memory that the next ones use again.</summary>
/// <remarks>One thread at a time. Once it is disposed of, no <see cref="TokenList"/> made with it may be read.</remarks>
internal sealed class TokenStore : IDisposable
{
    private const int Block = 4096;

    private TokenArcs? _arcs;

    private readonly List<TokenBlock> _full = [];
    private TokenBlock _block = TokenBlock.Empty;

    // How many tokens the block holds.
    private int _room;
    private int _first;
    private int _end;
    private KindSet _set;
    private KindSet _senses;

    internal Lattice Lattice { get; } = new();

    internal TokenArcs ArcsOf(Lexicon lexicon) =>
        _arcs?.Lexicon == lexicon ? _arcs : _arcs = new TokenArcs(lexicon, WordDictionary.Shipped);

    /// <summary>Before the first token of a sentence: what is left of one that could not be read is none of it.</summary>
    internal void Begin() => (_end, _set, _senses) = (_first, default, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Token token)
    {
        if (_end == _room)
            Grow();
        _block.Tokens[_end] = token;
        _block.Roles[_end] = default;
        _block.Kinds[_end++] = token.Kind;
        _set |= KindSet.Of(token.Kind);
        if (token.Entry is { } entry)
            _senses |= entry.Kinds;
    }

    /// <summary>The tokens that were added since the last call, as a sentence.</summary>
    internal TokenList Take(string text, TextSpan sentence)
    {
        PairQuotes(text);
        var list = new TokenList(text, sentence, _arcs!.Lexicon, _block, _first, _end - _first, _set, _set | _senses);
        _first = _end;
        (_set, _senses) = (default, default);
        return list;
    }

    // Straight quotation marks open and close in turn; one that nothing pairs with stays what it is.
    private void PairQuotes(string text)
    {
        var (tokens, kinds) = (_block.Tokens, _block.Kinds);
        var open = -1;
        for (var at = _first; at < _end; at++)
        {
            if (tokens[at].Span is not { Length: 1, Start: var start } || text[start] is not '"')
                continue;
            if (open < 0)
            {
                open = at;
                continue;
            }

            (tokens[open], tokens[at]) = (tokens[open].WithKind(TokenKind.OpenQuote), tokens[at].WithKind(TokenKind.CloseQuote));
            (kinds[open], kinds[at]) = (TokenKind.OpenQuote, TokenKind.CloseQuote);
            _set |= KindSet.Of(TokenKind.OpenQuote) | KindSet.Of(TokenKind.CloseQuote);
            open = -1;
        }
    }

    public void Dispose()
    {
        if (_room > 0)
            _block.Return();
        foreach (var block in _full)
            block.Return();
        _full.Clear();
        (_block, _room, _first, _end) = (TokenBlock.Empty, 0, 0, 0);
    }

    // The sentence that is being added moves to the new block: it stays in one piece.
    private void Grow()
    {
        var count = _end - _first;
        var block = TokenBlock.Rent(Math.Max(Block, 2 * count));
        _block.Tokens.AsSpan(_first, count).CopyTo(block.Tokens);
        _block.Kinds.AsSpan(_first, count).CopyTo(block.Kinds);
        block.Roles.AsSpan(0, count).Clear();
        if (_room > 0)
            _full.Add(_block);
        (_block, _room, _first, _end) = (block, block.Length, 0, count);
    }
}

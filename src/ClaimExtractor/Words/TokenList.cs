using System.Runtime.CompilerServices;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>A sentence as tokens, and as the string of their kinds: <c>Kinds[i]</c> is the kind of token <c>i</c>.</summary>
/// <remarks>The tokens lie in a <see cref="TokenStore"/>; they can be read until it is disposed of.</remarks>
internal sealed class TokenList
{
    private readonly Token[] _tokens;
    private readonly char[] _kinds;
    private readonly WordRoles[] _roles;
    private readonly int _first;

    internal TokenList(string text, TextSpan span, Lexicon lexicon, TokenBlock block, int first, int count, KindSet set, KindSet senses)
    {
        (Text, Span, Lexicon, Count, Set, Senses) = (text, span, lexicon, count, set, senses);
        (_tokens, _kinds, _roles, _first) = (block.Tokens, block.Kinds, block.Roles, first);
    }

    /// <summary>The readable text.</summary>
    public string Text { get; }

    /// <summary>The sentence.</summary>
    public TextSpan Span { get; }

    /// <summary>What the sentence was cut with.</summary>
    public Lexicon Lexicon { get; }

    public int Count { get; }

    public ReadOnlySpan<char> Kinds => _kinds.AsSpan(_first, Count);

    /// <summary>The kinds of all tokens.</summary>
    public KindSet Set { get; }

    /// <summary>The kinds of all tokens and of all senses of their entries.</summary>
    public KindSet Senses { get; }

    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    public ref readonly Token this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Count)
                ThrowOutside(index);
            return ref _tokens[_first + index];
        }
    }

    private void ThrowOutside(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, $"the sentence has {Count} tokens");

    /// <summary>The first token of that kind at or behind <paramref name="from"/>, or −1.</summary>
    public int Next(char kind, int from = 0)
    {
        if (from >= Count)
            return -1;
        var found = Kinds[from..].IndexOf(kind);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The token's kind, or a blank outside the sentence.</summary>
    public char KindAt(int index) => (uint)index < (uint)Count ? _kinds[_first + index] : ' ';

    public bool Is(int index, char kind) => (uint)index < (uint)Count && _tokens[_first + index].Is(kind);

    /// <summary>The token is a word of that role.</summary>
    public bool Is(int index, ClauseRole role) => RolesOf(index).Own.Contains(role);

    /// <summary>The whole token as a cue; null where it is none.</summary>
    public LexiconEntry? CueOf(int index) => RolesOf(index).Entry;

    /// <summary>The token ends with a word of that role, or is one.</summary>
    public bool EndsIn(int index, ClauseRole role) => RolesOf(index).AtEnd.Contains(role);

    private ref readonly WordRoles RolesOf(int index)
    {
        var span = this[index].Span;
        ref var roles = ref _roles[_first + index];
        if (!roles.IsKnown)
            roles = WordRoles.Of(Text.AsSpan(0, span.End), span.Start, Lexicon);
        return ref roles;
    }

    public bool IsRangeMark(int index) => KindAt(index) is TokenKind.RangeMark or TokenKind.Minus;

    /// <summary>The text that tokens <c>[first, end)</c> cover.</summary>
    public TextSpan Cover(int first, int end) => new(this[first].Span.Start, this[end - 1].Span.End);

    public ReadOnlySpan<char> Surface(int index) => this[index].Span.In(Text);

    /// <summary>
    /// Up to <paramref name="length"/> characters from token <paramref name="index"/> on, within the sentence; blanks before it are passed
    /// over.
    /// </summary>
    public ReadOnlySpan<char> TextAfter(int index, int length) =>
        index >= Count ? [] : Text.AsSpan(this[index].Span.Start, Math.Min(length, Span.End - this[index].Span.Start));

    /// <summary>The index of the token that begins at or after a text position.</summary>
    public int IndexAt(int position)
    {
        // No token is empty, so that no more of them lie before or behind the position than characters do.
        int low = Math.Max(0, Count - Math.Max(0, Span.End - position)), high = Math.Clamp(position - Span.Start, low, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[_first + middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

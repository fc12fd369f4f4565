using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimExtractor.Lexicons;

/// <summary>Texts of which one may stand before or behind a surface; cut out of their cell, where <c>|</c> separates them, when they are first looked for.</summary>
public sealed class Alternatives
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private Cut? _cut;

    private Alternatives(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    /// <param name="Firsts">A bit for the first character of each: most places are done with at one look.</param>
    /// <param name="Lasts">The same of the last characters.</param>
    private sealed record Cut(string[] Texts, CharacterBits Firsts, CharacterBits Lasts);

    /// <summary>A bit for a character, which it shares with those that have the same last eight bits.</summary>
    [InlineArray(4)]
    private struct CharacterBits
    {
        private ulong _first;

        public void Add(char c) => this[c >> 6 & 3] |= 1UL << c;

        public readonly bool MayHold(char c) => (this[c >> 6 & 3] >> c & 1) != 0;
    }

    public static Alternatives None { get; } = new(default);

    public bool IsNone => _utf8.IsEmpty;

    public bool AnyBegins(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || IsNone)
            return false;
        var cut = _cut ??= Read();
        if (cut.Firsts.MayHold(text[0]))
            foreach (var alternative in cut.Texts)
                if (text.StartsWith(alternative))
                    return true;
        return false;
    }

    public bool AnyEnds(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || IsNone)
            return false;
        var cut = _cut ??= Read();
        if (cut.Lasts.MayHold(text[^1]))
            foreach (var alternative in cut.Texts)
                if (text.EndsWith(alternative))
                    return true;
        return false;
    }

    internal static Alternatives In(ReadOnlyMemory<byte> cell) => cell.IsEmpty ? None : new(cell);

    private Cut Read()
    {
        var texts = Encoding.UTF8.GetString(_utf8.Span).Split('|', StringSplitOptions.RemoveEmptyEntries);
        var (firsts, lasts) = (default(CharacterBits), default(CharacterBits));
        foreach (var text in texts)
        {
            firsts.Add(text[0]);
            lasts.Add(text[^1]);
        }

        return new Cut(texts, firsts, lasts);
    }
}

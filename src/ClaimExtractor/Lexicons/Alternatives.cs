using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimExtractor.Lexicons;

/// <summary>Texts of which one may stand before or behind a surface; cut out of their cell, where <c>|</c> separates them, when they are
/// first looked for.</summary>
internal sealed class Alternatives
{
    private readonly ReadOnlyMemory<byte> _utf8;

    // A bit for the first character of each, and for the last: most places are done with at one look. They are there once the texts are.
    private CharacterBits _firsts, _lasts;
    private string[]? _texts;

    private Alternatives(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

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

    /// <summary>As they are written.</summary>
    public string Cell => Encoding.UTF8.GetString(_utf8.Span);

    public bool AnyBegins(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || IsNone)
            return false;
        var texts = Texts;
        if (_firsts.MayHold(text[0]))
            foreach (var alternative in texts)
                if (text.StartsWith(alternative))
                    return true;
        return false;
    }

    public bool AnyEnds(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || IsNone)
            return false;
        var texts = Texts;
        if (_lasts.MayHold(text[^1]))
            foreach (var alternative in texts)
                if (text.EndsWith(alternative))
                    return true;
        return false;
    }

    private string[] Texts => Volatile.Read(ref _texts) ?? Read();

    internal static Alternatives In(ReadOnlyMemory<byte> cell) => cell.IsEmpty ? None : new(cell);

    // Threads that read at the same time write the same, each of them whole.
    private string[] Read()
    {
        var texts = Encoding.UTF8.GetString(_utf8.Span).Split('|', StringSplitOptions.RemoveEmptyEntries);
        var (firsts, lasts) = (default(CharacterBits), default(CharacterBits));
        foreach (var text in texts)
        {
            firsts.Add(text[0]);
            lasts.Add(text[^1]);
        }

        (_firsts, _lasts) = (firsts, lasts);
        Volatile.Write(ref _texts, texts);
        return texts;
    }
}

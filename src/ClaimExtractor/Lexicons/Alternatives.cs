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
    private sealed record Cut(string[] Texts, ulong Firsts, ulong Lasts);

    public static Alternatives None { get; } = new(default);

    public bool IsNone => _utf8.IsEmpty;

    public bool AnyBegins(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || IsNone)
            return false;
        var cut = _cut ??= Read();
        if ((cut.Firsts >> text[0] & 1) != 0)
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
        if ((cut.Lasts >> text[^1] & 1) != 0)
            foreach (var alternative in cut.Texts)
                if (text.EndsWith(alternative))
                    return true;
        return false;
    }

    internal static Alternatives In(ReadOnlyMemory<byte> cell) => cell.IsEmpty ? None : new(cell);

    private Cut Read()
    {
        var texts = Encoding.UTF8.GetString(_utf8.Span).Split('|', StringSplitOptions.RemoveEmptyEntries);
        var (firsts, lasts) = (0UL, 0UL);
        foreach (var text in texts)
        {
            firsts |= 1UL << text[0];
            lasts |= 1UL << text[^1];
        }

        return new Cut(texts, firsts, lasts);
    }
}

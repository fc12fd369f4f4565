using System.Security.Cryptography;
using System.Text;

namespace ClaimExtractor.Training;

/// <summary>What an answer is worth.</summary>
internal enum Verdict
{
    Wrong,

    /// <summary>
    /// Leaves out what the text says, where another reader would have let that pass: wrong, but to be learned where nothing better is among
    /// the candidates.
    /// </summary>
    Lacking,

    /// <summary>As right as the reader's own, which is what is to be learned.</summary>
    Fair,
    Right,
}

/// <summary>
/// The answers to a question that are right. One may be sealed: a mark and the beginning of its SHA-256, by which it is known again where
/// its text,
/// of a document that is not ours, is not to be kept.
/// </summary>
/// <param name="first">The reader's own; null for nothing.</param>
/// <param name="others">What is as right.</param>
internal sealed class Answers(string? first, IEnumerable<string?> others)
{
    private const char Mark = '#';
    private const int Digits = 8;

    private readonly string _first = first ?? "";
    private readonly HashSet<string> _texts = others.Append(first).Select(static text => text ?? "").ToHashSet(StringComparer.Ordinal);

    /// <param name="answer">null for nothing.</param>
    public Verdict Judge(string? answer)
    {
        if (Says(_first, answer))
            return Verdict.Right;
        return _texts.Contains(answer ?? "") || answer is not null && _texts.Any(IsSealed) && _texts.Contains(Seal(answer))
            ? Verdict.Fair
            : Verdict.Wrong;
    }

    /// <summary>What is right is within a text; nothing is not.</summary>
    public bool StandIn(string text)
    {
        for (var start = 0; start < text.Length; start++)
            for (var end = start + 1; end <= text.Length; end++)
                if (Judge(text[start..end]) > Verdict.Wrong)
                    return true;
        return false;
    }

    private static bool Says(string text, string? answer) =>
        text == (answer ?? "") || answer is not null && IsSealed(text) && text == Seal(answer);

    /// <summary>What stands for a text; a sealed one is as it was.</summary>
    public static string Seal(string text) =>
        IsSealed(text) ? text : Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];

    public override string ToString() => string.Join('|', _texts);

    private static bool IsSealed(string text) => text.Length == 1 + Digits && text[0] == Mark;
}

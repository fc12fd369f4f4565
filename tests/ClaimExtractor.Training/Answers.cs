using System.Security.Cryptography;
using System.Text;

namespace ClaimExtractor.Training;

/// <summary>
/// The answers to a question that are right. One may be sealed: a mark and the beginning of its SHA-256, by which it is known again where its text,
/// of a document that is not ours, is not to be kept.
/// </summary>
internal sealed class Answers(IEnumerable<string?> texts)
{
    private const char Mark = '#';
    private const int Digits = 8;

    private readonly HashSet<string> _texts = texts.Select(static text => text ?? "").ToHashSet(StringComparer.Ordinal);

    /// <param name="answer">null for nothing.</param>
    public bool Hold(string? answer) =>
        _texts.Contains(answer ?? "") || answer is not null && _texts.Any(IsSealed) && _texts.Contains(Seal(answer));

    /// <summary>What stands for a text; a sealed one is as it was.</summary>
    public static string Seal(string text) =>
        IsSealed(text) ? text : Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];

    public override string ToString() => string.Join('|', _texts);

    private static bool IsSealed(string text) => text.Length == 1 + Digits && text[0] == Mark;
}

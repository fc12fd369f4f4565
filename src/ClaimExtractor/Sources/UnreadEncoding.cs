using System.Text;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>Encodings that are told and not read. Those of seven bits look like plain ASCII, those of eight like Chinese of another kind:
/// nothing else would say that they are misread.</summary>
internal static partial class UnreadEncoding
{
    public const string Advice = "save it as UTF-8";

    private const int Sample = 1 << 16;

    /// <summary>The name of an encoding in seven bits; null for plain ASCII, and where a byte has eight.</summary>
    public static string? OfSevenBits(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.IndexOfAny("\u001b~+"u8) < 0 || !Ascii.IsValid(bytes))
            return null;
        if (bytes.IndexOf("\u001b$"u8) >= 0)
            return "ISO-2022";
        var text = Encoding.ASCII.GetString(bytes);
        if (HzRun().IsMatch(text))
            return "HZ";
        return Utf7Run().EnumerateMatches(text) is var runs && AllHan(runs, text) ? "UTF-7" : null;
    }

    /// <summary>The name of a Korean or Taiwanese encoding whose bytes can be read as GB18030 or Big5 too.</summary>
    public static string? OfEightBits(ReadOnlySpan<byte> bytes)
    {
        var detected = UtfUnknown.CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        return
            detected is { Confidence: > 0.9f, EncodingName: { } name }
            && name.ToUpperInvariant() is "EUC-KR" or "CP949" or "UHC" or "EUC-TW" or "X-EUC-TW" or "JOHAB"
            ? detected.EncodingName.ToUpperInvariant()
            : null;
    }

    private static bool AllHan(Regex.ValueMatchEnumerator runs, string text)
    {
        var any = false;
        foreach (var run in runs)
        {
            if (!IsHan(text.AsSpan(run.Index + 1, run.Length - 2)))
                return false;
            any = true;
        }

        return any;
    }

    private static bool IsHan(ReadOnlySpan<char> run)
    {
        Span<byte> units = new byte[run.Length];
        if (!Convert.TryFromBase64Chars($"{run}{new string('=', (4 - run.Length % 4) % 4)}", units, out var length) || length < 2)
            return false;
        foreach (var c in Encoding.BigEndianUnicode.GetString(units[..(length / 2 * 2)]))
            if (c is not ((>= '\u3000' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF5E')))
                return false;
        return true;
    }

    // Linear: what stands between has no tilde.
    [GeneratedRegex(@"~\{(?:[\x21-\x77][\x21-\x7D]){2,2000}~\}")]
    private static partial Regex HzRun();

    // Linear: a plus begins each run, and none is inside.
    [GeneratedRegex(@"\+[A-Za-z0-9/]{8,4000}-")]
    private static partial Regex Utf7Run();
}

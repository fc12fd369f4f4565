using System.Globalization;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Datasets;

/// <summary>
/// Text of a spreadsheet cell. XML cannot hold most control characters: Office Open XML writes them as <c>_x0001_</c>
/// (ST_Xstring), and the underscore of a text that merely looks so as <c>_x005F_</c>. Half a surrogate pair becomes U+FFFD.
/// </summary>
internal static partial class XlsxText
{
    /// <summary>The most UTF-16 units that a cell holds.</summary>
    public const int MaxLength = 32_767;

    public static string Escape(string text) => Unwritable().Replace(text, match =>
        char.IsSurrogate(match.ValueSpan[0]) ? "\uFFFD" : $"_x{(int)match.ValueSpan[0]:X4}_");

    public static string Unescape(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text : Escaped().Replace(text, match =>
        ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    /// <summary>How many lines a text takes in a column of that width, about: a Han character is a little wider than two digits.</summary>
    public static int Lines(string text, int width)
    {
        var lines = 1;
        var used = 0.0;
        foreach (var character in text)
        {
            var size = character < '\u1100' ? 1 : 2.1;
            if (character == '\n' || used + size > width)
            {
                lines++;
                used = 0;
            }

            if (character != '\n')
                used += size;
        }

        return lines;
    }

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)"
        + @"|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Unwritable();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}

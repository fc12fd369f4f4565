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

    public static string Unescape(string text) => Escaped().Replace(text, match =>
        ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)"
        + @"|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Unwritable();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}

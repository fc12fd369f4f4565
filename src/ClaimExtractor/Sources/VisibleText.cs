using System.Globalization;
using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>Text that a person reads on a terminal or in a list: on one line, and as it stands.</summary>
internal static class VisibleText
{
    /// <summary>
    /// The text with what would end the line, command the terminal or turn the reading direction written as escapes: control characters,
    /// U+2028 and
    /// U+2029, the marks of bidirectional text. A file's name, or a cell, may hold them.
    /// </summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsEscaped))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            line.Append(IsEscaped(c) ? Escape(c) : $"{c}");
        return line.ToString();
    }

    private static bool IsEscaped(char c) =>
        char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Escape(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        <= '\u00FF' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}

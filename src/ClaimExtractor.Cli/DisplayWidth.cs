using System.Globalization;
using System.Text;

namespace ClaimExtractor.Cli;

/// <summary>Columns that a text takes on a terminal: two for East Asian wide and full-width characters, none for combining ones.</summary>
internal static class DisplayWidth
{
    // Unicode's East Asian Width W and F, joined where only unassigned code points lie between.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The longest beginning that fits into <paramref name="width"/> columns, with an ellipsis where something is cut.</summary>
    public static string Fit(string text, int width)
    {
        if (Of(text) <= width)
            return text;
        var (taken, columns) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Of(rune);
            if (columns > width - 1)
                break;
            taken += rune.Utf16SequenceLength;
        }

        return text[..taken] + "…";
    }

    private static int Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        foreach (var (first, last) in Wide)
            if (rune.Value >= first && rune.Value <= last)
                return 2;
        return 1;
    }
}

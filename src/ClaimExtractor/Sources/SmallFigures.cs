using System.Buffers;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>On which height of the line characters stand.</summary>
internal enum LineHeight
{
    OnLine,
    Raised,
    Lowered,
}

/// <summary>
/// Figures above and below the line: powers (m², 10⁴) and the places of a formula (CO₂) are characters of their own, marks of notes no
/// part of the text.
/// </summary>
internal static partial class SmallFigures
{
    public const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";
    private const char RaisedMinus = '⁻';

    // 120⁴万: no power is raised to more.
    private const int LongestPower = 2;

    private static readonly SearchValues<char> AllRaised = SearchValues.Create(Raised + RaisedMinus);

    /// <summary>What stands for characters that were set above or below the line; null where they stay as they are.</summary>
    /// <param name="before">The text before them.</param>
    /// <param name="after">The text behind them: CO₂3.2万吨, but PM2.5 and SO2下降 are written on the line.</param>
    public static string? Written(string small, LineHeight height, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (height == LineHeight.Lowered)
            return after is [>= '0' and <= '9', ..] && small.All(char.IsAsciiDigit) ? Map(small, Lowered) : null;
        if (height == LineHeight.Raised && Power().IsMatch(small) && IsPower(before, small.AsSpan().TrimStart("-−－–")))
            return Map(small, Raised);
        return height == LineHeight.Raised && Mark().IsMatch(small) ? "" : null;
    }

    /// <summary>Cuts the raised figures of a text that are marks of notes.</summary>
    public static ContentReading Read(string text)
    {
        var edits = new List<TextEdit>();
        for (int at = 0, end; text.AsSpan(at).IndexOfAny(AllRaised) is >= 0 and var length; at = end)
        {
            end = at += length;
            while (end < text.Length && AllRaised.Contains(text[end]))
                end++;
            if (!IsPower(text.AsSpan(0, at), text.AsSpan(at, end - at).TrimStart(RaisedMinus)))
                edits.Add(new TextEdit(new TextSpan(at, end), ""));
        }

        return edits.Count == 0 ? ContentReading.Nothing : new ContentReading(edits, edits, [], TextStructure.None);
    }

    // ×10⁴, m², m³, 平方米 has none; 地区生产总值⁵, GDP², 28.1⁶万人 are marks.
    private static bool IsPower(ReadOnlySpan<char> before, ReadOnlySpan<char> figures)
    {
        before = before.TrimEnd();
        if (figures.Length is 0 or > LongestPower)
            return false;
        return before is [.., '1', '0'] && before[..^2].TrimEnd() is [] or [.., not (>= '0' and <= '9' or '.' or ',')]
            || before is [.., >= 'a' and <= 'z' or '米' or ')'] && figures is "2" or "3" or "²" or "³"
            || before is [.., >= 'a' and <= 'z'] && figures is "1" or "¹";
    }

    private static string Map(string small, string figures) =>
        string.Concat(small.Select(c => char.IsAsciiDigit(c) ? figures[c - '0'] : RaisedMinus));

    [GeneratedRegex("^[-−－–]?[0-9]{1,3}$")]
    private static partial Regex Power();

    // Linear: no character is read twice.
    [GeneratedRegex(@"^[\s\[(（【〔0-9①-⑳*,，、~—\-\])）】〕]{1,12}$")]
    private static partial Regex Mark();
}

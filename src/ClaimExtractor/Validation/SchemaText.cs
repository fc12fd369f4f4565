using System.Text;

namespace ClaimExtractor.Validation;

/// <summary>Values as messages show them.</summary>
internal static class SchemaText
{
    private const int MaxShown = 60;

    /// <summary>In single quotes, on one line, the middle of a long one left out.</summary>
    public static string Quoted(string text)
    {
        var shown = new StringBuilder("'");
        foreach (var c in text.Length > MaxShown ? $"{text[..(MaxShown - 20)]}…{text[^20..]}" : text)
            shown.Append(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => char.IsControl(c) ? $"\\u{(int)c:x4}" : $"{c}" });
        return shown.Append('\'').ToString();
    }
}

using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Reports;

/// <summary>What the page calls a unit: as it is written behind a number, not as the table of units explains it.</summary>
internal static class ReportUnits
{
    // A code that is better known than its name, or a name that explains too much.
    private static readonly Dictionary<string, Words> Short = new(StringComparer.Ordinal)
    {
        ["percent"] = new("%", "%"),
        ["permille"] = new("‰", "‰"),
        ["percentage_point"] = new("个百分点", "percentage points"),
        ["CNY"] = new("元", "CNY"),
        ["person"] = new("人", "persons"),
        ["person_time"] = new("人次", "person-times"),
        ["household"] = new("户", "households"),
        ["item"] = new("个", ""),
        ["share"] = new("股", "share"),
        ["1"] = new("", ""),
        ["ratio"] = new("", ""),
        ["rank"] = new("位", "in rank"),
    };

    /// <summary>The code itself where nothing is known of it: a noun behind 每, a unit of a user's own.</summary>
    public static Words Of(string code)
    {
        if (Short.TryGetValue(code, out var words))
            return words;
        return Lexicon.Default.Units.TryGetValue(code, out var unit)
            ? new Words(unit.ChineseLabel, unit.Dimension == "currency" ? code : unit.EnglishLabel)
            : new Words(code, code);
    }
}

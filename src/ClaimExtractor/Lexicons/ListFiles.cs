using ClaimExtractor.Sources;

namespace ClaimExtractor.Lexicons;

/// <summary>The lexicon files that no text is cut by: small lists, each read when something first asks for it.</summary>
internal static class ListFiles
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["unit_codes"] = ["code", "dimension"],
        ["ucum"] = ["code", "ucum"],
        ["currency_cues"] = ["surface", "currency"],
        ["checks"] = ["surface", "role"],
        ["headings"] = ["surface", "role"],
        ["speakers"] = ["surface", "role"],
        ["table_heads"] = ["surface", "role"],
        ["metrics"] = ["metric"],
        ["metric_words"] = ["surface", "role"],
    };

    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.Ordinal)
    {
        ["checks"] =
        [
            "among",
            "average",
            "each",
            "energy",
            "lasting",
            "left",
            "less_is_better",
            "more_is_better",
            "percentage",
            "power",
            "rest",
            "share",
        ],
        ["headings"] = ["ahead", "aside", "done", "opens", "outline", "past", "plan", "report", "result", "review", "work", "yearly_aim"],
        ["speakers"] = ["about", "acts", "document", "ends", "event", "from", "given", "opens", "title"],
        ["metric_words"] =
            [
                "added", "amount", "growth", "holder", "index", "inhabitants", "month_on_month", "of", "ratio", "scale", "scope", "sector",
                "share", "year_on_year", "yearly",
            ],
    };

    public static IEnumerable<string> Names => Columns.Keys;

    /// <summary>Reads every row.</summary>
    /// <exception cref="LexiconException">One of them cannot be used; the message names its line.</exception>
    public static void Check(string name, LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var column in Columns[name])
                row.Required(column);
            if (Roles.TryGetValue(name, out var roles) && !roles.Contains(row["role"]))
                throw row.Error($"unknown role '{row["role"]}': one of {string.Join(", ", roles)}");
            if (name == "unit_codes")
                UnitCodes.Read(row);
            if (name == "table_heads")
                HeadRole(row);
        }
    }

    /// <exception cref="LexiconException">The role is unknown.</exception>
    public static TableHeadRole HeadRole(LexiconRow row) =>
        EnumText.TryParse<TableHeadRole>(row.Required("role"), out var role) && role != TableHeadRole.Level
            ? role
            : throw row.Error($"unknown role '{row["role"]}': amount, unit, growth, fall, change, moved, share or rate");
}

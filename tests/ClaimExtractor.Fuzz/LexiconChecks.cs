using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Fuzz;

/// <summary>A user's own lexicon files.</summary>
internal static class LexiconChecks
{
    public static string[] Pieces { get; } =
    [
        "\t",
        "\t",
        "\t",
        "\n",
        "\r\n",
        "surface",
        "code",
        "scale",
        "role",
        "value",
        "class",
        "position",
        "qualifier",
        "note",
        "kind",
        "per",
        "direction",
        "modality",
        "side",
        "unless_before",
        "unless_after",
        "surface\tcode\tscale\tnote\n",
        "surface\trole\tvalue\tnote\n",
        "surface\tnote\n",
        "甲\tt\t1000\t\n",
        "乙\tbefore\tabout\t\n",
        "1/0",
        "0.1",
        "kg",
        "\uFEFF",
        "|",
        "#",
    ];

    public static void Rows(string text)
    {
        var file = LexiconFiles.All[text.Length % LexiconFiles.All.Length];
        // Half of the texts have the file's own header.
        var table = text.Length % 2 == 0 ? text : string.Join('\t', file.Columns) + '\n' + text;
        try
        {
            foreach (var row in LexiconTable.Parse("own.tsv", System.Text.Encoding.UTF8.GetBytes(table), file.Columns).Rows)
                _ = file.Read(row, Lexicon.Default.Units);
        }
        catch (LexiconException refusal)
        {
            Promise.Keep(refusal.Message.StartsWith("own.tsv:", StringComparison.Ordinal), "a refusal names the file");
        }
    }
}

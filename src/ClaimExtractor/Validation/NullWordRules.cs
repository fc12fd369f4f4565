using System.Collections.Frozen;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>What other programs write for a null is no text of a document: NULL, #N/A.</summary>
internal static class NullWordRules
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "null",
            "#null!",
            "#n/a",
            "n/a",
            "<na>",
            "nan",
            "none",
            "nil",
            "undefined",
            "\\n",
            "#name?",
            "#ref!",
            "#value!",
            "#div/0!",
            "#num!",
            "#getting_data",
            "#spill!",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    // Of most cells the first character tells that they are no such word.
    private const char Ascii = '\u007f';

    public static void Check(FileErrors errors, TableRows rows)
    {
        var table = errors.File.Table;
        foreach (var column in errors.File.Schema.Columns.Where(column => column.Type == ColumnType.Text && column.Values.Count == 0))
        {
            var place = table.IndexOf(column.Name);
            for (var row = 0; row < rows.Count; row++)
                if (table[row, place] is { Kind: CellKind.Text, AsText: [<= Ascii, ..] and { Length: < 16 } text } && Words.Contains(text)
                    && rows[row].Text("context")?.Contains(text, StringComparison.Ordinal) != true)
                    errors.Add(row, column.Name, "null_word", column.Nullable ? "null or a text" : "a text", SchemaText.Quoted(text));
        }
    }
}

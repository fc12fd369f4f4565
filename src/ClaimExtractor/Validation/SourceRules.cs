using System.Globalization;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Validation;

/// <summary>
/// Reads the documents again, where a file with the path and the SHA-256 of the documents table is at hand, and holds the rows against
/// them:
/// the slice of the source cleans to the quote, and the context stands around it.
/// </summary>
internal static class SourceRules
{
    public static void Check(
        FileErrors errors,
        TableRows documents,
        (FileErrors? Errors, TableRows? Rows) claims,
        (FileErrors? Errors, TableRows? Rows) mentions,
        string folder,
        List<string> notes
    )
    {
        var claimsOf = claims.Rows?.By("document_id");
        var mentionsOf = mentions.Rows?.By("document_id");
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            if (
                document.Text("document_id") is not { } id
                || document.Text("path") is not { } path
                || document.Text("sha256") is not { } sha256
            )
                continue;
            if (SourceAtHand.Find(path, sha256, document.Text("encoding") ?? "", folder) is not { } source)
            {
                notes.Add(
                    $"{SchemaText.Quoted(path)}, the source of {SchemaText.Quoted(id)}, is not at hand as it was read: "
                        + "its quotes are not compared with it"
                );
                continue;
            }

            var reading = new SourceReading(ReadableText.From(source));
            CheckDocument(errors, i, document, reading.Text);
            foreach (var row in claimsOf?[id] ?? [])
                CheckClaim(claims.Errors!, claims.Rows![row], reading);
            foreach (var row in mentionsOf?[id] ?? [])
                if (mentions.Rows![row].Text("text") is { } text)
                    CheckText(mentions.Errors!, mentions.Rows[row], "text", text, reading);
        }
    }

    private static void CheckDocument(FileErrors errors, int row, TableRow document, ReadableText text)
    {
        Compare("bytes", Cell.Integer(text.Source.ByteCount));
        Compare("encoding", Cell.Text(text.Source.Encoding));
        Compare("characters", Cell.Integer(new CodePointIndex(text.Text).ToCodePoint(text.Text.Length)));

        void Compare(string column, Cell expected)
        {
            if (document.Table.Cell(row, column) is { Kind: CellKind.Text or CellKind.Integer } found && found != expected)
                errors.Add(row, column, "source", $"{expected}, as of the source", found.ToString());
        }
    }

    private static void CheckClaim(FileErrors errors, TableRow claim, SourceReading reading)
    {
        if (claim.Text("quote") is not { } quote || !CheckText(errors, claim, "quote", quote, reading))
            return;
        if (
            claim.Text("context") is not { } context
            || claim.Integer("quote_start") is not { } quoteStart
            || CodePoints.ToUtf16(context, quoteStart) is not (>= 0 and var before)
        )
            return;
        var start = reading.Readable(claim)!.Value.Start - before;
        if (start < 0 || string.CompareOrdinal(reading.Text.Text, start, context, 0, context.Length) != 0)
            errors.Add(claim.Row, "context", "source", "the sentence as the source has it", SchemaText.Quoted(context));
    }

    private static bool CheckText(FileErrors errors, TableRow row, string column, string text, SourceReading reading)
    {
        if (reading.Readable(row) is { } span && span.In(reading.Text.Text).SequenceEqual(text))
            return true;
        var there = reading.Readable(row) is { } other ? SchemaText.Quoted(other.In(reading.Text.Text).ToString()) : "no text";
        errors.Add(
            row.Row,
            column,
            "source",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{there}, as the source has it at {row.Integer("source_start")}-{row.Integer("source_end")}"
            ),
            SchemaText.Quoted(text)
        );
        return false;
    }
}

/// <summary>A source with its readable text, and where spans of the one lie in the other.</summary>
internal sealed class SourceReading(ReadableText text)
{
    private readonly int[]? _offsets = text.Source.Text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Offsets(text.Source.Text) : null;

    public ReadableText Text => text;

    /// <summary>The readable text of the row's source span; null where the source has no such span.</summary>
    public TextSpan? Readable(TableRow row)
    {
        if (row.Integer("source_start") is not { } start || row.Integer("source_end") is not { } end || start < 0 || end <= start)
            return null;
        var length = _offsets is null ? text.Source.Text.Length : _offsets.Length - 1;
        return end > length
            ? null
            : text.Map.ToReadable(_offsets is null ? new TextSpan(start, end) : new TextSpan(_offsets[start], _offsets[end]));
    }

    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1)
            offsets.Add(i);
        return [.. offsets, text.Length];
    }
}

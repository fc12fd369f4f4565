using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>The tables of mentions, documents and checks.</summary>
internal static class TableCorruptions
{
    public static IEnumerable<Corruption> All() =>
        [
            new(
                "a mention of a claim is dropped",
                Spoil.Lines("mentions.jsonl", lines => lines.RemoveAt(3)),
                Whole,
                "mentions.jsonl",
                null,
                null,
                "rows, as in mentions.parquet"
            ),
            new(
                "a mention points to no claim",
                Spoil.Json("mentions.jsonl", 3, "claim_id", "\"speech@1-2\""),
                Whole,
                "mentions.jsonl",
                4,
                "claim_id",
                "an id of the claims table, found 'speech@1-2'"
            ),
            new(
                "a quantity has no claim",
                Spoil.Json("mentions.jsonl", 3, "claim_id", "null"),
                Whole,
                "mentions.jsonl",
                4,
                "claim_id",
                "string where kind is quantity, found null"
            ),
            new(
                "a mention is of no kind",
                Spoil.Json("mentions.jsonl", 0, "kind", "\"date\""),
                Whole,
                "mentions.jsonl",
                1,
                "kind",
                "one of quantity, time"
            ),
            new(
                "two mentions overlap",
                Spoil.Row("mentions.jsonl", 1, row => (row["source_start"], row["mention_id"]) = (181, "speech@181-276")),
                Whole,
                "mentions.jsonl",
                2,
                "source_start",
                "where the mention of row 1 ends"
            ),
            new(
                "a mention says another text",
                Spoil.Json("mentions.jsonl", 0, "text", "\"3月7日\""),
                Whole,
                "mentions.jsonl",
                1,
                "text",
                "'3月6日', as the source has it"
            ),
            new(
                "a document counts other claims",
                Spoil.Json("documents.jsonl", 0, "claims", "49"),
                Whole,
                "documents.jsonl",
                1,
                "claims",
                "50, the claims of the document, found 49"
            ),
            new(
                "a document has another digest",
                Spoil.Json("documents.jsonl", 0, "sha256", "\"A7\""),
                Whole,
                "documents.jsonl",
                1,
                "sha256",
                "a text that matches"
            ),
            new(
                "a document has other bytes",
                Spoil.Json("documents.jsonl", 0, "bytes", "5"),
                Whole,
                "documents.jsonl",
                1,
                "bytes",
                "as of the source, found 5"
            ),
            new(
                "a document has another name",
                Spoil.Json("documents.jsonl", 0, "document_id", "\"talk\""),
                Whole,
                "documents.jsonl",
                1,
                null,
                "a row that documents.parquet has, found 'talk'"
            ),
            new(
                "a date has no source",
                Spoil.Json("documents.jsonl", 0, "date_source", "\"none\""),
                Whole,
                "documents.jsonl",
                1,
                "date",
                "null where date_source is none"
            ),
            new(
                "a claim's context is not the source's",
                Spoil.Row(Lines, Poor, row => row["context"] = $"{row["context"]}完"),
                Whole,
                Lines,
                Poor + 1,
                "context",
                "the sentence as the source has it"
            ),
            new(
                "a claim lies beyond the source",
                Spoil.Row(Lines, Poor, row =>
                    (row["source_start"], row["source_end"], row["claim_id"]) = (90000, 90006, "speech@90000-90006")
                ),
                Whole,
                Lines,
                Poor + 1,
                "quote",
                "no text, as the source has it at 90000-90006"
            ),
            new(
                "a claim has lost its document",
                Spoil.Row(Lines, Poor, row => (row["document_id"], row["claim_id"]) = ("talk", $"talk{Id(Poor)[6..]}")),
                Whole,
                Lines,
                Poor + 1,
                "document_id",
                "an id of the documents table, found 'talk'"
            ),
        ];
}

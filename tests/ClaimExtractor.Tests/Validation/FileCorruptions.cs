using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Files whose bytes are not those of the manifest.</summary>
internal static class FileCorruptions
{
    public static IEnumerable<Corruption> All() =>
        [
            new("a bit of the JSON flips", Spoil.FlipBit("claims.json"), Whole, "claims.json", null, null, "as in datapackage.json"),
            new("a bit of the JSON Lines flips", Spoil.FlipBit(Lines), Whole, Lines, null, null, "as in datapackage.json"),
            new("a bit of the CSV flips", Spoil.FlipBit("claims.csv"), Whole, "claims.csv", null, null, "as in datapackage.json"),
            new("a bit of the workbook flips", Spoil.FlipBit("claims.xlsx"), Whole, "claims.xlsx", null, null, "as in datapackage.json"),
            new(
                "a bit of the Parquet flips",
                Spoil.FlipBit("claims.parquet"),
                Whole,
                "claims.parquet",
                null,
                null,
                "as in datapackage.json"
            ),
            new(
                "a bit of the mentions flips",
                Spoil.FlipBit("mentions.parquet", 0.1),
                Whole,
                "mentions.parquet",
                null,
                null,
                "as in datapackage.json"
            ),
            new(
                "the JSON is cut short",
                Spoil.Bytes("claims.json", bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                "claims.json",
                null,
                null,
                "a file that can be read, found line"
            ),
            new(
                "the JSON Lines are cut short",
                Spoil.Bytes(Lines, bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                Lines,
                null,
                null,
                "a file that can be read, found line"
            ),
            new(
                "the CSV is cut short",
                Spoil.Bytes("claims.csv", bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                "claims.csv",
                null,
                null,
                "bytes, as in datapackage.json"
            ),
            new(
                "the workbook is cut short",
                Spoil.Bytes("claims.xlsx", bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                "claims.xlsx",
                null,
                null,
                "found the file is not a workbook"
            ),
            new(
                "the Parquet is cut short",
                Spoil.Bytes("claims.parquet", bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                "claims.parquet",
                null,
                null,
                "found the file is not a Parquet file"
            ),
            new(
                "the workbook is empty",
                Spoil.Bytes("claims.xlsx", _ => []),
                Whole,
                "claims.xlsx",
                null,
                null,
                "found the file is not a workbook"
            ),
            new(
                "a format is deleted",
                folder => File.Delete(Path.Combine(folder, "claims.xlsx")),
                Whole,
                "claims.xlsx",
                null,
                null,
                "a file, datapackage.json lists it, found none"
            ),
            new(
                "the documents are deleted",
                folder => File.Delete(Path.Combine(folder, "documents.jsonl")),
                Whole,
                "documents.jsonl",
                null,
                null,
                "a file, datapackage.json lists it, found none"
            ),
            new(
                "a stray file lies in the folder",
                folder => File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine"),
                Whole,
                "notes.txt",
                null,
                null,
                "no file that datapackage.json does not list"
            ),
            new(
                "a stray copy lies below the folder",
                folder => File.WriteAllText(Directory.CreateDirectory(Path.Combine(folder, "old")).FullName + "/claims.csv", ""),
                Whole,
                "old/claims.csv",
                null,
                null,
                "no file that datapackage.json does not list"
            ),
            new(
                "a byte is added to a file",
                Spoil.Bytes("documents.parquet", bytes => [.. bytes, 0]),
                Whole,
                "documents.parquet",
                null,
                null,
                "bytes, as in datapackage.json"
            ),
        ];
}

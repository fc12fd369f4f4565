namespace ClaimExtractor.Datasets;

/// <summary>Writes the JSON Schema (2020-12) of the manifest that each partition of a corpus has.</summary>
internal static class PartSchemaWriter
{
    public const string FileName = "part.schema.json";

    private const string Hash = "^sha256:[0-9a-f]{64}$";

    /// <summary>The schema as indented JSON with a final line feed.</summary>
    public static string Write() =>
        SchemaWriter.Document(json =>
        {
            json.WriteString("title", "part");
            json.WriteString(
                "description",
                "The manifest of one partition of a corpus: what was read, how, and the parts that were written. "
                    + "语料一个分区的说明文件：读了什么、怎样读、写出了哪些文件。"
            );
            ManifestSchemaWriter.Object(
                json,
                ("part", () => Text("The stem of the partition's parts.", "^part-[0-9]{5,}$"), true),
                ("partition", () => Count("The partition's number, from 0."), true),
                ("partitions", () => Count("How many partitions the corpus has."), true),
                (
                    "input",
                    () =>
                        ManifestSchemaWriter.Object(
                            json,
                            ("kind", () => Text("What the corpus is.", "^(jsonl|parquet|files)$"), true),
                            ("name", () => Text("The corpus's name."), true),
                            ("bytes", () => Count("Size of the whole corpus."), true),
                            (
                                "start",
                                () =>
                                    Count(
                                        "The first byte of a text file, the first row group of a Parquet file, "
                                            + "or the first of the files, from 0."
                                    ),
                                true
                            ),
                            ("end", () => Count("Exclusive."), true),
                            ("hash", () => Text("Of the partition's input.", Hash), true)
                        ),
                    true
                ),
                (
                    "options",
                    () =>
                        ManifestSchemaWriter.Object(
                            json,
                            ("partitionSize", () => Count("In bytes of input."), true),
                            ("format", () => Text("Of the parts.", "^(parquet|jsonl|csv)$"), true),
                            ("mentions", () => Described("Whether the mentions are written.", "boolean"), true),
                            (
                                "textColumn",
                                () => Text("The column of the texts; absent, as the next two, where the corpus has no columns."),
                                false
                            ),
                            ("idColumn", () => Text("The column of the ids."), false),
                            ("dateColumn", () => Text("The column of the dates."), false),
                            (
                                "date",
                                () =>
                                    Text(
                                        "The date of documents that have none of their own; absent where it is read from the text.",
                                        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
                                    ),
                                false
                            ),
                            ("currency", () => Text("The currency of 元; absent where it is told from the text.", "^[A-Z]{3}$"), false),
                            ("encoding", () => Text("Of the texts; absent where it is told from the bytes."), false)
                        ),
                    true
                ),
                (
                    "extractor",
                    () =>
                        ManifestSchemaWriter.Object(
                            json,
                            ("name", () => Text("The program's name."), true),
                            ("version", () => Text("Its version.", "^[0-9]+\\.[0-9]+\\.[0-9]+"), true),
                            ("sourceHash", () => Text("Of its sources: another one may have other rules.", Hash), true),
                            ("lexiconHash", () => Text("Of the words that its rules read.", Hash), true),
                            (
                                "schemaHash",
                                () => Text("Of the tables' columns, types and closed lists, without their descriptions.", Hash),
                                true
                            )
                        ),
                    true
                ),
                (
                    "files",
                    () =>
                        Items("The parts.", () =>
                            ManifestSchemaWriter.Object(
                                json,
                                ("path", () => Text("Below the folder.", "^[a-z]+/part-[0-9]{5,}\\.[a-z]+$"), true),
                                ("rows", () => Count("Rows of the table."), true),
                                ("bytes", () => Count("Size of the file."), true),
                                ("hash", () => Text("Of the file's bytes.", Hash), true)
                            )
                        ),
                    true
                ),
                ("failed", () => Count("Documents that could not be read."), true),
                (
                    "failures",
                    () =>
                        Items($"The first {PartManifest.MostFailures} of them.", () =>
                            ManifestSchemaWriter.Object(
                                json,
                                ("path", () => Text("The file."), true),
                                ("place", () => Described("Where in the file; empty where the file is the document.", "string"), true),
                                ("cause", () => Text("What is wrong."), true)
                            )
                        ),
                    true
                )
            );

        void Text(string description, string? pattern = null)
        {
            Described(description, "string");
            json.WriteNumber("minLength", 1);
            if (pattern is not null)
                json.WriteString("pattern", pattern);
        }

        void Count(string description)
        {
            Described(description, "integer");
            json.WriteNumber("minimum", 0);
        }

        void Described(string description, string type)
        {
            json.WriteString("description", description);
            json.WriteString("type", type);
        }

        void Items(string description, Action item)
        {
            Described(description, "array");
            json.WriteStartObject("items");
            item();
            json.WriteEndObject();
        }
    });
}

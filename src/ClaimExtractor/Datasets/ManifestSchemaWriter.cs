using System.Text.Json;

namespace ClaimExtractor.Datasets;

/// <summary>
/// Writes the JSON Schema (2020-12) of <c>datapackage.json</c>: what every manifest of ours has, with the fields of each table from its
/// columns.
/// </summary>
internal static class ManifestSchemaWriter
{
    public const string FileName = "manifest.schema.json";

    private const string Hash = "^sha256:[0-9a-f]{64}$";

    /// <summary>The schema as indented JSON with a final line feed.</summary>
    public static string Write(IReadOnlyList<TableSchema> tables) =>
        SchemaWriter.Document(json =>
        {
            json.WriteString("title", "manifest");
            json.WriteString(
                "description",
                "The datapackage.json of a release: a Frictionless Data Package. 发布版本的说明文件（Frictionless 数据包）。"
            );
            Object(
                json,
                ("$schema", () => Text("The profile of version 2.", value: DatasetManifest.PackageProfile), true),
                ("profile", () => Text("The profile of version 1.", value: "data-package"), true),
                ("name", () => Text("The dataset's name in lower-case ASCII.", "^[a-z0-9._-]+$"), true),
                ("title", () => Text("The dataset's title."), true),
                ("description", () => Text("What the dataset holds."), true),
                ("version", () => Text("The release's version.", "^[0-9]+\\.[0-9]+\\.[0-9]+$"), true),
                (
                    "licenses",
                    () =>
                        Items("The terms under which the data may be used; absent where nobody has stated any.", 1, () =>
                            Object(
                                json,
                                ("name", () => Text("An SPDX identifier."), true),
                                ("path", () => Text("Where the licence's text stands."), true)
                            )
                        ),
                    false
                ),
                (
                    "extractor",
                    () =>
                        Described("The program that made the release.", () =>
                            Object(
                                json,
                                ("name", () => Text("Its name."), true),
                                ("version", () => Text("Its version.", "^[0-9]+\\.[0-9]+\\.[0-9]+"), true),
                                ("lexiconHash", () => Text("Of the words that its rules read.", Hash), true),
                                (
                                    "schemaHash",
                                    () => Text("Of the tables' columns, types and closed lists, without their descriptions.", Hash),
                                    true
                                )
                            )
                        ),
                    true
                ),
                ("contentHash", () => Text("Of the rows of all tables, in whatever formats they are written.", Hash), true),
                (
                    "sources",
                    () =>
                        Items("The documents that were read.", 1, () =>
                            Object(
                                json,
                                ("title", () => Text("The document's title, its id where it has none."), true),
                                ("path", () => Text("As in the documents table."), true),
                                ("hash", () => Text("Of the document's bytes.", Hash), true),
                                ("bytes", () => Count("The document's size."), true)
                            )
                        ),
                    true
                ),
                ("resources", () => Items("The files of the release.", 1, () =>
                        {
                            Object(
                                json,
                                ("name", () => Text("Unique within the manifest.", "^[a-z0-9._-]+$"), true),
                                ("path", () => Text("The file, below the release's folder.", "^[^./~\\\\][^\\\\]*$"), true),
                                (
                                    "profile",
                                    () => Text("As in version 1, where the file is a table in CSV.", value: "tabular-data-resource"),
                                    false
                                ),
                                ("type", () => Text("As in version 2, where the file is a table.", value: "table"), false),
                                ("title", () => Text("The file's title."), false),
                                ("description", () => Text("What the file holds."), false),
                                ("format", () => Text("The file's extension.", "^[a-z0-9]+$"), true),
                                ("mediatype", () => Text("Its media type.", "^[a-z]+/"), true),
                                ("encoding", () => Text("Of a text.", value: "utf-8"), false),
                                ("bytes", () => Count("The file's size."), true),
                                ("hash", () => Text("Of the file's bytes.", Hash), true),
                                ("rows", () => Count("The number of rows of a table."), false),
                                (
                                    "schema",
                                    () =>
                                        Described("A Table Schema.", () =>
                                            Object(
                                                json,
                                                ("fields", () => Items("The columns.", 1, Field), true),
                                                (
                                                    "missingValues",
                                                    () =>
                                                        Items("The texts that stand for null.", 0, () =>
                                                            json.WriteString("type", "string")
                                                        ),
                                                    true
                                                ),
                                                ("primaryKey", () => Text("The column whose values are unique."), true),
                                                (
                                                    "foreignKeys",
                                                    () => Items("Columns that hold the key of a row elsewhere.", 1, ForeignKey),
                                                    false
                                                )
                                            )
                                        ),
                                    false
                                )
                            );
                            WriteTables(json, tables);
                        }), true)
            );

            void Text(string description, string? pattern = null, string? value = null)
            {
                json.WriteString("description", description);
                json.WriteString("type", "string");
                if (value is not null)
                    SchemaWriter.WriteStrings(json, "enum", [value]);
                else
                    json.WriteNumber("minLength", 1);
                if (pattern is not null)
                    json.WriteString("pattern", pattern);
            }

            void Count(string description)
            {
                json.WriteString("description", description);
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
            }

            void Flag(string description)
            {
                json.WriteString("description", description);
                json.WriteString("type", "boolean");
            }

            void Described(string description, Action write)
            {
                json.WriteString("description", description);
                write();
            }

            void Items(string description, int least, Action item)
            {
                json.WriteString("description", description);
                json.WriteString("type", "array");
                if (least > 0)
                    json.WriteNumber("minItems", least);
                json.WriteStartObject("items");
                item();
                json.WriteEndObject();
            }

            void Field() =>
                Object(
                    json,
                    ("name", () => Text("The column."), true),
                    (
                        "type",
                        () =>
                        {
                            json.WriteString("type", "string");
                            SchemaWriter.WriteStrings(json, "enum", ["string", "integer", "number", "boolean", "date"]);
                        },
                        true
                    ),
                    ("format", () => Text("How the type is written.", value: "default"), true),
                    ("description", () => Text("English, then Chinese."), true),
                    ("example", () => Text("A value."), true),
                    (
                        "constraints",
                        () =>
                            Object(
                                json,
                                ("required", () => Flag("Never null."), false),
                                ("unique", () => Flag("No value twice."), false),
                                ("enum", () => Items("The closed list of values.", 1, () => json.WriteString("type", "string")), false),
                                ("pattern", () => Text("A regular expression that the text matches."), false),
                                ("minimum", () => json.WriteString("type", "integer"), false),
                                ("maximum", () => json.WriteString("type", "integer"), false)
                            ),
                        false
                    )
                );

            void ForeignKey() =>
                Object(
                    json,
                    ("fields", () => Text("The column."), true),
                    (
                        "reference",
                        () =>
                            Object(
                                json,
                                ("resource", () => json.WriteString("type", "string"), true),
                                ("fields", () => Text("The column referred to."), true)
                            ),
                        true
                    )
                );
        });

    internal static void Object(Utf8JsonWriter json, params (string Name, Action Write, bool Required)[] properties)
    {
        json.WriteString("type", "object");
        SchemaWriter.WriteStrings(json, "required", properties.Where(property => property.Required).Select(property => property.Name));
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var (name, write, _) in properties)
        {
            json.WriteStartObject(name);
            write();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A file named like a table has exactly the table's columns.</summary>
    private static void WriteTables(Utf8JsonWriter json, IReadOnlyList<TableSchema> tables)
    {
        json.WriteStartArray("allOf");
        foreach (var table in tables)
        {
            json.WriteStartObject();
            SchemaWriter.Within(json, "if", "properties", "path");
            json.WriteString("pattern", $"^{table.Name}\\.[a-z]+$");
            SchemaWriter.End(json, 3);
            json.WriteStartObject("then");
            SchemaWriter.WriteStrings(json, "required", ["type", "rows", "schema"]);
            SchemaWriter.Within(json, "properties", "schema", "properties", "fields");
            json.WriteNumber("minItems", table.Columns.Count);
            json.WriteNumber("maxItems", table.Columns.Count);
            SchemaWriter.Within(json, "items", "properties", "name");
            SchemaWriter.WriteStrings(json, "enum", table.Columns.Select(column => column.Name));
            SchemaWriter.End(json, 9);
        }

        json.WriteEndArray();
    }
}

using System.CommandLine;
using System.Text;

namespace ClaimExtractor.Benchmarks;

/// <summary><c>make-text</c>: writes a made text as one file, as a folder of documents, or as NDJSON.</summary>
internal static class MakeTextCommand
{
    public static Command Create()
    {
        var kind = new Option<TextKind>("--kind") { Description = "Text like the speech, or one with a number in 10,000 characters." };
        var size = new Option<string>("--size") { DefaultValueFactory = _ => "2MB", Description = "Bytes of UTF-8 text: 500kB, 2MB, 2GB." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--output") { Required = true, Description = "A file; with --files a folder." };
        var jsonLines = new Option<bool>("--jsonl")
        {
            Description = "One document of about one speech a line: {\"id\",\"date\",\"text\"}.",
        };
        var files = new Option<bool>("--files") { Description = "One document of about one speech a file." };
        var command = new Command(
            "make-text",
            "Writes a text made from the paragraphs of the speech; the same options give the same bytes."
        )
        {
            kind,
            size,
            seed,
            output,
            jsonLines,
            files,
        };
        command.SetAction(parsed =>
        {
            var documents = MadeText.Documents(parsed.GetValue(kind), parsed.GetValue(seed), ByteSize.Parse(parsed.GetRequiredValue(size)));
            var path = parsed.GetRequiredValue(output);
            var form = parsed.GetValue(jsonLines) ? TextForm.JsonLines : parsed.GetValue(files) ? TextForm.Files : TextForm.Text;
            Write(documents, form, path);
        });
        return command;
    }

    public static void Write(IEnumerable<MadeDocument> documents, TextForm form, string path)
    {
        if (form == TextForm.Files)
        {
            Directory.CreateDirectory(path);
            foreach (var document in documents)
                File.WriteAllText(Path.Combine(path, document.Id + ".txt"), document.Text);
            return;
        }

        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        foreach (var document in documents)
            output.Write(form == TextForm.JsonLines ? JsonDocuments.Line(document) : document.Text);
    }
}

internal enum TextForm
{
    /// <summary>All in one file.</summary>
    Text,

    /// <summary>A document a line.</summary>
    JsonLines,

    /// <summary>A document a file.</summary>
    Files,
}

using System.CommandLine;
using System.Text;
using System.Text.Json;
using ClaimExtractor.Corpora;

namespace ClaimExtractor.Cli;

/// <summary><c>partitions CORPUS</c>: into how many partitions a corpus is cut.</summary>
internal static class PartitionsCommand
{
    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static Command Create(StandardStreams streams, TextWriter output)
    {
        var paths = new Argument<string[]>("CORPUS")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "A file of records (.jsonl, .ndjson, .parquet), or files and folders, as for extract.",
        };
        var format = new Option<string>("--format", "-f")
        {
            HelpName = "text|json",
            DefaultValueFactory = _ => "text",
            Description = "The number alone, or the partitions with their ranges. Default: text.",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var options = new CorpusOptions();
        var command = new Command("partitions", "Says into how many partitions a corpus is cut, for 'extract --partition K'.")
        {
            paths,
            format,
        };
        options.AddTo(command);
        Help.AddExamples(command, Help.PartitionsExamples);
        command.SetAction(parsed =>
            Run(parsed.GetValue(paths) ?? [], options.Read(parsed), parsed.GetRequiredValue(format) == "json", streams, output)
        );
        return command;
    }

    private static int Run(IReadOnlyList<string> given, CorpusChoice choice, bool json, StandardStreams streams, TextWriter output)
    {
        var corpus = CorpusInput.Open(CorpusInput.Paths(given, choice.FilesFrom, streams.Input), choice, null, [], out var found);
        foreach (var failure in found.Failures)
            Messages.WriteFailure(streams.Error, failure);
        var partitions = corpus.Partition(choice.PartitionSize);
        output.WriteLine(json ? ToJson(corpus, choice.PartitionSize, partitions) : $"{partitions.Count}");
        PassedOver.Write(streams.Error, found.PassedOver);
        return found.Failures.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static string ToJson(ICorpus corpus, long partitionSize, IReadOnlyList<CorpusPartition> partitions)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteString("kind", corpus.Kind);
            json.WriteString("name", corpus.Name);
            json.WriteNumber("bytes", corpus.Bytes);
            json.WriteNumber("partitionSize", partitionSize);
            json.WriteNumber("count", partitions.Count);
            json.WriteStartArray("partitions");
            foreach (var partition in partitions)
            {
                json.WriteStartObject();
                json.WriteNumber("partition", partition.Number);
                json.WriteString("part", partition.Part);
                json.WriteNumber("start", partition.Start);
                json.WriteNumber("end", partition.End);
                json.WriteNumber("bytes", partition.Bytes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

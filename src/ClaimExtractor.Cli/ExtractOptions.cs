using System.CommandLine;
using System.CommandLine.Parsing;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>What a call of <c>extract</c> asks for.</summary>
/// <param name="Paths">Files, folders, or <c>-</c> for standard input; at least one, or a list of them in
/// <paramref name="Corpus"/>.</param>
/// <param name="Output">A folder, or <c>-</c> for standard output; then <paramref name="Formats"/> has one element.</param>
/// <param name="Jobs">Documents, or partitions, that are read at a time.</param>
internal sealed record ExtractRequest(
    IReadOnlyList<string> Paths,
    string Output,
    string? Dataset,
    IReadOnlyList<IDatasetFormat> Formats,
    string? DocumentId,
    string? License,
    string? Encoding,
    ExtractionOptions Reading,
    CorpusChoice Corpus,
    PartChoice Parts,
    int Jobs,
    bool Verbose)
{
    public const string StandardOutput = "-";
    public const string DefaultOutput = "output";

    /// <summary>The format of parts: what was asked for, else Parquet.</summary>
    public string PartFormat => Formats.Count == DatasetFormats.All.Count ? "parquet" : Formats[0].Name;
}

/// <summary>The argument and the options of <c>extract</c>, with what each of them refuses.</summary>
internal sealed class ExtractOptions
{
    private static readonly string FormatNames = string.Join(",", DatasetFormats.All.Select(format => format.Name));

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description =
            "A file (text, Markdown, HTML, DOCX or PDF, told by its content), a folder (its .txt, .md, .html, .htm, .docx and .pdf files "
                + "are read, at any depth), - for standard input, or one corpus of records (.jsonl, .ndjson, .parquet).",
        Validators = { Paths },
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        DefaultValueFactory = _ => ExtractRequest.DefaultOutput,
        Description =
            "The dataset goes to DIR/<dataset>/v1.0.0/, what changes later to v1.1.0 and so on; the parts of a corpus go to "
                + "DIR/claims/part-00000.parquet and so on. With - the claims go to standard output, "
                + "in the one format that --format names.",
        Validators = { Refusals.Empty },
    };

    private readonly Option<string?> _dataset = new("--dataset")
    {
        HelpName = "NAME",
        Description = "The dataset's name. Default: the name of the first PATH, without its extension.",
        Validators = { SafeName },
    };

    private readonly Option<IDatasetFormat[]?> _formats = new("--format", "-f")
    {
        HelpName = FormatNames,
        CustomParser = Formats,
        Description =
            "The formats of the claims, separated by commas. Default: all; of a corpus's parts, parquet. "
                + "A new version keeps the formats of the one before it.",
    };

    private readonly Option<string?> _documentId = new("--document-id")
    {
        HelpName = "ID",
        Description = "Names the one input in every row. Default: the file's name without its extension.",
        Validators = { SafeName },
    };

    private readonly Option<string?> _encoding = new("--encoding")
    {
        HelpName = "NAME",
        Description =
            "The encoding of the texts, by its IANA name: utf-8, gb18030, big5 … Default: told from the bytes. "
                + "A corpus of records is UTF-8.",
        Validators = { KnownEncoding },
    };

    private readonly Option<string?> _license = new("--license")
    {
        HelpName = "ID",
        Description =
            "The terms under which the dataset may be used, by their SPDX identifier, such as CC-BY-4.0. Default: none is stated.",
        Validators = { Spdx },
    };

    private readonly ReadingOptions _reading = new();
    private readonly CorpusOptions _corpus = new();
    private readonly PartOptionSet _parts = new();
    private readonly Option<int> _jobs = JobsOption.Create();

    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Also print what was removed or repaired as noise, and where.",
    };

    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (Option option in (Option[])[_output, _dataset, _formats, _documentId, _encoding, _license, _verbose])
            command.Add(option);
        _reading.AddTo(command);
        command.Add(_jobs);
        _corpus.AddTo(command);
        _parts.AddTo(command);
    }

    /// <exception cref="Lexicons.LexiconException">A file of the user's words cannot be used.</exception>
    /// <exception cref="UsageException">Options that are right by themselves contradict each other.</exception>
    public ExtractRequest Read(ParseResult parsed)
    {
        var output = parsed.GetRequiredValue(_output);
        var formats = parsed.GetValue(_formats) is { Length: > 0 } chosen ? chosen : DatasetFormats.All;
        if (output == ExtractRequest.StandardOutput && formats.Count != 1)
            throw new UsageException($"--output - writes one format; choose it with --format ({FormatNames})");
        return new ExtractRequest(
            parsed.GetValue(_paths) ?? [],
            output,
            parsed.GetValue(_dataset),
            formats,
            parsed.GetValue(_documentId),
            parsed.GetValue(_license),
            parsed.GetValue(_encoding),
            _reading.Read(parsed),
            _corpus.Read(parsed),
            _parts.Read(parsed),
            parsed.GetValue(_jobs),
            parsed.GetValue(_verbose));
    }

    /// <summary>A path that begins like an option and is none is a mistyped one.</summary>
    public static void Paths(ArgumentResult result)
    {
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            if (path.Length == 0)
                result.AddError("a PATH is empty");
            else if (path.StartsWith('-') && path != InputFiles.StandardInput && !Path.Exists(path))
                result.AddError($"unknown option '{path}'");
        }
    }

    private static void KnownEncoding(OptionResult result)
    {
        if (result.Tokens is [var token] && !SourceFile.IsEncoding(token.Value))
            result.AddError(
                $"'{token.Value}' is no encoding that is known; those are utf-8, utf-16, gb18030, big5 and others by their IANA names"
            );
    }

    private static void SafeName(OptionResult result)
    {
        if (result.Tokens is [var token] && !DocumentIds.IsSafe(token.Value))
            result.AddError($"'{token.Value}' cannot be used for {result.Option.Name}: a name without / \\ : * ? \" < > | is needed");
    }

    private static void Spdx(OptionResult result)
    {
        if (
            result.Tokens is [var token]
            && (token.Value.Length == 0 || !token.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
        )
            result.AddError($"'{token.Value}' is no SPDX identifier such as CC-BY-4.0");
    }

    private static IDatasetFormat[]? Formats(ArgumentResult result)
    {
        var formats = new List<IDatasetFormat>();
        foreach (var name in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (DatasetFormats.Find(name) is { } format)
                formats.Add(format);
            else
                result.AddError($"'{name}' is no format; those are {FormatNames}");
        }

        return [.. formats.Distinct()];
    }
}

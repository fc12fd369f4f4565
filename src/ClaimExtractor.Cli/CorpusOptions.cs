using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimExtractor.Corpora;

namespace ClaimExtractor.Cli;

/// <summary>Which corpus is meant, and how it is cut.</summary>
/// <param name="FilesFrom">A file of paths, one a line, or <c>-</c>; null for none.</param>
/// <param name="PartitionSize">Bytes of input.</param>
/// <param name="Follow">Read files that links inside folders lead to.</param>
internal sealed record CorpusChoice(string? FilesFrom, long PartitionSize, RecordColumns Columns, bool Follow = false);

/// <summary>The options of every command that reads a corpus.</summary>
internal sealed class CorpusOptions
{
    private static readonly (string Suffix, long Bytes)[] Sizes = [("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000)];

    private readonly Option<string?> _filesFrom = new("--files-from")
    {
        HelpName = "LIST",
        Description = "A file that names further paths, one a line; - for standard input.",
        Validators = { Refusals.Empty },
    };

    private readonly Option<long> _partitionSize = new("--partition-size")
    {
        HelpName = "SIZE",
        DefaultValueFactory = _ => PartRun.DefaultPartitionSize,
        CustomParser = Size,
        Description =
            "A corpus is cut into partitions of about so much input: a number of bytes, or such as 500KB, 64MB, 2GB. Default: 64MB.",
    };

    private readonly Option<string> _text = Column("--text-column", "text", "of the texts");
    private readonly Option<string> _id = Column(
        "--id-column",
        "id",
        "of the documents' ids; a record without one is named by where it stands"
    );
    private readonly Option<string> _date = Column(
        "--date-column",
        "date",
        "of the documents' dates, such as 2020-03-06; where there is none it is read from the text"
    );

    private readonly Option<bool> _follow = CreateFollow();

    /// <summary><c>--follow</c>.</summary>
    public static Option<bool> CreateFollow() =>
        new("--follow")
        {
            Description =
                "Also read the files that links inside a folder lead to. Links to folders are read only where they are a PATH themselves.",
        };

    public void AddTo(Command command)
    {
        command.Add(_filesFrom);
        command.Add(_follow);
        command.Add(_partitionSize);
        AddColumnsTo(command);
    }

    public void AddColumnsTo(Command command)
    {
        foreach (var option in (Option[])[_text, _id, _date])
            command.Add(option);
    }

    public CorpusChoice Read(ParseResult parsed) =>
        new(parsed.GetValue(_filesFrom), parsed.GetValue(_partitionSize), ReadColumns(parsed), parsed.GetValue(_follow));

    public RecordColumns ReadColumns(ParseResult parsed) =>
        new(parsed.GetRequiredValue(_text), parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_date))
        {
            DemandsId = IsGiven(parsed, _id),
            DemandsDate = IsGiven(parsed, _date),
        };

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static Option<string> Column(string name, string column, string holds) => new(name)
    {
        HelpName = "NAME",
        DefaultValueFactory = _ => column,
        Description = $"The column, or key, {holds}. Default: {column}.",
        Validators = { Refusals.Empty },
    };

    private static long Size(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        var (suffix, unit) = Sizes.FirstOrDefault(size => text.EndsWith(size.Suffix, StringComparison.OrdinalIgnoreCase), ("", 1));
        if (
            long.TryParse(text.AsSpan(0, text.Length - suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            && number <= long.MaxValue / 2 / unit
        )
            return number * unit;
        result.AddError($"'{text}' is no size such as 64MB");
        return 1;
    }
}

using System.CommandLine;
using System.Globalization;

namespace ClaimExtractor.Cli;

/// <summary>What is done with the partitions of a corpus.</summary>
/// <param name="IsAsked">A folder or a list of files is to be read in partitions.</param>
/// <param name="Only">The one partition to do, from 0; null for all.</param>
/// <param name="Resume">Partitions that are whole are kept.</param>
/// <param name="Mentions">The mentions are written too.</param>
internal sealed record PartChoice(bool IsAsked, int? Only, bool Resume, bool Mentions);

/// <summary>The options of <c>extract</c> that a corpus in partitions has.</summary>
internal sealed class PartOptionSet
{
    private readonly Option<bool> _partitioned = new("--partitioned")
    {
        Description =
            "Read a folder or a list of files in partitions, and write parts instead of a dataset's release. A corpus of records (.jsonl, "
                + ".ndjson, .parquet) always is.",
    };

    private readonly Option<int?> _partition = new("--partition")
    {
        HelpName = "K",
        Description = "Do only that partition of the corpus, counted from 0; 'partitions' says how many there are.",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                    result.AddError($"--partition needs a number from 0, not '{token.Value}'");
            },
        },
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Keep the partitions that are whole, and do the rest.",
    };

    private readonly Option<bool> _mentions = new("--mentions")
    {
        Description = "Also write the mentions of a corpus: every number, claim or not.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_partitioned, _partition, _resume, _mentions])
            command.Add(option);
    }

    public PartChoice Read(ParseResult parsed) =>
        new(parsed.GetValue(_partitioned), parsed.GetValue(_partition), parsed.GetValue(_resume), parsed.GetValue(_mentions));
}

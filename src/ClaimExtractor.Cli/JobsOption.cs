using System.CommandLine;
using System.Globalization;

namespace ClaimExtractor.Cli;

/// <summary><c>--jobs N</c>.</summary>
internal static class JobsOption
{
    public static Option<int> Create() =>
        new("--jobs", "-j")
        {
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            Description =
                "How many threads read documents; what is written is the same for every number. Default: the machine's processors.",
            Validators =
            {
                result =>
                {
                    if (
                        result.Tokens is [var token]
                        && !(
                            int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs)
                            && jobs is > 0 and <= 1024
                        )
                    )
                        result.AddError($"--jobs needs a number from 1 to 1024, not '{token.Value}'");
                },
            },
        };
}

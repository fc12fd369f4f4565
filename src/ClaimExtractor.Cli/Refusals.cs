using System.CommandLine.Parsing;

namespace ClaimExtractor.Cli;

/// <summary>What no option takes.</summary>
internal static class Refusals
{
    /// <summary>A value of blanks, as an unset variable of a shell gives it.</summary>
    public static void Empty(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"the value of {result.Option.Name} is empty");
    }
}

using System.CommandLine.Parsing;
using System.Globalization;

namespace ClaimExtractor.Cli;

internal static class DateArgument
{
    public static DateOnly? Parse(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"'{text}' is no date such as 2020-03-06");
        return null;
    }
}

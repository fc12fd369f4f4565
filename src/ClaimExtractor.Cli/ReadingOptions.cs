using System.CommandLine;
using System.CommandLine.Parsing;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Cli;

/// <summary>The options that every command that reads a text has: how it is to be read.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<DateOnly?> _date = new("--date")
    {
        HelpName = "YYYY-MM-DD",
        CustomParser = DateArgument.Parse,
        Description = "The day the text was spoken or published, which \"this year\" and the like refer to. Default: read from the text.",
    };

    private readonly Option<string?> _currency = new("--currency")
    {
        HelpName = "CODE",
        Description = "The currency of 元 in the text, by its ISO 4217 code: CNY, HKD, TWD … Default: told from the text.",
    };

    private readonly Option<string?> _lexicons = new("--lexicons")
    {
        HelpName = "DIR",
        Description =
            "A folder of your own words: .tsv files named and built like the program's lexicons, "
                + "whose rows are added to them or replace them.",
        Validators = { Refusals.Empty },
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_date, _currency, _lexicons])
            command.Add(option);
    }

    /// <exception cref="LexiconException">A file of the folder cannot be used.</exception>
    /// <exception cref="UsageException">The currency is none.</exception>
    public ExtractionOptions Read(ParseResult parsed)
    {
        var lexicon = parsed.GetValue(_lexicons) is { } folder ? Lexicon.Load(folder) : Lexicon.Default;
        var currency = parsed.GetValue(_currency)?.ToUpperInvariant();
        if (currency is not null && !DocumentCurrency.IsCurrency(currency, lexicon))
            throw new UsageException($"'{parsed.GetValue(_currency)}' is no currency: an ISO 4217 code such as CNY, HKD or TWD is needed");
        return new ExtractionOptions { Lexicon = lexicon, Date = parsed.GetValue(_date), Currency = currency };
    }
}

using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Tables;
using Xunit;

namespace ClaimExtractor.Tests.Lexicons;

/// <summary>What the build makes of the lexicons' rows, and which of them it refuses.</summary>
public sealed class LexiconCompilerTests
{
    [Fact]
    public void What_ships_is_what_the_rows_say() =>
        ShippedFile.Read("senses.bin").Span.SequenceEqual(LexiconCompiler.Compile(Shipped())).Should().BeTrue();

    [Fact]
    public void Every_sense_of_a_row_is_kept_as_it_is_read()
    {
        var (table, rows) = (SenseTable.Shipped, new List<SenseRow>());
        foreach (var (file, number) in LexiconFiles.All.Select((file, number) => (file, number)))
        foreach (var row in Lexicon.ShippedTable(file.Name).Rows)
        {
            rows.Clear();
            table.AddRows(SenseTable.Beginning(row["surface"]), rows);
            var sense = file.Read(row, Lexicon.Default.Units);
            rows.Should()
                .Contain(kept => kept.Surface == row["surface"] && kept.File == number && IsSame(kept.Sense, sense), row["surface"]);
        }
    }

    [Theory]
    [InlineData("units", "一丈\tm\tten\t\t\t", "units.tsv:3: 'ten' is no scale: a decimal or a fraction such as 0.1 or 2000/3 is needed")]
    [InlineData("units", "一丈\tstride\t10\t\t\t", "units.tsv:3: unknown unit code 'stride'")]
    [InlineData("units", "一丈\tm\t10\taera\t\t", "units.tsv:3: unknown dimension 'aera'")]
    [InlineData("units", "\tm\t10\t\t\t", "units.tsv:3: 'surface' is empty")]
    [InlineData("units", "一丈\tm", "units.tsv:3: 2 cells where the header has 6")]
    [InlineData(
        "unit_steps",
        "丈\tmetre\t\t",
        "unit_steps.tsv:3: 'metre' is no step: a ladder, a size and a unit code are needed, such as mu 0.1 fen_mu"
    )]
    [InlineData("time", "某会以来\tepoch\t2012-13-01\t\t", "time.tsv:3: '2012-13-01' is no day: one such as 1978-12-18 is needed")]
    [InlineData("clause_words", "丈\tlightly\t", "clause_words.tsv:3: unknown role 'lightly'")]
    [InlineData("approximators", "约莫\tbeside\tabout\t\t\t", "approximators.tsv:3: unknown position 'beside': before or after")]
    [InlineData(
        "table_heads",
        "本列\tlength\t",
        "table_heads.tsv:3: unknown role 'length': amount, unit, growth, fall, change, moved, share or rate"
    )]
    [InlineData(
        "metric_words",
        "同比\tgrwoth\t",
        "metric_words.tsv:3: unknown role 'grwoth': one of added, amount, growth, holder, index, inhabitants, month_on_month, of, ratio, "
            + "scale, scope, sector, share, year_on_year, yearly"
    )]
    [InlineData(
        "headings",
        "规划\tplans\t",
        "headings.tsv:3: unknown role 'plans': one of ahead, aside, done, opens, outline, past, plan, "
            + "report, result, review, work, yearly_aim"
    )]
    [InlineData(
        "checks",
        "余下\trests\t",
        "checks.tsv:3: unknown role 'rests': one of among, average, each, energy, lasting, left, less_is_better, more_is_better, "
            + "percentage, power, rest, share"
    )]
    [InlineData(
        "speakers",
        "某某\tend\t",
        "speakers.tsv:3: unknown role 'end': one of about, acts, document, ends, event, from, given, opens, title"
    )]
    [InlineData("speakers", "某某\t\t", "speakers.tsv:3: 'role' is empty")]
    [InlineData(
        "comparisons",
        "较某\tbesis\t\t\t",
        "comparisons.tsv:3: unknown role 'besis': one of above, below, basis, ground, month_on_month, previous, share, than, year_on_year"
    )]
    [InlineData(
        "modality",
        "某将\tforcast\twill\t\t\t",
        "modality.tsv:3: unknown modality 'forcast': one of target, forecast, hypothetical, negated, asserted"
    )]
    [InlineData(
        "modality",
        "某将\tforecast\tbehind\t\t\t",
        "modality.tsv:3: unknown side 'behind': one of before, after, noun, verb, will, must, clause, if, own"
    )]
    [InlineData(
        "denominators",
        "每某\tyaer\t",
        "denominators.tsv:3: unknown per 'yaer': a unit code, share, or a number and a unit code such as 100 km"
    )]
    [InlineData(
        "metric_nouns",
        "某率\tratoi\t",
        "metric_nouns.tsv:3: unknown class 'ratoi': one of amount, attribute, figure, head, intensity, level, pair, ratio, value"
    )]
    [InlineData("unit_codes", "stride\tlongness\tm\t10\t\t\t\t", "unit_codes.tsv:3: unknown dimension 'longness'")]
    public void A_bad_row_is_named_by_its_file_and_line(string file, string row, string message)
    {
        var files = Shipped();
        var lines = Encoding.UTF8.GetString(files[file]).Split('\n');
        files[file] = Encoding.UTF8.GetBytes(string.Join('\n', [.. lines[..2], row, .. lines[2..]]));
        FluentActions.Invoking(() => LexiconCompiler.Compile(files)).Should().Throw<LexiconException>().WithMessage(message);
    }

    [Fact]
    public void A_file_that_is_missing_and_one_that_no_rule_reads_are_named()
    {
        var files = Shipped();
        files.Remove("units", out var units);
        FluentActions
            .Invoking(() => LexiconCompiler.Compile(files))
            .Should()
            .Throw<LexiconException>()
            .WithMessage("units.tsv: no such file");
        (files["units"], files["unit"]) = (units!, units!);
        FluentActions
            .Invoking(() => LexiconCompiler.Compile(files))
            .Should()
            .Throw<LexiconException>()
            .WithMessage("unit.tsv: no lexicon has this name");
    }

    /// <summary>A user's own rows come behind the shipped ones of their file, and before those of the files behind it.</summary>
    [Fact]
    public void Rows_that_are_laid_over_keep_the_order_of_the_files()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("words.tsv"), "surface\tunless_before\tunless_after\tnote\n亩\t\t\t\n");
        File.WriteAllText(folder.PathTo("verbs.tsv"), "surface\tclass\tunless_before\tunless_after\tnote\n亩\tact\t\t\t\n");
        Kinds(Lexicon.Default.At('亩')).Should().Equal(TokenKind.Unit, TokenKind.UnitStep);
        Kinds(Lexicon.Load(folder.Path).At('亩')).Should().Equal(TokenKind.Word, TokenKind.Unit, TokenKind.UnitStep, TokenKind.ActVerb);

        static IEnumerable<char> Kinds(LexiconEntry? entry) => [.. entry!.Senses.ToArray().Select(sense => sense.Kind)];
    }

    private static Dictionary<string, byte[]> Shipped() =>
        Directory
            .EnumerateFiles(Repository.PathTo("src/ClaimExtractor/Lexicons"), "*.tsv")
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllBytes);

    private static bool IsSame(Sense one, Sense other) =>
        one.GetType() == other.GetType()
        && one.Kind == other.Kind
        && one.Code == other.Code
        && one.UnlessBefore.Cell == other.UnlessBefore.Cell
        && one.UnlessAfter.Cell == other.UnlessAfter.Cell
        && (one, other) switch
        {
            (UnitSense a, UnitSense b) => a.Scale == b.Scale && a.Dimension == b.Dimension,
            (StepSense a, StepSense b) => a.Tail == b.Tail && a.Steps.SequenceEqual(b.Steps),
            (ClauseSense a, ClauseSense b) => a.Role == b.Role,
            _ => true,
        };
}

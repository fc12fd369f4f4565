using System.CommandLine;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Cli;

/// <summary><c>explain "SENTENCE"</c>: what is read in a sentence, and by which rules.</summary>
internal static class ExplainCommand
{
    public static Command Create(TextWriter output)
    {
        var sentence = new Argument<string>("SENTENCE") { Description = "A Chinese sentence, in quotation marks." };
        sentence.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError("the sentence is empty");
            else if (Path.Exists(result.Tokens[0].Value))
                result.AddError($"'{result.Tokens[0].Value}' is a file or a folder: explain takes a sentence of it, in quotation marks");
        });
        var options = new ReadingOptions();
        var command = new Command("explain", "Shows what is read in a sentence, and by which rules.") { sentence };
        options.AddTo(command);
        Help.AddExamples(command, Help.ExplainExamples);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(sentence), options.Read(parsed), output));
        return command;
    }

    private static int Run(string text, ExtractionOptions reading, TextWriter output)
    {
        var extraction = DocumentExtractor.Extract(ReadableText.Verbatim(text).Source, reading with { DocumentId = "sentence" });
        var currency = reading.Currency ?? DocumentCurrency.Of(extraction.Document.Text, reading.Lexicon);
        var clauses = ClauseExplanation.Of(extraction.Document, reading.Lexicon, currency);
        foreach (var sentence in extraction.Document.Sentences)
        {
            var explanation = SentenceExplanation.Of(extraction.Document.Text.Text, sentence, reading.Lexicon, currency);
            WriteTokens(output, explanation.Tokens);
            WriteReadings(output, explanation);
            if (clauses.FirstOrDefault(clause => clause.Sentence == sentence) is { } cut)
            {
                ClauseView.Write(output, cut);
                TimeView.Write(output, cut);
            }
        }

        var frames = clauses.SelectMany(static clause => clause.Frames, static (clause, frames) => (clause.Chunks.Tokens, frames)).ToList();
        var subjects = clauses.SelectMany(static clause => clause.Subjects).ToList();
        var scopes = clauses.SelectMany(static clause => clause.Scopes).ToList();
        for (var i = 0; i < extraction.Claims.Count; i++)
        {
            WriteClaim(output, i + 1, extraction.Claims[i], extraction.Claims);
            ClauseView.WriteFrames(output, frames[i].Tokens, frames[i].frames);
            ClauseView.WriteSubjects(output, subjects[i]);
            TimeView.WriteScope(output, scopes[i]);
            EvidenceView.Write(output, extraction.Claims[i], extraction.Document);
        }

        WriteSetAside(output, extraction);
        if (extraction.Mentions.Count == 0)
            output.WriteLine("no number in this sentence");
        return ExitCode.Success;
    }

    /// <summary>The tokens, runs of plain characters as one row, then the string of kinds that the rules read.</summary>
    private static void WriteTokens(TextWriter output, TokenList tokens)
    {
        var rows = new List<string[]>();
        for (var first = 0; first < tokens.Count;)
        {
            var end = first + 1;
            while (tokens.KindAt(first) == TokenKind.Han && tokens.KindAt(end) == TokenKind.Han)
                end++;
            var surface = tokens.Cover(first, end).In(tokens.Text).ToString();
            rows.Add(["", surface, tokens.Kinds[first..end].ToString(), TokenWords.Of(tokens.KindAt(first)), tokens[first].Code]);
            first = end;
        }

        output.WriteLine("tokens:");
        TextTable.Write(output, rows, [], int.MaxValue);
        output.WriteLine($"kinds: {tokens.Kinds}");
    }

    /// <summary>What each rule offered, and which reading won.</summary>
    private static void WriteReadings(TextWriter output, SentenceExplanation explanation)
    {
        if (explanation.Readings.Count == 0)
            return;
        output.WriteLine("readings:");
        TextTable.Write(
            output,
            [
                .. explanation.Readings.Select(reading =>
                    (string[])
                        ["", reading.Span.In(explanation.Tokens.Text).ToString(), EnumText.Of(reading.Kind), reading.Rule, reading.Outcome]
                ),
            ],
            [],
            int.MaxValue
        );
    }

    private static void WriteClaim(TextWriter output, int number, Claim claim, IReadOnlyList<Claim> all)
    {
        output.WriteLine($"claim {number}: {claim.Quote}");
        var rows = new List<string[]>
        {
            Row("value", claim.Value?.ToString()),
            Row("qualifier", EnumText.Of(claim.Qualifier)),
            Row("value_min", claim.ValueMin?.ToString()),
            Row("value_max", claim.ValueMax?.ToString()),
            Row(
                "unit",
                $"{claim.Unit} ({(claim.UnitText.Length == 0 ? "not written" : claim.UnitText)}{(claim.UnitInferred ? ", inferred" : "")})"
            ),
            Row("dimension", EnumText.Of(claim.Dimension)),
            Row("base", claim.BaseValue is { } value ? $"{value} {claim.BaseUnit}" : null),
            Row("per", claim.Per),
            Row("subject", claim.Subject),
            Row("bearer", claim.Bearer),
            Row("predicate", claim.Predicate),
            Row("role", EnumText.Of(claim.Role)),
            Row("direction", claim.Direction is { } direction ? EnumText.Of(direction) : null),
            Row("baseline", claim.Baseline),
            Row(
                "time",
                claim.TimeStart is null && claim.TimeEnd is null
                    ? claim.TimeText
                    : $"{claim.TimeText} {claim.TimeStart:yyyy-MM-dd}..{claim.TimeEnd:yyyy-MM-dd}"
            ),
            Row("time_basis", claim.TimeBasis is { } basis ? EnumText.Of(basis) : null),
            Row("place", claim.Place),
            Row("area", claim.Area is null || claim.AreaCode is null ? claim.Area : $"{claim.Area} {claim.AreaCode}"),
            Row("metric", claim.Metric),
            Row("measure", claim.Measure is { } measure ? EnumText.Of(measure) : null),
            Row("period", claim.Period),
            Row("attribution", claim.Attribution),
            Row("modality", EnumText.Of(claim.Modality)),
            Row("relation", Related(claim, all)),
            Row("evidence", EvidenceText.Of(claim.Evidence)),
            Row("rules", claim.Rules),
        };
        TextTable.Write(output, [.. rows.Where(row => row[^1].Length > 0)], [], int.MaxValue);
    }

    private static string? Related(Claim claim, IReadOnlyList<Claim> all) =>
        claim.Relation is { } relation
            ? $"{EnumText.Of(relation)} {all.FirstOrDefault(other => other.ClaimId == claim.RelatedClaimId)?.Quote}"
            : null;

    private static void WriteSetAside(TextWriter output, Extraction extraction)
    {
        var aside = extraction.Mentions.Where(mention => mention.Kind != MentionKind.Quantity).ToList();
        if (aside.Count == 0)
            return;
        output.WriteLine("set aside:");
        TextTable.Write(
            output,
            [
                .. aside.Select(mention =>
                    (string[])["", mention.Span.In(extraction.Document.Text.Text).ToString(), EnumText.Of(mention.Kind), mention.Reason]
                ),
            ],
            [],
            int.MaxValue
        );
    }

    private static string[] Row(string name, string? value) => ["", name, value ?? ""];
}

using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Validation;

/// <summary>The metric is the known one that the subject names, or bearer and subject together.</summary>
internal sealed class MetricRules(Lexicon lexicon)
{
    private readonly MetricReader _reader = new(lexicon);

    public void Check(RowErrors errors, TableRow row)
    {
        if (row.Text("metric") is not { } metric)
            return;
        var (subject, bearer) = (row.Text("subject") ?? "", row.Text("bearer") ?? "");
        var phrase = IsBy(row, MetricReader.PhraseRule) ? bearer + subject : subject;
        var named = IsBy(row, MetricReader.AddedRule) ? _reader.FindAdded(phrase)?.Name : _reader.Find(phrase)?.Name;
        if (named != metric)
            errors.Add(
                row,
                "metric",
                "metric",
                named is null
                    ? $"null, for {SchemaText.Quoted(phrase)} names no metric"
                    : $"'{named}', for {SchemaText.Quoted(phrase)} names it",
                SchemaText.Quoted(metric)
            );
    }

    private static bool IsBy(TableRow row, string rule) => row.Text("rules")?.Contains($"metric:{rule}", StringComparison.Ordinal) == true;
}

using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Validation;

/// <summary>The metric is the known one that the subject names, or bearer and subject together, and the measure what role, dimension and
/// subject make of it.</summary>
internal sealed class MetricRules(Lexicon lexicon)
{
    private readonly MetricReader _reader = new(lexicon);

    public void Check(RowErrors errors, TableRow row)
    {
        var named = Named(row);
        if (row.Text("metric") is { } metric && named?.Name != metric)
        {
            var phrase = SchemaText.Quoted(Phrase(row));
            errors.Add(
                row,
                "metric",
                "metric",
                named is null ? $"null, for {phrase} names no metric" : $"'{named.Name}', for {phrase} names it",
                SchemaText.Quoted(metric)
            );
        }
        else
        {
            CheckMeasure(errors, row, row.IsNull("metric") ? null : named);
        }
    }

    private void CheckMeasure(RowErrors errors, TableRow row, Metric? metric)
    {
        if (row.Text("measure") is not { } found || !EnumText.TryParse<Role>(row.Text("role") ?? "", out var role)
            || !EnumText.TryParse<Dimension>(row.Text("dimension") ?? "", out var dimension))
            return;
        // Those of a share and a rank follow from the role alone. Words of the sentence tell whether it is the growth that changed.
        var mayBeRate = role is Role.ChangeFrom or Role.ChangeTo && dimension == Dimension.Percentage;
        var reading = metric is null ? null : new MetricReading(metric, RuleOf(row));
        if (mayBeRate && found == EnumText.Of(Measure.Growth)
            || _reader.MeasureOf(role, dimension, row.Text("subject") ?? "", reading) is not { } measure
            || EnumText.Of(measure) == found || role is Role.Share or Role.Rank)
            return;
        errors.Add(
            row,
            "measure",
            "measure",
            $"'{EnumText.Of(measure)}', from role, dimension and subject",
            SchemaText.Quoted(found)
        );
    }

    private Metric? Named(TableRow row) =>
        RuleOf(row) == MetricReader.AddedRule ? _reader.FindAdded(Phrase(row)) : _reader.Find(Phrase(row));

    private static string Phrase(TableRow row) =>
        (RuleOf(row).StartsWith(MetricReader.PhraseRule, StringComparison.Ordinal) ? row.Text("bearer") : "") + row.Text("subject");

    // What follows metric: in the column of rules; empty where nothing does.
    private static string RuleOf(TableRow row)
    {
        const string Facet = "metric:";
        var rules = row.Text("rules") ?? "";
        var at = rules.IndexOf(Facet, StringComparison.Ordinal);
        return at < 0 ? "" : rules[(at + Facet.Length)..].Split(' ')[0];
    }
}

using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Validation;

/// <summary>What must hold within a row of the series whatever the claims say: its ids, its label, its bounds, how many claims make it
/// agreed.</summary>
internal static class PointRules
{
    public static void Check(FileErrors errors, TableRows rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            CheckIds(errors, rows[i]);
            CheckBounds(errors, rows[i]);
            CheckClaims(errors, rows[i]);
        }
    }

    private static void CheckIds(FileErrors errors, TableRow row)
    {
        var (start, end) = (row.Date("time_start"), row.Date("time_end"));
        if (start > end)
            errors.Add(row.Row, "time_end", "time_order", $"a day not before time_start, {Cell.Date(start)}", $"{Cell.Date(end)}");
        else if (PeriodLabel.Of(start, end) is { } label && row.Text("period") is { } period && label != period)
            errors.Add(row.Row, "period", "period", $"'{label}', from time_start and time_end", SchemaText.Quoted(period));
        if (KeyOf(row) is { } key && row.Text("series_id") is { } series && SeriesBuilder.IdOf(key) is var own && own != series)
            errors.Add(
                row.Row,
                "series_id",
                "series_id",
                $"'{own}', of what the points of a series have in common",
                SchemaText.Quoted(series)
            );
        if (row.Text("point_id") is { } point && row.Text("series_id") is { } id && row.Text("period") is { } at && point != $"{id}@{at}")
            errors.Add(row.Row, "point_id", "point_id", $"'{id}@{at}', from series_id and period", SchemaText.Quoted(point));
    }

    private static SeriesKey? KeyOf(TableRow row) =>
        row.Text("metric") is { } metric
        && row.Text("unit") is { } unit
        && EnumText.TryParse<Measure>(row.Text("measure") ?? "", out var measure)
        && EnumText.TryParse<Modality>(row.Text("modality") ?? "", out var modality)
            ? new SeriesKey(
                metric,
                row.Text("bearer"),
                row.Text("predicate"),
                row.Text("area"),
                row.Text("area_code"),
                SeriesUnits.KindOf(unit, measure),
                row.Text("per"),
                measure,
                row.Text("baseline"),
                modality
            )
            : null;

    private static void CheckBounds(FileErrors errors, TableRow row)
    {
        var (value, min, max) = (row.Number("value"), row.Number("value_min"), row.Number("value_max"));
        if (min > max)
            errors.Add(row.Row, "value_max", "bounds", $"not less than value_min, {Cell.Number(min)}", $"{Cell.Number(max)}");
        if (row.Text("qualifier") == "exact" && value is { } stated)
        {
            Same("value_min", min);
            Same("value_max", max);

            void Same(string column, double? bound)
            {
                if (bound is { } found && !StoredNumber.Near(found, stated))
                    errors.Add(
                        row.Row,
                        column,
                        "bounds",
                        $"{Cell.Number(stated)}, the value, where qualifier is exact",
                        $"{Cell.Number(found)}"
                    );
            }
        }
        else if (value < min || value > max)
        {
            errors.Add(row.Row, "value", "bounds", $"a number from {Cell.Number(min)} to {Cell.Number(max)}", $"{Cell.Number(value)}");
        }

        if (row.Text("unit") is { } unit && !Lexicon.Default.Units.TryGetValue(unit, out _))
            errors.Add(row.Row, "unit", "unit", "a unit code of schema/units.csv", SchemaText.Quoted(unit));
    }

    private static void CheckClaims(FileErrors errors, TableRow row)
    {
        if (row.Text("claim_ids")?.Split('\n') is not { } ids)
            return;
        var isOne = ids.Length == 1;
        if (row.Text("agreement") is { } agreement && isOne != (agreement == "single"))
            errors.Add(
                row.Row,
                "agreement",
                "series_agreement",
                isOne ? "'single', for one claim says it" : "another word than single, for several claims say it",
                SchemaText.Quoted(agreement)
            );
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Length)
            errors.Add(row.Row, "claim_ids", "unique", "each claim once", SchemaText.Quoted(string.Join(' ', ids)));
        if (row.Text("document_id") is { } document && !ids[^1].StartsWith($"{document}@", StringComparison.Ordinal))
            errors.Add(
                row.Row,
                "document_id",
                "document",
                $"the document of the last claim, {SchemaText.Quoted(ids[^1])}",
                SchemaText.Quoted(document)
            );
    }
}

using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Validation;

/// <summary>What must hold within one claim beyond its schema. A cell that is null, missing or of another type is left to the
/// schema.</summary>
internal static class ClaimRules
{
    public static void Check(FileErrors errors, TableRow row, UnitCodes units)
    {
        CheckPlace(errors, row);
        CheckQuote(errors, row);
        var value = CheckValue(errors, row);
        CheckBounds(errors, row, value?.ToDouble() ?? row.Number("value"));
        if (row.Text("unit") is { } code)
        {
            if (units.TryGetValue(code, out var unit))
                CheckUnit(errors, row, unit, value);
            else
                errors.Add(row.Row, "unit", "unit", "a unit code of schema/units.csv", SchemaText.Quoted(code));
        }

        if (row.Date("time_start") is { } start && row.Date("time_end") is { } end && start > end)
            errors.Add(row.Row, "time_end", "time_order", $"a day not before time_start, {Cell.Date(start)}", $"{Cell.Date(end)}");
        if (
            PeriodLabel.Of(row.Date("time_start"), row.Date("time_end")) is var period
            && row.Text("period") is var label
            && label != period
            && (label is not null || row.IsNull("period"))
        )
            errors.Add(
                row.Row,
                "period",
                "period",
                period is null ? "null where time_start or time_end is" : $"'{period}', from time_start and time_end",
                label is null ? "null" : SchemaText.Quoted(label)
            );
        if (row.Text("related_claim_id") is { } related && related == row.Text("claim_id"))
            errors.Add(row.Row, "related_claim_id", "related_claim", "another claim", "the claim itself");
        if (row.Text("evidence") is { Length: > 0 } evidence && !EvidenceText.TryParse(evidence, out _))
            errors.Add(
                row.Row,
                "evidence",
                "evidence",
                "spans as subject=10-15 or time=3-5*, separated by spaces",
                SchemaText.Quoted(evidence)
            );
    }

    private static void CheckPlace(FileErrors errors, TableRow row)
    {
        if (row.Integer("source_start") is not { } start || row.Integer("source_end") is not { } end)
            return;
        if (start >= end)
            errors.Add(row.Row, "source_end", "source_span", $"more than source_start, {start}", $"{end}");
        if (row.Text("document_id") is { } document && row.Text("claim_id") is { } id && id != $"{document}@{start}-{end}")
            errors.Add(
                row.Row,
                "claim_id",
                "claim_id",
                $"'{document}@{start}-{end}', from document_id, source_start and source_end",
                SchemaText.Quoted(id)
            );
    }

    private static void CheckQuote(FileErrors errors, TableRow row)
    {
        if (row.Text("context") is not { } context || row.Text("quote") is not { } quote || row.Integer("quote_start") is not { } start)
            return;
        var offset = CodePoints.ToUtf16(context, start);
        if (offset < 0 || string.CompareOrdinal(context, offset, quote, 0, quote.Length) != 0)
        {
            var there =
                offset < 0
                    ? "nothing, the context is shorter"
                    : SchemaText.Quoted(context.Substring(offset, Math.Min(quote.Length, context.Length - offset)));
            errors.Add(row.Row, "quote", "quote_in_context", $"the text at {start} of the context, {there}", SchemaText.Quoted(quote));
        }
    }

    /// <returns>The exact value, which the other numbers follow; null where there is none.</returns>
    private static Fraction? CheckValue(FileErrors errors, TableRow row)
    {
        if (row.Text("value_exact") is not { } text || row.Number("value") is not { } value)
            return null;
        if (!Parsed(text, out var exact))
        {
            errors.Add(row.Row, "value_exact", "value_exact", "a decimal or a fraction of at most 30 digits", SchemaText.Quoted(text));
            return null;
        }

        if (!StoredNumber.Near(value, exact.ToDouble()))
            errors.Add(row.Row, "value", "value", $"{Cell.Number(exact.ToDouble())}, from value_exact '{text}'", $"{Cell.Number(value)}");
        return exact;
    }

    /// <summary>By the table of qualifiers: which ends the wording bounds, and that they are the value. 多 and 余 have both ends.</summary>
    private static void CheckBounds(FileErrors errors, TableRow row, double? value)
    {
        var (min, max) = (row.Number("value_min"), row.Number("value_max"));
        switch (row.Text("qualifier"))
        {
            case "exact":
                SameAsValue("value_min", min);
                SameAsValue("value_max", max);
                break;
            case "at_least":
                SameAsValue("value_min", min);
                Open("value_max", "at_least");
                break;
            case "more_than" when max is null:
                SameAsValue("value_min", min);
                break;
            case "more_than" when value is { } stated
                && !StoredNumber.Near(min ?? stated, stated) && !StoredNumber.Near(max!.Value, stated):
                errors.Add(
                    row.Row,
                    "value_min",
                    "bounds",
                    $"the value, {Cell.Number(stated)}, at one of the two ends",
                    $"{Cell.Number(min)}"
                );
                break;
            case "nearly" or "less_than" or "at_most":
                SameAsValue("value_max", max);
                Open("value_min", row.Text("qualifier")!);
                break;
        }

        if (min > max)
            errors.Add(row.Row, "value_max", "bounds", $"not less than value_min, {Cell.Number(min)}", $"{Cell.Number(max)}");

        void SameAsValue(string column, double? bound)
        {
            if (value is { } stated && bound is { } found && !StoredNumber.Near(found, stated))
                errors.Add(
                    row.Row,
                    column,
                    "bounds",
                    $"{Cell.Number(stated)}, the value, where qualifier is {row.Text("qualifier")}",
                    $"{Cell.Number(found)}"
                );
        }

        void Open(string column, string qualifier)
        {
            if (row.Number(column) is { } found)
                errors.Add(row.Row, column, "bounds", $"null where qualifier is {qualifier}", $"{Cell.Number(found)}");
        }
    }

    private static void CheckUnit(FileErrors errors, TableRow row, UnitCode unit, Fraction? value)
    {
        // 岁 is a year of age, 五小时车程 no duration, and a 基点 of an exchange rate no point of a percent.
        string[] dimensions = unit.Dimension switch
        {
            "duration" => ["duration", "age", "other"],
            "percentage_point" => ["percentage_point", "number"],
            var own => [own],
        };
        if (row.Text("dimension") is { } dimension && !dimensions.Contains(dimension))
            errors.Add(
                row.Row,
                "dimension",
                "dimension",
                $"{string.Join(" or ", dimensions)}, as of unit {unit.Code}",
                SchemaText.Quoted(dimension)
            );
        var expected = value is { } exact ? BaseValue.Of(exact, unit)?.ToDouble() : null;
        if (value is not null && expected is { } number)
        {
            if (row.Number("base_value") is { } found && !StoredNumber.Near(found, number))
                errors.Add(
                    row.Row,
                    "base_value",
                    "base_value",
                    $"{Cell.Number(number)}, {row.Text("value_exact")} {unit.Code} in {unit.BaseUnit}",
                    $"{Cell.Number(found)}"
                );
            else if (row.IsNull("base_value"))
                errors.Add(
                    row.Row,
                    "base_value",
                    "base_value",
                    $"{Cell.Number(number)}, {row.Text("value_exact")} {unit.Code} in {unit.BaseUnit}",
                    "null"
                );
            if (row.Text("base_unit") is { } name && name != unit.BaseUnit)
                errors.Add(row.Row, "base_unit", "base_unit", $"'{unit.BaseUnit}', as of unit {unit.Code}", SchemaText.Quoted(name));
        }
        else if (row.IsNull("value") && row.Number("base_value") is { } found)
        {
            errors.Add(row.Row, "base_value", "base_value", "null where value is null", $"{Cell.Number(found)}");
        }
    }

    private static bool Parsed(string text, out Fraction number)
    {
        try
        {
            return Fraction.TryParse(text, out number);
        }
        catch (OverflowException)
        {
            number = default;
            return false;
        }
    }
}

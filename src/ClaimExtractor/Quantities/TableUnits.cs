using System.Text.RegularExpressions;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>
/// The unit of a bare number in a table's cell: in brackets in the heads of its column or row, in the row's cell of units, or in the
/// line above the table (单位：亿元).
/// </summary>
internal sealed partial class TableUnits(string text, UnitContext context)
{
    /// <summary>How many paragraphs above the table its unit may stand.</summary>
    private const int Distance = 3;

    private const string Percent = "percent";
    private const int LongestUnit = 16;
    private const int LongestStatement = 200;

    private readonly Dictionary<string, UnitReference?> _units = new(StringComparer.Ordinal);
    private Paragraph? _paragraph;
    private UnitReference? _above;
    private int _since;
    private bool _isInTable;

    /// <summary>Paragraphs are given in order, also those without a number.</summary>
    public void Enter(Paragraph paragraph)
    {
        _paragraph = paragraph;
        var opening = new TextSpan(paragraph.Span.Start, Math.Min(paragraph.Span.End, paragraph.Span.Start + LongestStatement));
        if (
            opening.In(text).Contains("单位", StringComparison.Ordinal)
            && StatedUnit().Match(text, opening.Start, opening.Length) is { Success: true } stated
        )
            (_above, _since, _isInTable) = (Parse(stated.Groups["unit"].Value), 0, false);
        else if (paragraph.Cells.Count > 0)
            _isInTable = true;
        else if (_isInTable || ++_since > Distance)
            (_above, _isInTable) = (null, false);
    }

    /// <summary>Gives the readings without a unit that fill a cell the cell's unit, in place.</summary>
    public void Complete(List<Reading> readings)
    {
        if (_paragraph is not { Cells.Count: > 0 } row)
            return;
        var next = 0;
        for (var i = 0; i < readings.Count; i++)
        {
            if (!readings[i].NeedsUnit || readings[i].Quantity is not { } quantity)
                continue;
            while (next < row.Cells.Count && row.Cells[next].Span.End < quantity.Span.End)
                next++;
            if (next == row.Cells.Count || Of(row, row.Cells[next]) is not { } unit)
                continue;
            var cell = TextLines.Trim(text, row.Cells[next].Span);
            if (cell == quantity.Span)
                readings[i] = UnitInference.With(readings[i], unit, "table_unit");
            else if (cell == new TextSpan(quantity.Span.Start - 1, quantity.Span.End + 1) && cell.In(text) is ['(' or '（', .., ')' or '）'])
                readings[i] = InBrackets(UnitInference.With(readings[i], unit, "table_unit"), cell);
        }
    }

    /// <summary>A column's own unit goes before the row's, and that before the caption's; a column of changes or shares takes only its
    /// own.</summary>
    private UnitReference? Of(Paragraph row, TableCell cell)
    {
        if (cell.ColumnHeaders.Count == 0 && cell.RowHeaders.Count == 0)
            return null;
        var columns = cell.ColumnHeaders.Select(Sense).ToArray();
        if (columns.Any(static sense => sense.Role == TableHeadRole.Code))
            return null;
        if (Own(cell.ColumnHeaders) is { } named)
            return named;
        if (columns.Any(static sense => sense.IsPercent))
            return context.Coded(Percent, default);
        if (columns.Any(static sense => sense.Role == TableHeadRole.Moved))
            return null;
        return Own(cell.RowHeaders) ?? WholeHead(cell)
            ?? (UnitCell(row) is { } unit ? Parse(unit.Span.In(text).ToString()) : Above(cell, columns));
    }

    private UnitReference? WholeHead(TableCell cell) =>
        cell.RowHeaders.Skip(1).Select(head => Parse(head.In(text).ToString())).FirstOrDefault(static unit => unit is not null);

    private TableHeadSense Sense(TextSpan head) => TableHeadSense.Of(head.In(text), context.Lexicon);

    private UnitReference? Own(IReadOnlyList<TextSpan> heads) =>
        heads.Reverse().Select(head => BracketedUnit(head.In(text).ToString())).FirstOrDefault(static unit => unit is not null);

    private TableCell? UnitCell(Paragraph row) =>
        row.Cells.FirstOrDefault(other => other.ColumnHeaders is [.., var head] && Sense(head).Role == TableHeadRole.Unit);

    // 城镇化率 and 职工人数 below 单位：万元 are of another unit, which nobody says.
    private UnitReference? Above(TableCell cell, TableHeadSense[] columns)
    {
        var isForeign = columns.Concat(cell.RowHeaders.Select(Sense)).Any(IsForeign);
        return isForeign || cell.ColumnHeaders.Any(head => TableText.NamesYears(head.In(text))) ? null : _above;
    }

    private bool IsForeign(TableHeadSense sense) => sense.Role switch
    {
        TableHeadRole.Rate => _above is { Per: null, Dimension: not (Dimension.Percentage or Dimension.Number) },
        TableHeadRole.Count => _above is { Per: null, Dimension: Dimension.Currency },
        _ => false,
    };

    // (12.6) in a statement is a loss.
    private static Reading InBrackets(Reading reading, TextSpan cell)
    {
        var quantity = reading.Quantity!;
        var (value, min, max) = (quantity.Magnitude.Value, quantity.Magnitude.Min, quantity.Magnitude.Max);
        return reading with
        {
            First = reading.First - 1,
            End = reading.End + 1,
            Quantity = quantity with { Span = cell, Magnitude = quantity.Magnitude with { Value = -value, Min = -max, Max = -min } },
        };
    }

    private UnitReference? BracketedUnit(string head) =>
        BracketUnit().Match(head) is { Success: true } match ? Parse(match.Groups["unit"].Value)
        : head is [.., '%' or '％'] ? context.Coded(Percent, default)
        : null;

    /// <summary>Null where the text is no unit as a whole.</summary>
    private UnitReference? Parse(string unit)
    {
        unit = unit.Trim();
        if (unit.Length is 0 or > LongestUnit || char.IsAsciiDigit(unit[0]))
            return null;
        if (!_units.TryGetValue(unit, out var found))
            _units[unit] = found = Read($"1{unit}");
        return found;
    }

    private UnitReference? Read(string one)
    {
        var whole = new TextSpan(0, one.Length);
        return
            MentionFinder.FindIn(one, new Sentence(1, 1, whole), context).Mentions
                is [{ Quantity: { Magnitude.Value: { } scale } quantity }]
            && quantity.Span == whole
            ? new UnitReference(quantity.Unit, scale, quantity.Dimension, default, quantity.Per)
            : null;
    }

    // 单位：亿元、%, 单位：元 币种：人民币
    private const string WithPercent = @"(?:\s{0,3}[，、,；;]\s{0,3}[%％])?";
    private const string Currency = @"(?:\s{1,9}币种\s{0,3}[:：]\s{0,3}\S{1,8})?";

    // Linear: an atomic group gives nothing back, so every run is read once.
    [GeneratedRegex(
        @"(?:计量)?单位\s{0,9}[:：]\s{0,9}(?:人民币)?(?<unit>[^\s，。；、,;()（）|:：]{1,16})"
            + WithPercent
            + Currency
            + @"(?>\s*)[)）\]】]?\s*$"
    )]
    private static partial Regex StatedUnit();

    // Linear: what repeats is bounded.
    [GeneratedRegex(
        @"[（(\[【]\s{0,9}(?:(?:计量)?单位\s{0,9}[:：]\s{0,9})?(?<unit>[^（）()\[\]【】]{1,16})\s{0,9}[）)\]】]\s*$|[/／](?<unit>[^/／]{1,8})$"
    )]
    private static partial Regex BracketUnit();
}

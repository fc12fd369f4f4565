using System.Text.RegularExpressions;
using ClaimExtractor.Documents;
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
        if (opening.In(text).Contains("单位", StringComparison.Ordinal) && StatedUnit().Match(text, opening.Start, opening.Length) is { Success: true } stated)
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
            if (next < row.Cells.Count && TextLines.Trim(text, row.Cells[next].Span) == quantity.Span && Of(row, row.Cells[next]) is { } unit)
                readings[i] = UnitInference.With(readings[i], unit, "table_unit");
        }
    }

    private UnitReference? Of(Paragraph row, TableCell cell)
    {
        if (cell.ColumnHeaders.Count == 0 && cell.RowHeaders.Count == 0)
            return null;
        foreach (var head in cell.ColumnHeaders.Reverse().Concat(cell.RowHeaders.Reverse()))
            if (InBrackets(head.In(text).ToString()) is { } named)
                return named;
        foreach (var head in cell.RowHeaders.Skip(1))
            if (Parse(head.In(text).ToString()) is { } whole)
                return whole;
        foreach (var other in row.Cells)
            if (other.ColumnHeaders is [.., var head] && context.Lexicon.TableHeads.GetValueOrDefault(TableText.Solid(head.In(text))) == "unit")
                return Parse(other.Span.In(text).ToString());
        return cell.ColumnHeaders.Any(head => TableText.NamesYears(head.In(text))) ? null : _above;
    }

    private UnitReference? InBrackets(string head) =>
        BracketUnit().Match(head) is { Success: true } match ? Parse(match.Groups["unit"].Value) : null;

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
        return MentionFinder.FindIn(one, new Sentence(1, 1, whole), context).Mentions is [{ Quantity: { Magnitude.Value: { } scale } quantity }] && quantity.Span == whole
            ? new UnitReference(quantity.Unit, scale, quantity.Dimension, default, quantity.Per)
            : null;
    }

    // Linear: an atomic group gives nothing back, so every run is read once.
    [GeneratedRegex(@"(?:计量)?单位\s{0,9}[:：]\s{0,9}(?<unit>[^\s，。；、,;()（）|:：]{1,16})(?>\s*)[)）\]】]?\s*$")]
    private static partial Regex StatedUnit();

    // Linear: what repeats is bounded.
    [GeneratedRegex(@"[（(\[【]\s{0,9}(?:(?:计量)?单位\s{0,9}[:：]\s{0,9})?(?<unit>[^（）()\[\]【】]{1,16})\s{0,9}[）)\]】]\s*$|[/／](?<unit>[^/／]{1,8})$")]
    private static partial Regex BracketUnit();
}

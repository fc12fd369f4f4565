using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>
/// What the heads of a table say of the numbers in its cells: the subject is what the cell itself names, else what row and column name
/// together; the time is that of the heads. What other cells of the row say is not the cell's, but for the metric of a column of changes.
/// </summary>
/// <param name="currency">ISO 4217 code of 元 in this document.</param>
internal sealed class TableFacets(SourceDocument document, Lexicon lexicon, string currency)
{
    private readonly Dictionary<TextSpan, TableHead> _heads = [];

    /// <summary>Completes the claims of data cells, in their places.</summary>
    public void Complete(List<ClaimFacets> claims)
    {
        if (document.Paragraphs.Any(paragraph => paragraph.Cells.Count > 0))
            for (var i = 0; i < claims.Count; i++)
                claims[i] = Complete(claims[i]);
    }

    private ClaimFacets Complete(ClaimFacets claim)
    {
        var quote = claim.Site.Quantity.Span;
        var line = document.Paragraphs[claim.Site.Reading.Sentence.Paragraph - 1].Cells;
        var cell = line.FirstOrDefault(cell => cell.Span.Contains(quote));
        if (cell is null)
            return claim;
        if (line.Any(other => other.RowHeaders.Contains(cell.Span)))
            return claim with { Role = new RoleReading(Claims.Role.Criterion, null, default).By("label"), Time = null };
        if (cell.ColumnHeaders.Count + cell.RowHeaders.Count == 0)
            return claim;
        var columns = cell.ColumnHeaders.Select(Head).Reverse().ToArray();
        var rows = cell.RowHeaders.Select(Head).Reverse().ToArray();
        var role = cell.Span.Contains(claim.Role.Word) && !claim.Role.Word.IsEmpty ? claim.Role : Role(claim.Site.Quantity, columns, rows);
        var named = Named(claim, cell, columns, rows, line);
        var isUndated = Array.Exists(columns, IsOfAnother) && !Array.Exists(columns, head => head.Time is not null);
        var period = Period(claim, cell);
        var time = isUndated && LevelTimes(cell, line, rows, claim.Scope.TableOrigin) is { Length: > 0 } levels ? Latest(levels)
            : Time([.. columns, .. rows], claim.Scope.TableOrigin) ?? period;
        time = time?.Dates == period?.Dates && isUndated ? period : time;
        var modality = columns.Concat(rows).Select(head => head.Modality).FirstOrDefault(modality => modality != Modality.Asserted);
        if (modality == Modality.Asserted && time?.Dates?.Start > document.Date)
        {
            // 2025年 heads a column of a plan of 2021: what it aims at. Elsewhere nothing says what the figure is.
            modality = claim.Scope.Plan is null ? modality : Modality.Target;
            time = claim.Scope.Plan is null ? null : time;
        }

        return claim with
        {
            Role = role,
            Subject = named.Subject,
            Bearer = named.Bearer,
            Predicate = Own(claim.Predicate, cell),
            Per = Own(PerReader.Read(claim.Site, role, null, [], currency), cell) ?? Per(claim.Site.Quantity, named.Subject),
            Time = time,
            Place = Own(claim.Place, cell) ?? Place(columns, rows, named.Subject),
            Attribution = Own(claim.Attribution, cell),
            Modality = modality,
            ModalityWord = null,
            Whole = null,
        };
    }

    /// <summary>What the cell itself names, of the thing in the row; else what the heads name together.</summary>
    private (Facet? Bearer, Facet? Subject) Named(
        ClaimFacets claim, TableCell cell, TableHead[] columns, TableHead[] rows, IReadOnlyList<TableCell> line)
    {
        var metric = Array.Find(columns, IsNamed) ?? (Array.Exists(columns, IsOfAnother) ? Before(cell, line, IsPoints(claim)) : null);
        var row = Array.Find(rows, IsNamed);
        if (TextLines.Trim(document.Text.Text, cell.Span) == claim.Site.Quantity.Span || row is null or { IsMetric: true })
            return Own(claim.Subject, cell) is { } said ? (Own(claim.Bearer, cell), said) : TableSubject.Of(row, metric);
        var counted = metric is null ? null : TableSubject.Of(metric);
        return (Own(claim.Bearer, cell) ?? TableSubject.Of(row), Own(claim.Subject, cell) ?? counted);
    }

    private static bool IsNamed(TableHead head) => head is { IsPlace: false, Name.Length: > 0 };

    // 增速, 占比: of a metric that stands elsewhere.
    private static bool IsOfAnother(TableHead head) => head.Sense.IsChange || head.Sense.Role is TableHeadRole.Share or TableHeadRole.Done;

    private static bool IsPoints(ClaimFacets claim) => claim.Site.Quantity.Dimension == Dimension.PercentagePoint;

    /// <summary>产量 | 增速: the metric whose change or share the cell is stands in the column before.</summary>
    /// <param name="isPoints">Percentage points are of a metric in percent, if there is one.</param>
    private TableHead? Before(TableCell cell, IReadOnlyList<TableCell> line, bool isPoints)
    {
        TableHead? nearest = null;
        foreach (var other in line.Where(other => other.Span.End <= cell.Span.Start).Reverse())
        {
            var heads = other.ColumnHeaders.Select(Head).Reverse().ToArray();
            if (Array.Exists(heads, IsOfAnother))
                continue;
            if (!isPoints || Array.Exists(heads, head => head.Sense.IsInPercent))
                return Array.Find(heads, IsNamed);
            nearest ??= Array.Find(heads, IsNamed);
        }

        return nearest;
    }

    /// <summary>5月 | 增速 | 1—5月 | 增速: a column of changes or shares is of the time of the columns before it, up to the next such
    /// column.</summary>
    private TimeReading[] LevelTimes(TableCell cell, IReadOnlyList<TableCell> line, TableHead[] rows, TimeOrigin origin) =>
    [
        .. line.Where(other => other.Span.End <= cell.Span.Start && other.ColumnHeaders.Count > 0).Reverse()
            .Select(other => other.ColumnHeaders.Select(Head).Reverse().ToArray())
            .SkipWhile(heads => Array.Exists(heads, IsOfAnother)).TakeWhile(heads => !Array.Exists(heads, head => head.Sense.IsChange))
            .Where(heads => Array.Exists(heads, head => head.Time is not null))
            .Select(heads => Time([.. heads, .. rows], origin)).OfType<TimeReading>(),
    ];

    // 2022年 | 2021年 | 增减 is of 2022; of 5月 | 1—5月 nothing says which.
    private static TimeReading? Latest(TimeReading[] times)
    {
        var latest = times.MaxBy(time => time.Dates!.Value.End)!;
        return Array.TrueForAll(times, time => time.Dates!.Value.End < latest.Dates!.Value.End || time.Dates == latest.Dates)
            ? latest
            : null;
    }

    private TableHead Head(TextSpan span)
    {
        if (!_heads.TryGetValue(span, out var head))
            _heads[span] = head = TableHead.Read(document.Text.Text, span, lexicon);
        return head;
    }

    private static Facet? Own(Facet? facet, TableCell cell) =>
        facet is { Span.IsEmpty: false } && cell.Span.Contains(facet.Span) ? facet : null;

    private static RoleReading Role(Quantity quantity, TableHead[] columns, TableHead[] rows)
    {
        var head = Array.Find(columns, IsOfAnother);
        var isRate = quantity.Dimension is Dimension.Percentage or Dimension.PercentagePoint or Dimension.Multiple or Dimension.Ratio;
        if (head is null && isRate && Array.Find(rows, row => ChangeOf(row) is not null) is { } row)
            return new RoleReading(Claims.Role.ChangeBy, Direction(quantity, ChangeOf(row) is "decrease"), row.Span).By("change_column");
        if (head is null or { Sense.Role: TableHeadRole.Done } || head.Sense.IsPercent && !isRate)
            return RoleReading.Level.By("cell");
        var baseline = head.Baseline is { } compared ? new Facet(compared, head.Span, Inherited: true) : null;
        return head.Sense.Role == TableHeadRole.Share
            ? new RoleReading(Claims.Role.Share, null, head.Span, baseline).By("share_column")
            : new RoleReading(Claims.Role.ChangeBy, Direction(quantity, head.Sense.Role == TableHeadRole.Fall), head.Span, baseline)
                .By("change_column");
    }

    // 地区生产总值增长 heads a row of rates.
    private static string? ChangeOf(TableHead row) =>
        row.Tokens.Count > 0 ? row.Tokens[row.Tokens.Count - 1].As(TokenKind.ChangeBy)?.Code : null;

    // 降幅 3.2 is a decrease, and so is 增速 -3.2.
    private static Direction? Direction(Quantity quantity, bool falls)
    {
        var value = quantity.Magnitude.Value ?? quantity.Magnitude.Min ?? quantity.Magnitude.Max;
        if (value is not { } known || known == Fraction.Zero)
            return null;
        return known < Fraction.Zero == falls ? Claims.Direction.Increase : Claims.Direction.Decrease;
    }

    private static Facet? Place(TableHead[] columns, TableHead[] rows, Facet? subject) =>
        rows.Concat(columns).FirstOrDefault(head => head.IsPlace && head.Span != subject?.Span) is { } head
            ? new Facet(TableText.Name(head.Span.In(head.Tokens.Text)), head.Span, Inherited: true)
            : null;

    /// <summary>人均, 每亩 in the name of the metric.</summary>
    private Facet? Per(Quantity quantity, Facet? subject)
    {
        if (subject is null || quantity.Dimension is Dimension.Percentage or Dimension.PercentagePoint or Dimension.Multiple
            or Dimension.Ratio or Dimension.Number)
            return null;
        var tokens = Head(subject.Span).Tokens;
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at].As(TokenKind.Denominator) is { } denominator)
                return new Facet(denominator.Code, subject.Span, Inherited: true) { Rule = "subject" };
        return null;
    }

    /// <summary>The heads' time: a month of the row lies in the year of the column.</summary>
    private static TimeReading? Time(TableHead[] heads, TimeOrigin origin)
    {
        TimeReading? found = null;
        foreach (var head in heads.Where(head => head.Time is not null).OrderBy(head => head.Time!.Start is { Year.IsSet: true } ? 0 : 1))
        {
            var time = head.Time!;
            if (Calendar.Resolve(time, origin with { Spoken = found?.Dates ?? origin.Spoken }) is not { } dates)
                continue;
            var facet = new Facet(Phrase.WithoutBlanks(time.Span.In(head.Tokens.Text)), time.Span, Inherited: true);
            found = new TimeReading(facet, dates, time.Job) { Basis = TimeBasis.Section };
        }

        return found;
    }

    /// <summary>The time in the cell itself, or the period that the heading above the table states.</summary>
    private TimeReading? Period(ClaimFacets claim, TableCell cell)
    {
        if (claim.Time is not { } time)
            return null;
        var row = document.Paragraphs[claim.Site.Reading.Sentence.Paragraph - 1].Span;
        return cell.Span.Contains(time.Facet.Span) || !row.Contains(time.Facet.Span) ? time : null;
    }
}

using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>
/// What the heads of a table say of the numbers in its cells: the subject is the metric of the cell, else of the column, else the
/// noun of the row; the time is that of the heads. What other cells of the row say is not the cell's.
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
        var cell = document.Paragraphs[claim.Site.Reading.Sentence.Paragraph - 1].Cells.FirstOrDefault(cell => cell.Span.Contains(quote));
        if (cell is null || cell.ColumnHeaders.Count + cell.RowHeaders.Count == 0)
            return claim;
        var columns = cell.ColumnHeaders.Select(Head).Reverse().ToArray();
        var rows = cell.RowHeaders.Select(Head).Reverse().ToArray();
        var changed = Array.Find(columns, head => !head.Change.IsEmpty);
        var role = cell.Span.Contains(claim.Role.Word) && !claim.Role.Word.IsEmpty ? claim.Role : Role(claim.Site.Quantity, changed);
        var subject = Own(claim.Subject, cell) ?? Subject(columns, rows);
        var time = Time([.. columns, .. rows], claim.Scope.TableOrigin) ?? Period(claim, cell);
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
            Subject = subject,
            Predicate = Own(claim.Predicate, cell),
            Per = PerReader.Read(claim.Site, role, null, [], currency) is { } per && cell.Span.Contains(per.Span) ? per
                : Per(claim.Site.Quantity, subject),
            Time = time,
            Place = Own(claim.Place, cell) ?? Place(columns, rows, subject),
            Attribution = Own(claim.Attribution, cell),
            Modality = modality,
            ModalityWord = null,
            Whole = null,
        };
    }

    private TableHead Head(TextSpan span)
    {
        if (!_heads.TryGetValue(span, out var head))
            _heads[span] = head = TableHead.Read(document.Text.Text, span, lexicon);
        return head;
    }

    private static Facet? Own(Facet? facet, TableCell cell) => facet is not null && !facet.Span.IsEmpty && cell.Span.Contains(facet.Span)
        ? facet : null;

    private static RoleReading Role(Quantity quantity, TableHead? changed)
    {
        if (changed is null || quantity.Dimension is not (Dimension.Percentage or Dimension.PercentagePoint or Dimension.Multiple))
            return RoleReading.Level.By("cell");
        var value = quantity.Magnitude.Value ?? quantity.Magnitude.Min ?? quantity.Magnitude.Max;
        Direction? direction = value is not { } known || known == Fraction.Zero ? null
            : known < Fraction.Zero ? Direction.Decrease : Direction.Increase;
        var baseline = changed.Baseline is { } compared ? new Facet(compared, changed.Change, Inherited: true) : null;
        return new RoleReading(Claims.Role.ChangeBy, direction, changed.Change, baseline).By("change_column");
    }

    private static Facet? Subject(TableHead[] columns, TableHead[] rows) =>
        columns.Concat(rows.Where(head => !head.IsPlace)).Concat(rows).FirstOrDefault(head => head.Name.Length > 0) is { } head
            ? new Facet(head.Name, head.Span, Inherited: true)
            : null;

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

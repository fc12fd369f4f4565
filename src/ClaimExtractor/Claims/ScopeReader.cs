using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Follows the time that the text speaks of, from title to heading to paragraph to sentence.</summary>
internal sealed class ScopeReader(SourceDocument document, Lexicon lexicon)
{
    private const int LastOfTitle = 2;

    // The headings above, outermost first, by the path above each.
    private readonly List<(int Depth, TimeScope Scope)> _headings = [];

    private int _paragraph;

    private readonly bool _isBulletin = document.Paragraphs.Take(LastOfTitle).Any(paragraph =>
        IsTitle(paragraph) && Cue.Ends(document.Text.Text, paragraph.Span, "bulletin", lexicon));

    // No figure has been read: a sentence may say the period that is reported on.
    private bool _opens = true;

    // 上半年全市经济稳中向好: the part of a year that a headline speaks of, which the text may take up.
    private TimePeriod? _titled;

    // 今年1至2月，投资增长5%。 in March: the text has begun to tell of the year itself, and what has no time may be of it.
    private bool _tellsOfYear;

    /// <summary>What holds at the sentence that is read next.</summary>
    public TimeScope Scope { get; private set; } = Unset(document);

    /// <summary>Moves on to a sentence.</summary>
    public void Enter(SentenceReading reading)
    {
        MoveTo(reading);
        if (SectionPick.Of(reading, Scope, lexicon) is { } picked)
            Pick(picked with { By = TimeBasis.Paragraph }, picked);
    }

    private void MoveTo(SentenceReading reading)
    {
        var number = reading.Sentence.Paragraph;
        if (number == _paragraph)
            return;
        var before = _paragraph > 0 ? document.Paragraphs[_paragraph - 1] : null;
        // A heading that says no time ends what those before it set.
        while (++_paragraph < number)
            if (document.Paragraphs[_paragraph - 1] is { IsHeading: true } passed)
                Open(passed);
        // A line that ends in a comma goes on in the next one.
        if (before is { IsHeading: false, Cells.Count: 0 } && number == before.Number + 1 && EndsOpen(before))
            return;
        Scope = Scope.NextParagraph();
        var paragraph = document.Paragraphs[number - 1];
        if (paragraph.IsHeading)
            Open(paragraph);
    }

    /// <summary>Takes what a sentence sets for those behind it.</summary>
    public void Leave(SentenceReading reading)
    {
        var paragraph = document.Paragraphs[_paragraph - 1];
        if (paragraph.IsHeading)
        {
            if (IsTitle(paragraph) && DocumentPeriods.OfPlan(reading, lexicon) is { } plan)
                Scope = Scope with { Plan = plan };
            else if (IsTitle(paragraph) && DocumentPeriods.OfTitle(reading, Scope, NamesTable(paragraph), lexicon) is { } period)
                Scope = Scope with { Document = period };
            else
                Headed(reading, IsTitle(paragraph));
            if (IsTitle(paragraph))
                _titled ??= DocumentPeriods.Headlined(reading, Scope);
            return;
        }

        if (_opens && (_isBulletin || _titled is not null) && Scope.Document is null
            && DocumentPeriods.OfOpening(reading, Scope) is { } first && (_isBulletin || first.Dates == _titled))
            ReportOn(first);
        _opens &= reading.Mentions.All(static mention => mention.Quantity is null);
        if (!_tellsOfYear && Scope.Session is { } session && DocumentPeriods.TellsOfMonths(reading, Scope, session.Year))
        {
            _tellsOfYear = true;
            Scope = Scope with { Session = session with { TellsOfYear = true } };
        }

        var opening = OpeningReader.Read(reading, Scope);
        if (opening is var (set, picked))
            Pick(set, picked);
        Scope = Scope with { Day = OpeningReader.LastDay(reading, Scope) ?? Scope.Day };
    }

    private void Pick(ScopePeriod period, ScopePeriod? picked)
    {
        Scope = Scope with { Paragraph = period, Picked = picked ?? Scope.Picked };
        if (picked is not null && _headings.Count > 0)
            _headings[^1] = (_headings[^1].Depth, _headings[^1].Scope with { Picked = picked });
    }

    // The sessions to which provinces report are over by the end of March.
    private const int LastMonthOfSessions = 3;

    private static TimeScope Unset(SourceDocument document) => new()
    {
        Date = document.Date,
        Session = document is { Session: { } words, Date: { Month: <= LastMonthOfSessions, Year: var year } }
            ? new SessionScope(words, words.In(document.Text.Text).ToString(), year)
            : null,
    };

    private static bool IsTitle(Paragraph paragraph) => paragraph is { Section: null, Number: <= LastOfTitle };

    // 2022年工业产品产量, and its table.
    private bool NamesTable(Paragraph title) =>
        title.Number < document.Paragraphs.Count && document.Paragraphs.Skip(title.Number).All(static below => below.Cells.Count > 0);

    // An item of a list ends in a semicolon, too.
    private bool EndsOpen(Paragraph paragraph) => paragraph.Span.In(document.Text.Text).Trim() switch
    {
        [.., '，' or '、' or ','] => true,
        [not ('(' or '（' or '—' or '-'), .., '；' or ';'] text => text.IndexOfAnyExceptInRange('0', '9') is 0 or 4,
        _ => false,
    };

    private void ReportOn(ScopePeriod period)
    {
        Scope = Scope with { Document = period };
        for (var i = 0; i < _headings.Count; i++)
            _headings[i] = (_headings[i].Depth, _headings[i].Scope with { Document = period });
    }

    // A heading ends what its sisters and their parts have set.
    private void Open(Paragraph heading)
    {
        var depth = heading.Section?.Length ?? -1;
        while (_headings.Count > 0 && _headings[^1].Depth >= depth)
            _headings.RemoveAt(_headings.Count - 1);
        Scope = _headings.Count > 0 ? _headings[^1].Scope with { Document = Scope.Document }
            : Unset(document) with { Document = Scope.Document, Plan = Scope.Plan };
        if (_tellsOfYear && Scope.Session is { } session)
            Scope = Scope with { Session = session with { TellsOfYear = true } };
        if (Cue.Ends(document.Text.Text, heading.Span, "notes", lexicon))
            Scope = Scope with { IsNotes = true, Section = [], Picked = null };
        _headings.Add((depth, Scope));
    }

    private void Headed(SentenceReading reading, bool isTitle)
    {
        Scope = HeadingPeriods.Read(reading, Scope, lexicon, isTitle);
        if (_headings.Count > 0)
            _headings[^1] = (_headings[^1].Depth, Scope);
    }
}

using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>
/// Decides once for each paragraph whether it plans: its innermost heading that says so, else the one above it, in a report else the
/// chapter before it.
/// The opening of a paragraph turns from the plan to what was, and picks in a chapter that does both.
/// </summary>
internal static class PlanSections
{
    private const string Separator = " / ";

    /// <summary>One scope a paragraph, in their order.</summary>
    public static PlanScope[] Of(SourceDocument document, Lexicon lexicon)
    {
        var scopes = new PlanScope[document.Paragraphs.Count];
        var outlooks = new HeadingOutlook(lexicon, document.Date);
        var isReport = document.Title is { } title && Array.Exists(lexicon.HeadingWords("report"), word =>
            title.Contains(word, StringComparison.Ordinal));
        var known = new Dictionary<string, PlanScope>(StringComparer.Ordinal);
        PlanScope chapter = default, picked = default;
        TextSpan heading = default;
        var aside = false;
        for (var i = 0; i < scopes.Length; i++)
        {
            var paragraph = document.Paragraphs[i];
            if (paragraph.Section is { } section)
            {
                if (!known.TryGetValue(section, out var scope))
                {
                    known[section] = scope = OfSection(section, heading.IsEmpty ? paragraph.Span : heading);
                    (picked, aside) = (scope, false);
                    if (!section.Contains(Separator, StringComparison.Ordinal))
                        chapter = scope;
                }

                aside |= outlooks.IsAside(paragraph.Span.In(document.Text.Text));
                scopes[i] = paragraph.IsHeading || aside ? default : OfParagraph(paragraph, scope);
            }

            if (paragraph.IsHeading)
                heading = paragraph.Span;
        }

        return scopes;

        PlanScope OfParagraph(Paragraph paragraph, PlanScope scope)
        {
            if (scope.Outlook is not (Outlook.Mixed or Outlook.Plan)
                || OpeningOf(paragraph.Span.In(document.Text.Text), scope.Outlook) is not { } opening)
                return scope.Outlook == Outlook.Mixed ? picked : scope;
            var found = new PlanScope(opening, paragraph.Span, InPlan: scope.Plans);
            if (scope.Outlook == Outlook.Mixed)
                picked = found;
            return opening == scope.Outlook ? scope : found;
        }

        Outlook? OpeningOf(ReadOnlySpan<char> paragraph, Outlook of) => outlooks.OfOpening(paragraph)
            ?? (of == Outlook.Mixed && outlooks.IsOfOutline(paragraph) ? Outlook.Plan : null);

        PlanScope OfSection(string section, TextSpan span)
        {
            var above = section.LastIndexOf(Separator, StringComparison.Ordinal);
            var own = section.AsSpan(above < 0 ? 0 : above + Separator.Length);
            PlanScope? parent = above < 0 ? null
                : known.TryGetValue(section[..above], out var found) ? found
                : OfSection(section[..above], span);
            // 一、2021年工作回顾 / （一）主要指标好于全国: a part looks back with its chapter, unless it names a year.
            if (outlooks.OfHeading(own, parent is { Plans: true }) is { } outlook
                && !(outlook == Outlook.Plan && parent is { Outlook: Outlook.Review } && !HeadingOutlook.NamesYear(own)))
                return new PlanScope(outlook, span);
            if (parent is not null)
                return parent.Value;
            return isReport && chapter.Plans ? chapter with { Heading = span } : default;
        }
    }
}

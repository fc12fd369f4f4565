using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Fuzz;

/// <summary>What holds of what any text gives.</summary>
internal static class Invariants
{
    /// <exception cref="BrokenPromiseException">One does not hold.</exception>
    public static void Keep(Extraction extraction)
    {
        Mentions(extraction);
        Claims(extraction);
        Findings(extraction);
    }

    /// <summary>What is read of the numbers of a sentence is what its mentions say, and can be explained.</summary>
    /// <exception cref="BrokenPromiseException">One does not hold.</exception>
    public static void KeepReadings(string text)
    {
        var sentence = new Sentence(1, 1, new TextSpan(0, text.Length));
        using var context = new UnitContext(Lexicon.Default, "CNY");
        var (tokens, _, chosen, completed, mentions) = MentionFinder.Trace(text, sentence, context);
        Promise.Keep(
            mentions.SequenceEqual(MentionFinder.FindIn(text, sentence, context).Mentions, SameMention),
            "what is explained is what is found"
        );
        Promise.Keep(completed.Count == mentions.Length, "every reading has its mention, every mention its reading");
        for (var i = 0; i < mentions.Length; i++)
        {
            Promise.Keep(
                mentions[i].Span == tokens.Cover(completed[i].First, completed[i].End),
                $"'{mentions[i].Span.In(text)}' covers the words of its reading"
            );
            Promise.Keep(
                mentions[i].Quantity is not { } quantity || quantity.Span == mentions[i].Span,
                $"'{mentions[i].Span.In(text)}' is the quote of its quantity"
            );
        }

        foreach (var reading in chosen.Where(static reading => reading is { Kind: MentionKind.Quantity, NeedsUnit: false }))
            Promise.Keep(mentions.Count(mention => (mention.Quantity is not null || mention.Kind == MentionKind.Discourse)
                && mention.Span.Contains(tokens.Cover(reading.First, reading.End))) == 1,
                $"the reading {reading} is a mention, the end of a range, or counts who was counted before");
        for (var at = tokens.Next(TokenKind.Number); at >= 0; at = tokens.Next(TokenKind.Number, at + 1))
            Promise.Keep(
                mentions.Count(mention => mention.Span.Contains(tokens[at].Span)) == 1,
                $"the number '{tokens.Surface(at)}' lies in one mention"
            );
        foreach (var reading in SentenceExplanation.Of(text, Lexicon.Default).Readings)
            Promise.Keep(reading.Outcome is not SentenceExplanation.PassedOver, $"what became of {reading} is known");
    }

    private static readonly IEqualityComparer<Mention> SameMention = EqualityComparer<Mention>.Create(
        static (one, other) => (one?.Kind, one?.Span, one?.Reason) == (other?.Kind, other?.Span, other?.Reason)
    );

    private static void Mentions(Extraction extraction)
    {
        var text = extraction.Document.Text.Text;
        var end = 0;
        foreach (var mention in extraction.Mentions)
        {
            Promise.Keep(
                mention.Span.Start >= end && !mention.Span.IsEmpty && mention.Sentence.Span.Contains(mention.Span),
                $"mentions stand in order in their sentences: {mention}"
            );
            Promise.Keep(mention.Quantity is null == (mention.Kind != MentionKind.Quantity), "a quantity has an amount");
            end = mention.Span.End;
        }

        var next = 0;
        foreach (var paragraph in extraction.Document.Paragraphs)
            for (var at = paragraph.Span.Start; at < paragraph.Span.End; at++)
            {
                while (next < extraction.Mentions.Count && extraction.Mentions[next].Span.End <= at)
                    next++;
                Promise.Keep(
                    !NumeralSearch.Characters.Contains(text[at])
                        || next < extraction.Mentions.Count && extraction.Mentions[next].Span.Contains(at),
                    $"the numeral '{text[at]}' at {at} lies in a mention"
                );
            }
    }

    private static void Claims(Extraction extraction)
    {
        var text = extraction.Document.Text;
        var length = new CodePointIndex(text.Source.Text).ToCodePoint(text.Source.Text.Length);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var quantities = extraction.Mentions.Where(mention => mention.Quantity is not null).Select(mention => mention.Quantity!).ToArray();
        Promise.Keep(quantities.Length == extraction.Claims.Count, "every quantity is a claim");
        for (var i = 0; i < quantities.Length; i++)
        {
            var claim = extraction.Claims[i];
            Promise.Keep(ids.Add(claim.ClaimId), $"{claim.ClaimId} is the id of one claim");
            Promise.Keep(
                claim.Quote.AsSpan().SequenceEqual(quantities[i].Span.In(text.Text)) && claim.Quote.Length > 0,
                $"the quote '{claim.Quote}' is the text of {quantities[i]}"
            );
            Promise.Keep(
                CodePoints(claim.Context, claim.QuoteStart, claim.Quote),
                $"'{claim.Quote}' stands in its context where the row says"
            );
            Promise.Keep(
                claim.Source.Start >= 0 && claim.Source.Length > 0 && claim.Source.End <= length,
                $"{claim.ClaimId} lies in the source"
            );
            SlicesBack(text, quantities[i].Span);
            Numbers(claim);
            Times(claim, extraction.Document.Date);
            Evidence(claim, length);
            Promise.Keep(
                claim.Relation is null == claim.RelatedClaimId is null && claim.RelatedClaimId != claim.ClaimId,
                "a relation has another claim"
            );
            Promise.Keep(claim.RelatedClaimId is null || ids.Contains(claim.RelatedClaimId), $"{claim.ClaimId} points back");
        }
    }

    /// <summary>Where no filter changed anything, the slice of the source is the quote itself.</summary>
    private static void SlicesBack(ReadableText text, TextSpan span)
    {
        var source = text.Map.ToSource(span);
        var readable = text.Map.ToReadable(source);
        Promise.Keep(readable.Contains(span), $"{span} is what its source reads as");
        if (
            text.Filters.All(filter => !filter.Changes.Any(change => change.Source.Start < source.End && change.Source.End > source.Start))
            && text.Source.Extracted is null
            && source.Length == span.Length
        )
            Promise.Keep(
                source.In(text.Source.Text).SequenceEqual(span.In(text.Text)),
                $"'{source.In(text.Source.Text)}' in the source is '{span.In(text.Text)}'"
            );
    }

    private static void Numbers(Claim claim)
    {
        Promise.Keep(
            claim.ValueMin is not { } min || claim.ValueMax is not { } max || min <= max,
            $"{claim.Quote}: the least is not more than the most"
        );
        foreach (var number in (ReadOnlySpan<Fraction?>)[claim.Value, claim.ValueMin, claim.ValueMax, claim.BaseValue])
            Promise.Keep(number is not { } value || double.IsFinite(value.ToDouble()), $"{claim.Quote}: a number is finite");
        Promise.Keep(
            claim is not { Qualifier: Qualifier.Exact, Value: { } exact } || claim.ValueMin == exact && claim.ValueMax == exact,
            $"{claim.Quote}: exact bounds are the value"
        );
    }

    private static void Times(Claim claim, DateOnly? document)
    {
        if (claim is not { TimeStart: { } start, TimeEnd: { } end })
            return;
        Promise.Keep(start <= end, $"{claim.TimeText} begins before it ends");
        Promise.Keep(start.Year >= 1000 && end.Year <= 2200, $"{claim.TimeText} is of our age");
        Promise.Keep(
            claim.Modality != Modality.Asserted || document is not { } date || start <= date,
            $"{claim.Quote}, a fact, has begun by {document}"
        );
    }

    private static void Evidence(Claim claim, int length)
    {
        foreach (var (facet, span) in claim.Evidence.Select(item => (item.Facet, item.Span)))
            Promise.Keep(
                span.Start >= 0 && span.Start < span.End && span.End <= length,
                $"{facet} of {claim.Quote}, {span}, lies in the source"
            );
    }

    private static void Findings(Extraction extraction)
    {
        var claims = extraction.Claims.Select(claim => claim.ClaimId).ToHashSet(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in extraction.Findings)
        {
            Promise.Keep(ids.Add(finding.CheckId), $"{finding.CheckId} is the id of one check");
            Promise.Keep(
                finding.ClaimIds.Count > 0 && finding.ClaimIds.All(claims.Contains),
                $"{finding.CheckId} speaks of claims of the document"
            );
            Promise.Keep(finding.Computed is not { } computed || double.IsFinite(computed), $"{finding.CheckId} computes a number");
        }
    }

    private static bool CodePoints(string text, int start, string part)
    {
        var at = 0;
        for (; start > 0 && at < text.Length; start--)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return start == 0 && text.AsSpan(at).StartsWith(part);
    }
}

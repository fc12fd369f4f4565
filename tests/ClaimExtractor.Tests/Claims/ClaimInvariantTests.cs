using System.Text.RegularExpressions;
using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Sources;
using ClaimExtractor.Tests.Specs;
using Xunit;

namespace ClaimExtractor.Tests.Claims;

/// <summary>What holds of every claim of every text: the speech, and the texts of all cases in prose.</summary>
public sealed partial class ClaimInvariantTests
{
    private const string NumeralCharacters = "0123456789０１２３４５６７８９零〇一二三四五六七八九十百千万亿两半几数";

    private static readonly Lazy<IReadOnlyList<Extraction>> Extractions = new(() => [Speech.Extraction, .. Cases().Select(Extract)]);

    [Fact]
    public void The_texts_hold_claims_enough_to_say_something() =>
        Extractions.Value.Sum(extraction => extraction.Claims.Count).Should().BeGreaterThan(1000);

    [Fact]
    public void A_quote_stands_in_its_context_where_the_row_says() => ForEach((claim, _) =>
        CodePoints(claim.Context, claim.QuoteStart, claim.Quote.EnumerateRunes().Count()).Should().Be(claim.Quote, claim.Context));

    [Fact]
    public void The_slice_of_the_source_reads_as_the_quote() =>
        ForEach(
            (claim, extraction) =>
            {
                var source = extraction.Document.Text.Source;
                var slice = CodePoints(source.Text, claim.Source.Start, claim.Source.Length);
                // A slice alone does not tell in which script it is written; a character that only one script has does.
                var read =
                    extraction.Document.Text.Script == Script.Traditional
                        ? ReadableText.From(source with { Text = slice + '國' }).Text.TrimEnd('国')
                        : ReadableText.From(source with { Text = slice }).Text;
                // Nor does it tell that a wide comma groups digits, where the sign of the currency stands before it.
                read = WideGroup().Replace(read, ",");
                read.Should().Be(WideGroup().Replace(claim.Quote, ","), $"that is what {slice} says in {claim.Context}");
            }
        );

    [Fact]
    public void Evidence_stands_in_the_context_or_is_marked_as_inherited() => ForEach((claim, extraction) =>
    {
        var sentence = extraction.Document.Sentences.Single(s => s.Number == claim.Sentence);
        var context = extraction.Document.Text.ToSourceCodePoints(sentence.Span);
        foreach (var (facet, span, isInherited) in claim.Evidence.Select(item => (item.Facet, item.Span, item.IsInherited)))
        {
            span.Length.Should().BePositive($"{facet} of {claim.Quote} in {claim.Context} is a run of the source");
            if (!isInherited)
                context.Contains(span).Should().BeTrue($"{facet} of {claim.Quote} in {claim.Context} is not marked as inherited");
        }
    });

    [Fact]
    public void A_relation_points_back_to_a_claim_of_the_same_document()
    {
        foreach (var extraction in Extractions.Value)
        {
            var starts = extraction.Claims.ToDictionary(claim => claim.ClaimId, claim => claim.Source.Start);
            foreach (var claim in extraction.Claims)
            {
                (claim.Relation is null).Should().Be(claim.RelatedClaimId is null);
                if (claim.RelatedClaimId is { } related)
                    starts
                        .Should()
                        .ContainKey(related)
                        .WhoseValue.Should()
                        .BeLessThan(claim.Source.Start, $"{claim.Quote} in {claim.Context} points back");
            }
        }
    }

    [Fact]
    public void What_is_asserted_has_begun_by_the_date_of_its_document() =>
        ForEach((claim, extraction) =>
        {
            if (claim.Modality == Modality.Asserted && extraction.Document.Date is { } date && claim.TimeStart is { } start)
                start.Should().BeOnOrBefore(date, $"{claim.Quote} of {claim.Context} is told as a fact");
        });

    [Fact]
    public void A_time_begins_before_it_ends_and_is_no_guess_of_another_age() =>
        ForEach((claim, _) =>
        {
            (claim.TimeStart is null).Should().Be(claim.TimeEnd is null, claim.Context);
            if (claim is not { TimeStart: { } start, TimeEnd: { } end })
                return;
            start.Should().BeOnOrBefore(end, $"{claim.TimeText} of {claim.Context} is a period");
            start.Year.Should().BeInRange(1000, 2200, $"{claim.TimeText} of {claim.Context} is near");
            end.Year.Should().BeInRange(1000, 2200, $"{claim.TimeText} of {claim.Context} is near");
        });

    [Fact]
    public void A_change_does_not_end_before_it_begins() =>
        ForEach((claim, extraction) =>
        {
            if (claim is not { Relation: Relation.ChangeFrom, TimeStart: { } last })
                return;
            if (extraction.Claims.Single(other => other.ClaimId == claim.RelatedClaimId).TimeStart is { } first)
                first.Should().BeOnOrBefore(last, $"{claim.Quote} of {claim.Context} is where the change ends");
        });

    [Fact]
    public void Every_numeral_of_the_body_lies_in_exactly_one_mention()
    {
        foreach (var extraction in Extractions.Value)
        {
            var text = extraction.Document.Text.Text;
            var mentions = new int[text.Length];
            foreach (var mention in extraction.Mentions)
                for (var at = mention.Span.Start; at < mention.Span.End; at++)
                    mentions[at]++;
            foreach (var paragraph in extraction.Document.Paragraphs)
                for (var at = paragraph.Span.Start; at < paragraph.Span.End; at++)
                    if (NumeralCharacters.Contains(text[at]))
                        mentions[at]
                            .Should()
                            .Be(1, $"'{text[at]}' at {at - paragraph.Span.Start} of {paragraph.Span.In(text)} is a numeral");
        }
    }

    [Fact]
    public void No_numeral_of_the_sites_title_and_stamp_or_of_its_footer_is_in_the_data()
    {
        var source = Speech.Source.Text;
        var body = new TextSpan(source.IndexOf("3月6日,中共中央", StringComparison.Ordinal), source.LastIndexOf("版權", StringComparison.Ordinal));
        var map = Speech.Extraction.Document.Text.Map;
        foreach (var mention in Speech.Extraction.Mentions)
            body.Contains(map.ToSource(mention.Span))
                .Should()
                .BeTrue($"{mention.Span.In(Speech.Extraction.Document.Text.Text)} is said in the article itself");
    }

    private static void ForEach(Action<Claim, Extraction> holds)
    {
        foreach (var extraction in Extractions.Value)
            foreach (var claim in extraction.Claims)
                holds(claim, extraction);
    }

    private static Extraction Extract(SpecBlock block) =>
        DocumentExtractor.Extract(ReadableText.Verbatim(block.Text).Source, new() { DocumentId = "spec", Date = block.Date });

    private static IEnumerable<SpecBlock> Cases()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Specs");
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            foreach (var (_, read) in SpecFile.Find(Path.GetRelativePath(folder, file), File.ReadAllText(file)))
                yield return read();
    }

    private static string CodePoints(string text, int start, int count)
    {
        var part = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Skip(start).Take(count))
            part.Append(rune);
        return part.ToString();
    }

    [GeneratedRegex(@"(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex WideGroup();
}

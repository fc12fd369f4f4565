using System.Runtime.InteropServices;
using ClaimExtractor.Clauses;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Runs the readers over a document in order: what a sentence leaves out comes from the clauses and sentences before it.</summary>
internal static class FacetReader
{
    /// <summary>One result a quantity, in the order of the text.</summary>
    public static List<ClaimFacets> Read(SourceDocument document, List<SentenceReading> readings, Lexicon lexicon, string currency)
    {
        var all = new List<ClaimFacets>(readings.Count);
        var sites = new List<ClaimSite>();
        TimeReading? heading = null, period = null;
        int number = 0, paragraph = 0;
        var isHeading = false;
        for (var i = 0; i < readings.Count; i++)
        {
            var reading = readings[i];
            if (reading.Sentence.Paragraph != number)
            {
                (number, paragraph) = (reading.Sentence.Paragraph, all.Count);
                period = heading;
                isHeading = document.Paragraphs[number - 1].IsHeading;
            }

            var context = new TimeContext(document.Date, period);
            var sentence = all.Count;
            ClaimSite.Find(reading, sentence, sites);
            var chunks = sites.Count > 0 ? Chunker.Read(reading) : null;
            var places = sites.Count > 0 ? PlacePhrases.Find(chunks!, lexicon) : null;
            foreach (var site in sites)
            {
                var before = CollectionsMarshal.AsSpan(all);
                all.Add(Read(site, chunks!, places!, before[sentence..], before[paragraph..sentence], context, currency));
            }

            ListedSubjects.Share(CollectionsMarshal.AsSpan(all)[sentence..]);
            period = PeriodReader.After(reading, period, context);
            // 公报：去年能耗下降1% dates its own figure, 2018年工作回顾 what stands below.
            if (isHeading)
                heading = PeriodReader.After(reading, null, new TimeContext(document.Date, null), openingClauses: 0) ?? heading;
        }

        return all;
    }

    private static ClaimFacets Read(ClaimSite site, SentenceChunks chunks, PlacePhrases places, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> paragraph, in TimeContext context, string currency)
    {
        var role = RoleReader.Read(site, earlier);
        var whole = PartReader.Whole(site, role, earlier, paragraph);
        if (role.Role == Role.Level && (whole is not null || PartReader.IsAmongUncounted(site)))
            role = role with { Role = Role.Part };
        var statement = StatementReader.Read(site, chunks, earlier.Length, role, whole, earlier, paragraph);
        var (modality, word) = ModalityReader.Read(site, context.Document);
        var time = TimeReader.Read(site, role, modality, earlier, context);
        return new ClaimFacets(site, role)
        {
            Whole = whole,
            Subject = statement.Subject,
            Bearer = statement.Bearer,
            Predicate = statement.Predicate,
            Per = PerReader.Read(site, role, statement.Subject, earlier, currency),
            Time = time?.Facet,
            Dates = (time?.Start, time?.End),
            Place = PlaceReader.Read(site, role, chunks, places, earlier),
            Attribution = AttributionReader.Read(site),
            Modality = modality,
            ModalityWord = word,
        };
    }
}

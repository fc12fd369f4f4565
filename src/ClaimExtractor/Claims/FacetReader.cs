using System.Runtime.InteropServices;
using ClaimExtractor.Clauses;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>Runs the readers over a document in order: what a sentence leaves out comes from the clauses and sentences before it.</summary>
internal static class FacetReader
{
    /// <summary>One result a quantity, in the order of the text.</summary>
    /// <param name="witness">Is shown each number as it is asked what it measures.</param>
    public static List<ClaimFacets> Read(SourceDocument document, List<SentenceReading> readings, Lexicon lexicon, string currency,
        StatementWitness? witness = null)
    {
        var plans = PlanSections.Of(document, lexicon);
        var attribution = new AttributionReader(lexicon);
        var metrics = new MetricReader(lexicon);
        var chooser = new StatementChooser();
        var all = new List<ClaimFacets>(readings.Count);
        var sites = new List<ClaimSite>();
        int number = 0, paragraph = 0;
        var scopes = new ScopeReader(document, lexicon);
        for (var i = 0; i < readings.Count; i++)
        {
            var reading = readings[i];
            if (reading.Sentence.Paragraph != number)
                (number, paragraph) = (reading.Sentence.Paragraph, all.Count);
            scopes.Enter(reading);
            var sentence = all.Count;
            ClaimSite.Find(reading, sentence, sites);
            var chunks = sites.Count > 0 ? Chunker.Read(reading) : null;
            var places = sites.Count > 0 ? PlacePhrases.Find(chunks!, lexicon) : null;
            var words = sites.Count > 0 ? WordView.Of(chunks!) : [];
            var sayings = sites.Count > 0 ? attribution.PlacesIn(chunks!) : [];
            foreach (var site in sites)
            {
                var before = CollectionsMarshal.AsSpan(all);
                var (role, whole, proposed) = Propose(site, chunks!, before[sentence..], before[paragraph..sentence]);
                var question = new StatementQuestion(site, words, role, NumberKind.KindOf(site, role), proposed);
                if (question.IsOpen)
                    witness?.Invoke(question, before[paragraph..]);
                var statement = question.IsOpen ? chooser.Choose(question, before[paragraph..]) : proposed;
                var facets = Read(site, role, proposed, metrics.IsKnown(statement), chunks!, places!, before[sentence..],
                    before[paragraph..sentence], scopes.Scope, plans[number - 1], attribution, sayings);
                all.Add(facets.With(statement) with
                {
                    Whole = whole,
                    Per = PerReader.Read(site, role, statement.Subject, before[sentence..], currency),
                });
            }

            ListedSubjects.Share(CollectionsMarshal.AsSpan(all)[sentence..]);
            scopes.Leave(reading);
        }

        return all;
    }

    private static (RoleReading Role, ClaimFacets? Whole, Statement Proposed) Propose(
        ClaimSite site, SentenceChunks chunks, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> paragraph)
    {
        var role = RoleReader.Read(site, earlier);
        var whole = PartReader.Whole(site, role, earlier, paragraph);
        if (role.Role == Role.Level && (whole is not null || AmongReader.IsAmongUncounted(site) || SumReader.IsAddend(site)))
            role = (role with { Role = Role.Part }).By(whole is null ? "part_among" : "part");
        return (role, whole, StatementReader.Read(site, chunks, earlier.Length, role, whole, earlier, paragraph));
    }

    private static ClaimFacets Read(
        ClaimSite site, RoleReading role, Statement proposed, bool isKnown, SentenceChunks chunks, PlacePhrases places,
            ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> paragraph, TimeScope scope, PlanScope plan,
            AttributionReader attribution, List<int> sayings)
    {
        var aim = isKnown ? AimGoesOn.Of(site, earlier, paragraph) : null;
        var (modality, word) = ModalityReader.Read(site, chunks, role, plan, scope.Date, aim);
        var isReported = modality == Modality.Target || !(plan.Plans || plan.InPlan);
        var time = TimeReader.Read(site, role, modality, earlier, paragraph, scope, isKnown && isReported);
        return new ClaimFacets(site, role)
        {
            Subject = proposed.Subject,
            Bearer = proposed.Bearer,
            Predicate = proposed.Predicate,
            Time = time,
            Scope = scope,
            Place = PlaceReader.Read(site, role, chunks, places, proposed.Subject, earlier),
            Attribution = attribution.Read(site, chunks, sayings),
            Modality = modality,
            ModalityWord = word,
        };
    }
}

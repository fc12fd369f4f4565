using ClaimExtractor.Clauses;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>How a sentence is cut into chunks, and which frames stand around each of its quantities.</summary>
/// <param name="Scopes">For each quantity of the sentence, in order: the time that it stands in.</param>
/// <param name="Frames">For each quantity of the sentence, in order: the frames whose letters its clause has, the winner being the first
/// that holds.</param>
/// <param name="Subjects">For each quantity of the sentence, in order: the candidates for its subject, the heaviest first; none where the
/// frames alone decide.</param>
internal sealed record ClauseExplanation(SentenceChunks Chunks, IReadOnlyList<TimeScope> Scopes,
    IReadOnlyList<IReadOnlyList<FrameMatch>> Frames, IReadOnlyList<IReadOnlyList<WeighedCandidate>> Subjects)
{
    public Sentence Sentence => Chunks.Reading.Sentence;

    /// <summary>The sentences of a document that were cut, in order; by the same steps as <see cref="ClaimLinker.Link"/>.</summary>
    /// <param name="currency">ISO 4217 code of 元 in this document.</param>
    public static IReadOnlyList<ClauseExplanation> Of(SourceDocument document, Lexicon lexicon, string currency)
    {
        var readings = MentionFinder.Find(document, new UnitContext(lexicon, currency));
        var chooser = new StatementChooser();
        var subjects = new Dictionary<int, IReadOnlyList<WeighedCandidate>>();
        var facets = FacetReader.Read(document, readings, lexicon, currency, (question, said) =>
                subjects[question.Site.Number] = [.. chooser.Subjects(question, said).OrderByDescending(static one => one.Weight)])
            .ToLookup(static facets => facets.Site.Reading);
        return [.. readings.Select(reading => Of(reading, facets[reading], subjects))];
    }

    private static ClauseExplanation Of(SentenceReading reading, IEnumerable<ClaimFacets> facets,
        Dictionary<int, IReadOnlyList<WeighedCandidate>> subjects)
    {
        var (chunks, claims) = (Chunker.Read(reading), facets.ToList());
        return new ClauseExplanation(chunks, [.. claims.Select(static claim => claim.Scope)], [.. claims.Select((claim, quantity) =>
            FrameReader.All(chunks, quantity, NumberKind.KindOf(claim.Site, claim.Role)).ToList())],
            [.. claims.Select(claim => subjects.GetValueOrDefault(claim.Site.Number, []))]);
    }
}

using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using Xunit;

namespace ClaimExtractor.Tests.Lexicons;

/// <summary>A lexicon reads its rows when a text first asks for them, whichever thread it is that reads the text.</summary>
public sealed class SharedLexiconTests
{
    private const int Threads = 8, Rounds = 4;

    [Fact]
    public void Threads_that_share_a_fresh_lexicon_give_what_one_thread_gives()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var lexicon = Lexicon.Load(directory: null);
            var extractions = new Extraction[Threads];
            using var start = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(at => new Thread(() =>
            {
                start.SignalAndWait();
                extractions[at] = DocumentExtractor.Extract(Speech.Source, new() { DocumentId = "speech", Lexicon = lexicon });
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            foreach (var extraction in extractions)
            {
                extraction.Claims.Should().Equal(Speech.Extraction.Claims);
                extraction.Findings.Should().Equal(Speech.Extraction.Findings);
            }
        }
    }
}

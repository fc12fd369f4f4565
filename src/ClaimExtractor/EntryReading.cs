using ClaimExtractor.Corpora;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor;

/// <summary>One document of a batch on its way; where a step of it fails, it takes no other.</summary>
/// <param name="reading">Its date is that of documents that have none of their own.</param>
internal sealed class EntryReading<T>(CorpusEntry entry, ExtractionOptions reading)
{
    private DocumentSteps? _steps;
    private DocumentOutcome<T>? _outcome;

    /// <summary>What came of each document of a batch, in order. Each step is taken for all of them before the next one.</summary>
    /// <param name="result">What is kept of a document.</param>
    public static DocumentOutcome<T>[] Read(CorpusEntry[] batch, ExtractionOptions reading, Func<Extraction, T> result)
    {
        var entries = Array.ConvertAll(batch, entry => new EntryReading<T>(entry, reading));
        using var tokens = new TokenStore();
        foreach (var entry in entries)
            entry.Try("it was read", entry => entry.Open(tokens));
        foreach (var step in DocumentSteps.All)
        foreach (var entry in entries)
            entry.Try("its claims were looked for", entry => step(entry._steps!));
        foreach (var entry in entries)
            entry.Try("its rows were made", entry => entry.Close(result));
        return Array.ConvertAll(entries, static entry => entry._outcome!.Value);
    }

    private void Open(TokenStore tokens)
    {
        var document = entry.Read();
        var options = reading with { DocumentId = document.Id, Date = document.Date ?? reading.Date };
        _steps = DocumentExtractor.StepsOf(document.Source, options, tokens);
    }

    private void Close(Func<Extraction, T> result) =>
        _outcome = new DocumentOutcome<T>(entry, result(_steps!.Extraction!), null);

    private void Try(string stage, Action<EntryReading<T>> step)
    {
        if (_outcome is not null)
            return;
        try
        {
            step(this);
        }
        catch (SourceException refused)
        {
            Fail(refused.Cause, refused);
        }
        catch (OutOfMemoryException large)
        {
            Fail($"needs more memory than there is, as {stage}", large);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            // One document in a million must not end the run, nor be lost.
            Fail(
                $"unexpected error as {stage}: {unexpected.Message.ReplaceLineEndings(" ")} ({unexpected.GetType().Name})",
                unexpected
            );
        }
    }

    private void Fail(string cause, Exception error) =>
        _outcome = new DocumentOutcome<T>(entry, default, new CorpusFailure(entry.Path, entry.Place(), cause) { Error = error });
}

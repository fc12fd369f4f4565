using ClaimExtractor.Corpora;
using ClaimExtractor.Sources;

namespace ClaimExtractor;

/// <summary>One document of a batch on its way; where a step of it fails, it takes no other.</summary>
/// <param name="reading">Its date is that of documents that have none of their own.</param>
internal sealed class EntryReading<T>(CorpusEntry entry, ExtractionOptions reading) : IDisposable
{
    private DocumentSteps? _steps;
    private DocumentOutcome<T>? _outcome;

    /// <summary>What came of each document of a batch, in order. Each step is taken for all of them before the next one.</summary>
    /// <param name="result">What is kept of a document.</param>
    public static DocumentOutcome<T>[] Read(CorpusEntry[] batch, ExtractionOptions reading, Func<Extraction, T> result)
    {
        var entries = Array.ConvertAll(batch, entry => new EntryReading<T>(entry, reading));
        try
        {
            foreach (var entry in entries)
                entry.Try("it was read", static entry => entry.Open());
            foreach (var step in DocumentSteps.All)
            foreach (var entry in entries)
                entry.Try("its claims were looked for", entry => step(entry._steps!));
            foreach (var entry in entries)
                entry.Try("its rows were made", entry => entry.Close(result));
            return Array.ConvertAll(entries, static entry => entry._outcome!.Value);
        }
        finally
        {
            foreach (var entry in entries)
                entry.Dispose();
        }
    }

    /// <summary>Gives back the memory of the tokens.</summary>
    public void Dispose() => _steps?.Dispose();

    private void Open()
    {
        var document = entry.Read();
        var options = reading with { DocumentId = document.Id, Date = document.Date ?? reading.Date };
        _steps = DocumentExtractor.StepsOf(document.Source, options);
    }

    private void Close(Func<Extraction, T> result)
    {
        _outcome = new DocumentOutcome<T>(entry, result(_steps!.Extraction!), null);
        Dispose();
    }

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

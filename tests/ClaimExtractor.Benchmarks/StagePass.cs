using System.Diagnostics;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Benchmarks;

/// <summary>Runs documents through the stages one by one, and adds up time and allocation of each.</summary>
internal sealed class StagePass
{
    private readonly long[] _ticks = new long[Enum.GetValues<Stage>().Length];
    private readonly long[] _allocated = new long[Enum.GetValues<Stage>().Length];

    /// <summary>Bytes of UTF-8 input so far.</summary>
    public long Bytes { get; private set; }

    public long Claims { get; private set; }

    /// <summary>Of all stages together.</summary>
    public TimeSpan All => Stopwatch.GetElapsedTime(0, _ticks.Sum());

    /// <summary>MB of input a second, had it all gone through in that time.</summary>
    public double Speed(TimeSpan time) => Bytes / 1e6 / time.TotalSeconds;

    public TimeSpan Time(Stage stage) => Stopwatch.GetElapsedTime(0, _ticks[(int)stage]);

    public long Allocated(Stage stage) => _allocated[(int)stage];

    public void Run(byte[] document)
    {
        var lexicon = Lexicon.Default;
        var source = Measure(Stage.Decode, () => SourceFile.FromBytes("-", document));
        var text = Measure(Stage.Filter, () => ReadableText.From(source));
        var parsed = Measure(Stage.Parse, () => DocumentParser.Parse(text, "-"));
        UnitContext? context = null;
        var (currency, readings) = Measure(Stage.Find, () =>
        {
            var money = DocumentCurrency.Of(text, lexicon);
            context = new UnitContext(lexicon, money);
            return (money, MentionFinder.Find(parsed, context));
        });
        var claims = Measure(Stage.Link, () => ClaimLinker.Link(parsed, readings, lexicon, currency));
        context!.Dispose();
        Measure(Stage.Check, () => ClaimChecks.Run(parsed, claims, lexicon));
        Measure(Stage.Write, () =>
        {
            DatasetWriter.WriteClaims(Stream.Null, "jsonl", claims);
            return true;
        });
        Bytes += document.Length;
        Claims += claims.Count;
    }

    private T Measure<T>(Stage stage, Func<T> work)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var result = work();
        _ticks[(int)stage] += Stopwatch.GetTimestamp() - start;
        _allocated[(int)stage] += GC.GetAllocatedBytesForCurrentThread() - allocated;
        return result;
    }
}

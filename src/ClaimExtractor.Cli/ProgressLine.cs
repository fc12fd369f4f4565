using System.Globalization;

namespace ClaimExtractor.Cli;

/// <summary>How far a long run is, on one line of a terminal that is written over; a line each half minute where standard error is
/// none.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 20, PlainWidth = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly TextWriter _error;
    private readonly int? _width;
    private readonly CorpusProgress _progress;
    private readonly long _total;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private bool _isOver;

    private ProgressLine(TextWriter error, int? width, long total, CorpusProgress progress, TimeProvider clock, TimeSpan silence)
    {
        (_error, _width, _total, _progress, _clock) = (error, width, total, progress, clock);
        _start = clock.GetTimestamp();
        var pause = width is null ? silence : Pause;
        _timer = new Timer(_ => Draw(), null, pause, pause);
    }

    /// <param name="total">Bytes of the input.</param>
    public static ProgressLine Start(StandardStreams streams, long total, CorpusProgress progress) =>
        Start(streams, total, progress, StageLine.Silence);

    /// <param name="silence">Between two lines where standard error is no terminal.</param>
    internal static ProgressLine Start(StandardStreams streams, long total, CorpusProgress progress, TimeSpan silence) =>
        new(streams.Error, streams.ErrorWidth, total, progress, TimeProvider.System, silence);

    /// <summary>The line at a moment: a bar, the share, the rates, the time that is left.</summary>
    public static string Text(long bytes, long documents, long total, TimeSpan passed, int width)
    {
        var share = total > 0 ? Math.Min(1, (double)bytes / total) : 1;
        var seconds = Math.Max(0.001, passed.TotalSeconds);
        var bar = new string('=', (int)(share * BarWidth)).PadRight(BarWidth);
        var left =
            bytes > 0
                ? Duration(
                    TimeSpan.FromSeconds(Math.Min(TimeSpan.FromDays(999).TotalSeconds, seconds * (total - Math.Min(bytes, total)) / bytes))
                )
                : "?";
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"[{bar}] {share, 4:0%}  {bytes / seconds / 1e6:0.0} MB/s  {documents / seconds:0} documents/s  {left} left"
        );
        return DisplayWidth.Fit(line, Math.Max(8, width - 1));
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            if (_width is { } width)
                _error.Write($"\r{new string(' ', width - 1)}\r");
        }

        _timer.Dispose();
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_isOver)
                return;
            var line = Text(
                _progress.Bytes,
                _progress.Documents,
                _total - _progress.Kept,
                _clock.GetElapsedTime(_start),
                _width ?? PlainWidth
            );
            if (_width is { } width)
                _error.Write($"\r{line.PadRight(width - 1)}");
            else
                _error.WriteLine(line);
        }
    }

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}

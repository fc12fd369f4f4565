using System.Globalization;

namespace ClaimExtractor.Cli;

/// <summary>How far a long run is, on one line of a terminal that is written over; nothing where standard error is none.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly TextWriter _error;
    private readonly int _width;
    private readonly CorpusProgress _progress;
    private readonly long _total;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private bool _isOver;

    private ProgressLine(TextWriter error, int width, long total, CorpusProgress progress, TimeProvider clock)
    {
        (_error, _width, _total, _progress, _clock) = (error, width, total, progress, clock);
        _start = clock.GetTimestamp();
        _timer = new Timer(_ => Draw(), null, Pause, Pause);
    }

    /// <param name="total">Bytes of the input.</param>
    public static ProgressLine? Start(StandardStreams streams, long total, CorpusProgress progress) =>
        streams.ErrorWidth is { } width ? new ProgressLine(streams.Error, width, total, progress, TimeProvider.System) : null;

    /// <summary>The line at a moment: a bar, the share, the rates, the time that is left.</summary>
    public static string Text(long bytes, long documents, long total, TimeSpan passed, int width)
    {
        var share = total > 0 ? Math.Min(1, (double)bytes / total) : 1;
        var seconds = Math.Max(0.001, passed.TotalSeconds);
        var bar = new string('=', (int)(share * BarWidth)).PadRight(BarWidth);
        var left = bytes > 0 ? Duration(TimeSpan.FromSeconds(Math.Min(TimeSpan.FromDays(999).TotalSeconds, seconds * (total - Math.Min(bytes, total)) / bytes))) : "?";
        var line = string.Create(CultureInfo.InvariantCulture, $"[{bar}] {share,4:0%}  {bytes / seconds / 1e6:0.0} MB/s  {documents / seconds:0} documents/s  {left} left");
        return DisplayWidth.Fit(line, Math.Max(8, width - 1));
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _error.Write($"\r{new string(' ', _width - 1)}\r");
        }

        _timer.Dispose();
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_isOver)
                return;
            _error.Write($"\r{Text(_progress.Bytes, _progress.Documents, _total - _progress.Kept, _clock.GetElapsedTime(_start), _width).PadRight(_width - 1)}");
        }
    }

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}

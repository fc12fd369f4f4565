namespace ClaimExtractor.Cli;

/// <summary>Says what a run is doing: on one line of a terminal that is written over, else a line each half minute.</summary>
internal sealed class StageLine : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Between two lines where standard error is no terminal.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly TextWriter _error;
    private readonly int? _width;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private string? _stage;
    private bool _isOver;

    private StageLine(StandardStreams streams, TimeSpan silence)
    {
        (_error, _width) = (streams.Error, streams.ErrorWidth);
        var pause = _width is null ? silence : Pause;
        _timer = new Timer(_ => Draw(), null, pause, pause);
    }

    public static StageLine Start(StandardStreams streams) => new(streams, Silence);

    /// <param name="silence">In place of <see cref="Silence"/>.</param>
    internal static StageLine Start(StandardStreams streams, TimeSpan silence) => new(streams, silence);

    /// <summary>What is done from now on.</summary>
    public void Enter(string stage)
    {
        lock (_lock)
            _stage = stage;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            if (_width is { } width && _stage is not null)
                _error.Write($"\r{new string(' ', width - 1)}\r");
        }

        _timer.Dispose();
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_isOver || _stage is not { } stage)
                return;
            if (_width is { } width)
                _error.Write($"\r{DisplayWidth.Fit(stage, width - 1).PadRight(width - 1)}");
            else
                _error.WriteLine(stage);
        }
    }
}

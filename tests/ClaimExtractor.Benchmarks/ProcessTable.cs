using System.Globalization;

namespace ClaimExtractor.Benchmarks;

/// <summary>Every program over every text, ratios first.</summary>
internal static class ProcessTable
{
    private const long LongText = 20_000_000;

    // Enough to tell whether a program knows the command, and to count what it finds.
    private const long Smallest = 200_000;

    public static void Write(TextWriter output, IEnumerable<Peer> all, MadeFiles files, IReadOnlyList<long> sizes, int runs)
    {
        Peer[] peers = [.. all.Where(peer => Measurement.Works(peer, files.Get(TextKind.Speech, peer.Form, Smallest).Path))];
        output.WriteLine(
            $"On {Machine.Describe()}. MB are 10^6 bytes of UTF-8 text; MB/s per core are over user and system time on one core."
        );
        foreach (var kind in Enum.GetValues<TextKind>())
        {
            output.WriteLine();
            output.WriteLine(kind == TextKind.Speech ? "Text like the speech:" : "Text with one number in 10,000 characters:");
            output.WriteLine();
            WriteKind(output, peers, kind, files, sizes, runs);
        }
    }

    private static void WriteKind(TextWriter output, Peer[] peers, TextKind kind, MadeFiles files, IReadOnlyList<long> sizes, int runs)
    {
        var rows = peers
            .SelectMany(peer => Sizes(peer, sizes).Select(size => Row.Measure(peer, kind, size, files, size > LongText ? 1 : runs)))
            .ToList();
        var ours = rows.Where(row => row.Peer.IsOurs).Select(row => row.PerCore).DefaultIfEmpty(double.NaN).Max();
        output.WriteLine(
            "| program | speed, of our best | speed, of `grep -oP` | MB/s per core | with two cores | text "
                + "| CPU s | peak MB | found in 200 kB |"
        );
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        var grep = rows.Where(row => row.Peer.Program == "grep").Select(row => row.PerCore).DefaultIfEmpty(double.NaN).Max();
        foreach (var row in rows)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {row.Peer.Name} | {Times(row.PerCore / ours)} | {Times(row.PerCore / grep)} | {Short(row.PerCore)} | "
                        + $"{Times(row.One.Wall / row.Two.Wall)} | {Short(row.Bytes / 1e6)} MB | {row.One.Cpu.TotalSeconds:F2} | "
                        + $"{row.One.Peak / 1e6:F0} | {row.Found} |"
                )
            );
    }

    /// <summary>A ratio: × where it is more than one, ÷ of its reciprocal where it is less.</summary>
    private static string Times(double ratio) => ratio < 1 ? $"÷ {Short(1 / ratio)}" : $"× {Short(ratio)}";

    private static IEnumerable<long> Sizes(Peer peer, IReadOnlyList<long> sizes) =>
        sizes.Select(size => Math.Min(size, peer.Most)).Distinct();

    /// <summary>Three digits that count.</summary>
    private static string Short(double value) =>
        value >= 100 ? value.ToString("F0")
        : value >= 10 ? value.ToString("F1")
        : value.ToString("F2");

    private sealed record Row(Peer Peer, long Bytes, Measurement One, Measurement Two, long Found)
    {
        public double PerCore => Bytes / 1e6 / One.Cpu.TotalSeconds;

        public static Row Measure(Peer peer, TextKind kind, long size, MadeFiles files, int runs)
        {
            var (path, bytes) = files.Get(kind, peer.Form, size);
            return new Row(peer, bytes, Measurement.Best(runs, peer, path, "0"), Measurement.Best(runs, peer, path, "0,1"),
                Measurement.Found(peer, files.Get(kind, peer.Form, Smallest).Path));
        }
    }
}

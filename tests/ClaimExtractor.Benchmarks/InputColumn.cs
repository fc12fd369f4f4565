using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Benchmarks;

/// <summary>A column that sets a measurement against the size of its input.</summary>
internal sealed class InputColumn(string name, Func<Summary, BenchmarkCase, (long Bytes, int Claims), double> value) : IColumn
{
    private static readonly Dictionary<string, (long Bytes, int Claims)> Sizes = [];

    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => name == "MB/s" ? "10^6 bytes of UTF-8 text a second" : "Bytes allocated for each claim of the text";

    public static IEnumerable<byte[]> Documents(string kind) =>
        MadeText
            .Documents(Enum.Parse<TextKind>(kind), seed: 1, StageBenchmarks.Bytes)
            .Select(document => Encoding.UTF8.GetBytes(document.Text));

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        value(summary, benchmarkCase, SizeOf((string)benchmarkCase.Parameters[nameof(StageBenchmarks.Text)])).ToString("N1");

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;

    private static (long Bytes, int Claims) SizeOf(string kind)
    {
        if (!Sizes.TryGetValue(kind, out var size))
            Sizes[kind] = size = (
                Documents(kind).Sum(bytes => (long)bytes.Length),
                Documents(kind).Sum(bytes => DocumentExtractor.Extract(SourceFile.FromBytes("-", bytes)).Claims.Count)
            );
        return size;
    }
}

using System.Security.Cryptography;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ClaimExtractor.Sources;

/// <summary>The filters of PDF streams, which unpack no more than a budget: two kilobytes can hold gigabytes.</summary>
/// <param name="inParts">Bytes of all parts, each counted once.</param>
/// <param name="inAll">Bytes of all parts, each as often as it is unpacked: a page unpacks what it draws.</param>
internal sealed class PdfFilters(long inParts = PdfFilters.LargestDocument, long inAll = PdfFilters.MostUnpacked) : IFilterProvider
{
    public const long LargestStream = 128L << 20;
    private const long LargestDocument = 1L << 30, MostUnpacked = 16L << 30;

    // At most so many bytes are made of one: codes of twelve bits for up to 4,096 bytes, and runs of two for 128.
    private const long MostOfFlate = 1032, MostOfLzw = 2731, MostOfRuns = 64;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private readonly HashSet<(long Length, string Hash)> _parts = [];
    private long _inParts, _unpacked;

    /// <summary>Set once the budget is spent: the library passes over what it cannot unpack.</summary>
    public BudgetException? Spent { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Held(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Held(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Held(_filters.GetAllFilters());

    private IReadOnlyList<IFilter> Held(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new HeldFilter(filter, this))];

    private void Spend(ReadOnlySpan<byte> input, long bytes)
    {
        _unpacked += bytes;
        if (_parts.Add((bytes, Convert.ToHexString(SHA256.HashData(input)))))
            _inParts += bytes;
        if (bytes > LargestStream)
            Spent ??= new BudgetException($"a part unpacks to more than {LargestStream >> 20} MB");
        else if (_inParts > inParts)
            Spent ??= new BudgetException($"its parts unpack to more than {inParts >> 20} MB");
        else if (_unpacked > inAll)
            Spent ??= new BudgetException($"its parts, each as often as it is drawn, unpack to more than {inAll >> 20} MB");
        if (Spent is not null)
            throw Spent;
    }

    private sealed class HeldFilter(IFilter filter, PdfFilters budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (Measured(input) is > LargestStream and var length)
                budget.Spend(input.Span, length);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Spend(input.Span, output.Length);
            return output;
        }

        /// <summary>Of what could become too large; the other filters make no more than they get.</summary>
        private long Measured(ReadOnlyMemory<byte> input) => filter switch
        {
            FlateFilter when input.Length * MostOfFlate > LargestStream => PdfUnpacked.Flate(input, LargestStream),
            LzwFilter when input.Length * MostOfLzw > LargestStream => PdfUnpacked.Lzw(input.Span, LargestStream),
            RunLengthFilter when input.Length * MostOfRuns > LargestStream => PdfUnpacked.RunLength(input.Span, LargestStream),
            _ => 0,
        };
    }
}

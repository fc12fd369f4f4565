using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ClaimExtractor.Sources;

/// <summary>The filters of PDF streams, which unpack no more than a budget: two kilobytes can hold gigabytes.</summary>
internal sealed class PdfFilters : IFilterProvider
{
    public const long LargestStream = 128L << 20;
    public const long LargestDocument = 1L << 30;

    // Deflate makes at most so many bytes of one.
    private const long MostOfOne = 1032;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _unpacked;

    /// <summary>Set once the budget is spent: the library passes over what it cannot unpack.</summary>
    public BudgetException? Spent { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Held(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Held(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Held(_filters.GetAllFilters());

    private IReadOnlyList<IFilter> Held(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new HeldFilter(filter, this))];

    private void Spend(long bytes)
    {
        _unpacked += bytes;
        if (bytes > LargestStream)
            Spent ??= new BudgetException($"a part unpacks to more than {LargestStream >> 20} MB");
        else if (_unpacked > LargestDocument)
            Spent ??= new BudgetException($"its parts unpack to more than {LargestDocument >> 20} MB");
        if (Spent is not null)
            throw Spent;
    }

    private sealed class HeldFilter(IFilter filter, PdfFilters budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter && input.Length * MostOfOne > LargestStream)
                Measure(input);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Spend(output.Length);
            return output;
        }

        /// <summary>Unpacks without keeping anything.</summary>
        private void Measure(Memory<byte> input)
        {
            const int Header = 2, Piece = 1 << 16;
            var (piece, length) = (new byte[Piece], 0L);
            try
            {
                using var unpacked = new DeflateStream(new MemoryStream(input.ToArray(), Header, input.Length - Header), CompressionMode.Decompress);
                while (length <= LargestStream && unpacked.Read(piece) is > 0 and var read)
                    length += read;
            }
            catch (InvalidDataException)
            {
                // The library keeps what comes before the damage.
            }

            if (length > LargestStream)
                budget.Spend(length);
        }
    }
}

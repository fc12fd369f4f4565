using ClaimExtractor.Claims;

namespace ClaimExtractor.Datasets;

/// <summary>What would be too large to be of use, told before any of it is written.</summary>
internal static class OutputSize
{
    // Beside what takes the room: a sentence that is repeated fewer times, or a text that is small, is no matter.
    private const long LeastRepeated = 64L << 20, MostTimes = 100;

    private const string Workbook = "xlsx", Columns = "parquet";

    /// <summary>The rows that a sheet holds below its head.</summary>
    public const int SheetRows = XlsxSheet.MaxRows - 1;

    /// <param name="formats">Of the claims.</param>
    /// <exception cref="DatasetException">A sheet has too few rows, or sentences that are written with each of their claims take many times
    /// the text.</exception>
    public static void Refuse(Dataset dataset, IReadOnlySet<string> formats)
    {
        if (formats.Contains(Workbook) && dataset.Claims.Count > SheetRows)
            throw new DatasetException(
                $"there are {dataset.Claims.Count:N0} claims, and a sheet of a workbook holds {SheetRows:N0} rows: name the formats "
                    + $"without {Workbook}, --format json,jsonl,csv,{Columns}"
            );
        if (formats.All(format => format == Columns))
            return;
        var text = dataset.Documents.Sum(document => (long)document.Characters);
        var repeated = Repeated(dataset.Claims);
        if (repeated > LeastRepeated && repeated > MostTimes * text)
            throw new DatasetException(
                $"the sentences of {text:N0} characters are so long that, with each of their claims, {repeated:N0} characters of them "
                    + "would be written in every format: "
                + $"give the text its full stops or line breaks, or write --format {Columns}, which holds each sentence once");
    }

    private static long Repeated(IReadOnlyList<Claim> claims)
    {
        var characters = 0L;
        foreach (var claim in claims)
            characters += claim.Context.Length;
        return characters;
    }
}

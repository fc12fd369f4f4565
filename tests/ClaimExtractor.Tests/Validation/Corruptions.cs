namespace ClaimExtractor.Tests.Validation;

/// <summary>The table: what is done to a file, and what must be said of it.</summary>
internal static class Corruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        .. FileCorruptions.All(),
        .. ManifestCorruptions.All(),
        .. StructureCorruptions.All(),
        .. CellCorruptions.All(),
        .. WorkbookCorruptions.All(),
        .. TableCorruptions.All(),
        .. SeriesCorruptions.All,
    ];
}

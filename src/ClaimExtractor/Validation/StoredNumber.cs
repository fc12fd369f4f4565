namespace ClaimExtractor.Validation;

/// <summary>Numbers that a person's program has saved.</summary>
internal static class StoredNumber
{
    /// <summary>Spreadsheet programs keep 15 digits.</summary>
    private const double Tolerance = 1e-14;

    /// <summary>Both are one number, as far as a spreadsheet program keeps it.</summary>
    public static bool Near(double found, double expected) => Math.Abs(found - expected) <= Tolerance * Math.Abs(expected);
}

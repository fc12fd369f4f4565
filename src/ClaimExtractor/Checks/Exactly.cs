namespace ClaimExtractor.Checks;

/// <summary>Exact arithmetic has an end.</summary>
internal static class Exactly
{
    /// <summary>Null where the numbers are beyond exact arithmetic: no finding is better than a rounded one.</summary>
    public static Finding? OrNull(Func<Finding?> check)
    {
        try
        {
            return check();
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return null;
        }
    }
}

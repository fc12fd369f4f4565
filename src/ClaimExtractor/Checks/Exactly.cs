namespace ClaimExtractor.Checks;

/// <summary>Exact arithmetic has an end.</summary>
internal static class Exactly
{
    /// <summary>Null where the numbers are beyond exact arithmetic: no finding is better than a rounded one.</summary>
    public static Finding? OrNull<T>(Func<T, Finding?> check, T of) => OrNull(static (check, of) => check(of), check, of);

    /// <inheritdoc cref="OrNull{T}"/>
    public static Finding? OrNull<T, TOther>(Func<T, TOther, Finding?> check, T of, TOther other)
    {
        try
        {
            return check(of, other);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return null;
        }
    }
}

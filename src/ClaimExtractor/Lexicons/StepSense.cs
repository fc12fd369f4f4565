namespace ClaimExtractor.Lexicons;

/// <summary>A place of a unit among those that one quantity may be said in: 分 is 0.01 of 元, and 0.1 of 亩.</summary>
/// <param name="Ladder">The name that units of one quantity share.</param>
/// <param name="Size">One of the unit in the ladder's own, an exact decimal or fraction.</param>
/// <param name="Code">The unit's code there; <see cref="UnitCode.OwnCurrency"/> for the document's own.</param>
internal sealed record UnitStep(string Ladder, string Size, string Code)
{
    /// <summary>The ladder of years and days: a year is 365 days, or 366.</summary>
    public const string Calendar = "calendar";

    /// <summary>The steps that <see cref="Text"/> wrote.</summary>
    public static UnitStep[] ListOf(string text) =>
        [.. text.Split('|').Select(static step => step.Split(' ')).Select(static parts => new UnitStep(parts[0], parts[1], parts[2]))];

    /// <summary>As a row of <c>unit_steps.tsv</c> has them: <c>money 0.01 money|mu 0.1 fen_mu</c>.</summary>
    public static string Text(IEnumerable<UnitStep> steps) =>
        string.Join('|', steps.Select(static step => $"{step.Ladder} {step.Size} {step.Code}"));
}

/// <summary>Which digits without a unit may stand behind a unit and say its tenths.</summary>
internal enum UnitTail
{
    /// <summary>None.</summary>
    None,

    /// <summary>One Chinese digit: 四尺二.</summary>
    One,

    /// <summary>That, or one or two ASCII digits, which are tenths and hundredths: 1米75.</summary>
    Any,
}

/// <summary>The steps of a unit, a row of <c>unit_steps.tsv</c>.</summary>
internal sealed record StepSense(IReadOnlyList<UnitStep> Steps, UnitTail Tail)
    : Sense(TokenKind.UnitStep, "", Alternatives.None, Alternatives.None);

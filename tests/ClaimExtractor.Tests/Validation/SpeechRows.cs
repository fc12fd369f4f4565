namespace ClaimExtractor.Tests.Validation;

/// <summary>Rows of the claims of the speech, from 0, by their quotes.</summary>
internal static class SpeechRows
{
    public const string Lines = "claims.jsonl";

    /// <summary>The whole release is looked at.</summary>
    public const string Whole = "";

    private static readonly IReadOnlyList<string> Quotes = [.. Speech.Extraction.Claims.Select(claim => claim.Quote)];

    public static readonly int Poor = At("9899万人");
    public static readonly int Left = At("551万人");
    public static readonly int Rate = At("10.2%");
    public static readonly int AtLeast = At("1000万人以上");
    public static readonly int TwoThirds = At("三分之二以上");
    public static readonly int Open = At("960多万");
    public static readonly int Nearly = At("近200万人");
    public static readonly int About = At("3000万左右");
    public static readonly int Days = At("300天");
    public static readonly int Part = At("601个");
    public static readonly int Income = At("6079元");

    public static int At(string quote) =>
        Quotes.ToList().IndexOf(quote) is >= 0 and var row ? row : throw new InvalidOperationException($"the speech does not say {quote}");

    public static string Id(int row) => Speech.Extraction.Claims[row].ClaimId;
}

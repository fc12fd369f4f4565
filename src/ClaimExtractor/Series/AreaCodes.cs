namespace ClaimExtractor.Series;

/// <summary>The order of areas in their codes: GB/T 2260 has two digits for a province, two for a prefecture and two for a
/// county.</summary>
internal static class AreaCodes
{
    private const string World = "001", China = "CN", NoPrefecture = "00", NoCounty = "00";

    // Municipalities have no prefectures, and some counties none; the totals of the country leave Taiwan, Hong Kong and Macau out.
    private static readonly string[] Municipalities = ["11", "12", "31", "50"], Apart = ["71", "81", "82"];
    private const string Direct = "90";

    /// <summary>The area next above; null for the world, and where figures of the outer one do not hold those of this one.</summary>
    public static string? Outer(string code)
    {
        if (code.Length != 6)
            return code == World ? null : World;
        var (province, prefecture, county) = (code[..2], code[2..4], code[4..]);
        if (Apart.Contains(province))
            return null;
        if (prefecture == NoPrefecture)
            return China;
        return county == NoCounty || prefecture == Direct || Municipalities.Contains(province)
            ? $"{province}{NoPrefecture}{NoCounty}" : $"{province}{prefecture}{NoCounty}";
    }
}

using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;
using static ClaimExtractor.Claims.NumberKind;

namespace ClaimExtractor.Claims;

/// <summary>The tokens of a frame that the number measures or counts: of its subject what the kind of the number calls for.</summary>
internal static class SubjectRange
{
    private const int LongestAmountNoun = 3;

    /// <returns>Whether it ends with the noun of a change, which is what changes, too.</returns>
    public static (TokenRange Range, bool IsRate) Of(ClaimSite site, SentenceChunks chunks, int quantity, FrameMatch frame,
        RoleReading role)
    {
        var tokens = site.Tokens;
        var kind = KindOf(site, role);
        var range = frame.Subject;
        if (kind == '#' && range.First >= site.End)
            return (CountedNoun.Of(site, range), false);
        // 总值65亿元的基金, 全长68公里的公路: a noun of mere amount leaves the subject to the noun behind the number.
        if (kind == '$' && role.Role == Role.Level && IsBareAmount(site, range)
            && FrameReader.Behind(chunks, quantity) is { IsEmpty: false } behind)
            return (behind, false);
        // 5000多年历史|的古国: what lasts ends at 的.
        if (kind == '@' && range.First >= site.End && frame.Id != "spent")
            range = OfLength(tokens, range, frame.Id == "aged");
        // 庆祝|建交40周年
        if (kind == '@' && site.Quantity.UnitText.EndsWith("周年", StringComparison.Ordinal))
            range = WithoutVerbs(tokens, range);
        // 增加值增速回落1.1个百分点: the rate is what changes.
        if (site.Quantity.Dimension is Dimension.PercentagePoint or Dimension.Rank && tokens.KindAt(range.End) == TokenKind.ChangeNoun)
            return (range with { End = range.End + 1 }, true);
        return (range, false);
    }

    private static TokenRange WithoutVerbs(TokenList tokens, TokenRange range)
    {
        while (range.End - range.First > 1
            && tokens[range.First].Tag is PartOfSpeech.Adverb or PartOfSpeech.Verb or PartOfSpeech.VerbalNoun)
            range = range with { First = range.First + 1 };
        return range;
    }

    private static bool IsBareAmount(ClaimSite site, TokenRange range) =>
        !range.IsEmpty && range.End <= site.First && Phrase.IsParticleDe(site.Tokens, site.End)
        && site.Tokens.Cover(range.First, range.End).Length <= LongestAmountNoun;

    private static TokenRange OfLength(TokenList tokens, TokenRange range, bool isAge)
    {
        var de = range.First + 1;
        while (de < range.End && !Phrase.IsParticleDe(tokens, de))
            de++;
        // 92岁高龄|的老人
        return isAge && de < range.End && tokens.Surface(de - 1) is "高龄" ? range with { First = de + 1 }
            : range with { End = Math.Min(de, range.End) };
    }
}

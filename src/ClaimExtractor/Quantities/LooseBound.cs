using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>A bound that stands apart from its number still qualifies it: 约有40宗, 最多只可有4人, 接近总量的8成.</summary>
internal static class LooseBound
{
    private const int Farthest = 8;

    // 的|安全|线|以下
    private const int LongestLine = 4;

    private static readonly KindSet Bounds = KindSet.Of(TokenKind.LooseBound, TokenKind.BoundBefore);

    /// <summary>The qualifier code of a bound before token <paramref name="first"/> of a quantity, or null.</summary>
    /// <param name="isPart">The quantity is a share of something: its bound may stand before the whole.</param>
    public static string? Before(TokenList tokens, int first, bool isPart, Lexicon lexicon)
    {
        if (!tokens.Senses.Overlaps(Bounds))
            return null;
        var onlyVerbs = true;
        var onlyLinks = true;
        var permits = false;
        var gives = false;
        for (var at = first - 1; at >= Math.Max(0, first - Farthest); at--)
        {
            var kind = tokens.KindAt(at);
            // 最多时有120人, 单日最高接待9万人次: what was most.
            if (at + 1 < first && tokens.TextAfter(at + 1, 1) is "时" && IsMost(tokens, at) || Reports(tokens, at, lexicon))
                return null;
            // 最少的两个: those of which there is least
            if (IsMost(tokens, at) && tokens.Surface(at + 1) is "的")
                return null;
            if (tokens[at].As(TokenKind.LooseBound) is { } loose && (kind != TokenKind.BoundBefore || at + 1 < first))
            {
                return loose.Code switch
                {
                    "loose_bound" => onlyVerbs ? Code(tokens, at) : null,
                    "superlative" => onlyLinks && !permits ? null : Code(tokens, at),
                    "cap" => gives ? Code(tokens, at) : null,
                    _ => Code(tokens, at),
                };
            }

            // 升破每百万英热单位30美元, 超过每吨5000元: the denominator stands between.
            if (at + 1 == first && DenominatorStart(tokens, at) is var every and >= 0)
            {
                at = every;
                if (tokens.KindAt(at - 1) == TokenKind.BoundBefore)
                    return tokens[at - 1].Code;
                continue;
            }

            // 约港币300万元: the currency stands between.
            if (at + 1 == first && kind == TokenKind.Unit && tokens.KindAt(at - 1) == TokenKind.BoundBefore
                && DocumentCurrency.IsCurrency(tokens[at].Code, lexicon))
                return tokens[at - 1].Code;
            // 超过全球一半: 超过上海5% compares.
            if (at + 1 == first && kind == TokenKind.Place && tokens.KindAt(at - 1) == TokenKind.BoundBefore && IsFraction(tokens, first))
                return tokens[at - 1].Code;
            if (kind is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.Number or TokenKind.Unit or TokenKind.Classifier
                or TokenKind.Open or TokenKind.Close)
                return null;
            if (kind == TokenKind.BoundBefore)
                return null;
            gives |= tokens.Is(at, TokenKind.ActVerb) || tokens.Is(at, TokenKind.Made);
            if (kind is TokenKind.ChangeBy or TokenKind.ChangeTo or TokenKind.ChangeNoun)
                gives = false;
            onlyLinks &= kind == TokenKind.LinkVerb;
            permits |= tokens.Surface(at) is ['可', ..];
            onlyVerbs &=
                IsVerb(kind)
                || tokens.Surface(at) is "各" or "均" or "分别"
                || tokens[at].As(TokenKind.Comparison)?.Code == "share"
                || tokens.Surface(at) is "了";
            if (isPart && tokens.Surface(at) is "的" && BeforeWhole(tokens, at) is { } code)
                return code;
        }

        return null;
    }

    /// <summary>30万吨的安全线以下, 3000点的关口以上: the qualifier code of a bound that stands behind the line that the number is, or null.</summary>
    /// <param name="at">Behind the number and its unit.</param>
    public static string? BehindLine(TokenList tokens, int at, Lexicon lexicon)
    {
        if (at >= tokens.Count || tokens.Surface(at) is not ['的', ..] || tokens.KindAt(at) == TokenKind.BoundAfter)
            return null;
        for (var i = at + 1; i < Math.Min(tokens.Count, at + LongestLine); i++)
            if (tokens[i].As(TokenKind.BoundAfter) is { } bound)
                return Cue.EndsBefore(tokens, i, "line", lexicon) ? bound.Code : null;
        return null;
    }

    private static bool IsMost(TokenList tokens, int bound) => tokens[bound].As(TokenKind.LooseBound)?.Code is "superlative" or "cap";

    private static bool IsFraction(TokenList tokens, int at) => tokens.Surface(at) is "一半" or "半" or [.., '成'] or [.., '之', _];

    // 接近出口总量的8成, 约占产量的2/3: not 高于去年的5%, which compares.
    private static string? BeforeWhole(TokenList tokens, int of)
    {
        // 低于预期的1.6% compares.
        var expected = false;
        for (var at = of - 1; at >= Math.Max(0, of - Farthest); at--)
        {
            expected |= tokens[at].As(TokenKind.Modality) is not null;
            switch (tokens.KindAt(at))
            {
                case TokenKind.BoundBefore:
                    return at + 1 < of && !expected ? tokens[at].Code : null;
                case TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.Number or TokenKind.RelativeYear
                    or TokenKind.RelativeMonth:
                    return null;
                case TokenKind.Comparison when tokens[at].Code != "share":
                    return null;
            }

            if (tokens[at].As(TokenKind.LooseBound) is not null)
                return Code(tokens, at);
        }

        return null;
    }

    // The 每 of 每吨 or 每百万英热单位 that ends at a token, or −1.
    private static int DenominatorStart(TokenList tokens, int last)
    {
        if (tokens.KindAt(last) is not (TokenKind.Unit or TokenKind.Classifier))
            return -1;
        var at = tokens.KindAt(last - 1) == TokenKind.Number ? last - 2 : last - 1;
        return tokens.KindAt(at) == TokenKind.Every ? at : -1;
    }

    private static string Code(TokenList tokens, int at) => tokens[at].As(TokenKind.BoundBefore)?.Code ?? "about";

    private static bool IsVerb(char kind) =>
        kind is TokenKind.LinkVerb or TokenKind.ActVerb or TokenKind.Adverb or TokenKind.ChangeBy or TokenKind.ChangeTo or TokenKind.Stock
        or TokenKind.Made;

    /// <summary>单日最高18万人次: the most that was counted, and no cap.</summary>
    public static bool Reports(TokenList tokens, int bound, Lexicon lexicon) =>
        IsMost(tokens, bound) && Cue.EndsBefore(tokens, bound, "peak", lexicon);

    /// <summary>找不到一人, 吃不到三块肉: what cannot be found is no bound; but 用不到三年.</summary>
    public static bool IsComplement(TokenList tokens, int bound, Lexicon lexicon) =>
        tokens[bound].Code is "less_than" && tokens.Surface(bound) is [.., '到'] && Cue.EndsBefore(tokens, bound, "finds", lexicon);

    /// <summary>较计划超过了五万个, 比合同低于5%: behind 比 or 较 the bound compares, and its words are none of the quantity.</summary>
    public static bool Compares(TokenList tokens, int bound)
    {
        if (tokens[bound].Code is not ("more_than" or "less_than"))
            return false;
        for (var at = bound - 1; at >= Math.Max(0, bound - Farthest); at--)
        {
            if (tokens[at].As(TokenKind.Comparison)?.Code is "than")
                return true;
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop or TokenKind.Number || IsVerb(tokens.KindAt(at)))
                return false;
        }

        return false;
    }
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The word to the left that the number hangs on.</summary>
/// <param name="At">Its token, or −1 where the number hangs on nothing in its clause.</param>
/// <param name="Kind">A <see cref="TokenKind"/>; a blank where <paramref name="At"/> is −1.</param>
/// <param name="Inner">The first token of what stands between it and the number.</param>
internal readonly record struct Governor(int At, char Kind, int Inner)
{
    private const string Governing = "T+IZLJSPV";

    private static readonly KindSet GoverningKinds = KindSet.Of(Governing);

    public bool Is(char kind) => At >= 0 && Kind == kind;

    /// <summary>Passes adverbs, dates, bounds and 每年 on the way from the number to the left.</summary>
    /// <param name="number">The first token of the number.</param>
    /// <param name="first">The first token that it may hang on.</param>
    public static Governor Find(SentenceReading reading, int number, int first)
    {
        var tokens = reading.Tokens;
        var inner = number;
        for (var at = number - 1; at >= first; at--)
        {
            if (Clause.EndsAtBlank(tokens, at))
                break;
            if (reading.TimeAt(at) is { } time)
            {
                inner = at = Math.Max(tokens.IndexAt(time.Span.Start), first);
                continue;
            }

            if (Phrase.IsParticleDe(tokens, at) && reading.TimeAt(at - 1) is not null)
                continue;
            if (IsDenominator(tokens, at))
                continue;
            if (KindOf(tokens, at) is var kind and not ' ')
                return IsDescribed(reading, at, first) ? new Governor(at, ' ', inner) : new Governor(at, kind, inner);
            if (!IsPassed(tokens, at))
                return new Governor(at, ' ', inner);
            inner = at;
        }

        return new Governor(-1, ' ', inner);
    }

    /// <summary>The kind by which a token can govern a number, or a blank.</summary>
    public static char KindOf(TokenList tokens, int at)
    {
        if (at < 0 || at >= tokens.Count || !tokens[at].IsAny(GoverningKinds))
            return ' ';
        foreach (var kind in Governing)
            if (kind == TokenKind.ActVerb ? Phrase.IsVerb(tokens, at) : tokens.Is(at, kind))
                return kind;
        return ' ';
    }

    /// <summary>The token before a link verb that ends its subject; adverbs are passed over. −1 where there is none.</summary>
    public static int NounBefore(TokenList tokens, int at, int first)
    {
        for (var i = at - 1; i >= first; i--)
            if (tokens.KindAt(i) is not (TokenKind.Adverb or TokenKind.Modality) && tokens.Surface(i) is not ("了" or "也" or "均"))
                return i;
        return -1;
    }

    // 报每桶52美元
    private static bool IsDenominator(TokenList tokens, int at) =>
        tokens.KindAt(at - 1) == TokenKind.Every && tokens.KindAt(at) is TokenKind.Unit or TokenKind.Classifier;

    // 专利申请5612件: a verbal noun behind the noun that it is about.
    private static bool IsDescribed(SentenceReading reading, int at, int first) =>
        reading.Tokens[at].As(TokenKind.Noun)?.Code == "object" && reading.Tokens.KindAt(at) == TokenKind.ActVerb && at > first
        && reading.Tokens.KindAt(at - 1) is TokenKind.Noun or TokenKind.CountedNoun or TokenKind.Han
        && Phrase.IsNominal(reading.Tokens, at - 1) && reading.TimeAt(at - 1) is null;

    private static bool IsPassed(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.Adverb or TokenKind.Every or TokenKind.BoundBefore or TokenKind.SpanBefore or TokenKind.Modality
        || tokens.Surface(at) is ['每', ..] or "了" or "过" or "着" or "得" or "个" or "在";
}

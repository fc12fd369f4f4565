using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Where clauses begin and end.</summary>
internal static class Clause
{
    private static readonly KindSet Marks = KindSet.Of(TokenKind.Pause, TokenKind.Stop, TokenKind.Colon, TokenKind.Open, TokenKind.Close);

    /// <summary>A mark that ends a clause; 、 joins what it stands between.</summary>
    public static bool IsBoundary(TokenList tokens, int at) => tokens.KindAt(at) switch
    {
        TokenKind.Pause => tokens.Surface(at) is not ['、'],
        TokenKind.Stop or TokenKind.Colon => true,
        _ => false,
    };

    /// <summary>成交回落　造价920万元: a blank behind the token ends what a headline says first.</summary>
    public static bool EndsAtBlank(TokenList tokens, int at)
    {
        if ((uint)at >= (uint)(tokens.Count - 1) || tokens[at + 1].Span.Start <= tokens[at].Span.End)
            return false;
        var blank = tokens.Text.AsSpan(tokens[at].Span.End, tokens[at + 1].Span.Start - tokens[at].Span.End);
        return blank.Contains('\u3000') || IsHan(tokens.Text[tokens[at].Span.End - 1]) && IsHan(tokens.Text[tokens[at + 1].Span.Start]);
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>The first token of the clause that token <paramref name="at"/> stands in.</summary>
    public static int FirstOf(TokenList tokens, int at)
    {
        var depth = 0;
        var kinds = tokens.Kinds;
        for (var i = at - 1; i >= 0; i--)
        {
            if (!Marks.Contains(kinds[i]))
                continue;
            if (kinds[i] == TokenKind.Close)
                depth++;
            else if (kinds[i] == TokenKind.Open ? depth-- == 0 : depth == 0 && IsBoundary(tokens, i))
                return i + 1;
        }

        return 0;
    }

    /// <summary>Behind the last token of the clause that token <paramref name="at"/> stands in.</summary>
    public static int EndOf(TokenList tokens, int at)
    {
        var depth = 0;
        var kinds = tokens.Kinds;
        for (var i = at; i < kinds.Length; i++)
        {
            if (!Marks.Contains(kinds[i]))
                continue;
            if (kinds[i] == TokenKind.Open)
                depth++;
            else if (kinds[i] == TokenKind.Close ? depth-- == 0 : depth == 0 && IsBoundary(tokens, i))
                return i;
        }

        return tokens.Count;
    }
}

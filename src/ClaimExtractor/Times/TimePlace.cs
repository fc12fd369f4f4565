using System.Collections.Immutable;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Where an expression stands in its sentence.</summary>
internal sealed class TimePlace
{
    // Farther words say nothing of an expression; also keeps the search linear.
    public const int Farthest = 60;

    private readonly ImmutableArray<TimeExpression> _times;

    public TimePlace(TokenList tokens, ImmutableArray<TimeExpression> times, int index)
    {
        (Tokens, _times, Time) = (tokens, times, times[index]);
        First = tokens.IndexAt(Time.Span.Start);
        End = tokens.IndexAt(Time.Span.End);
        ClauseEnd = End;
        for (var depth = 0; ClauseEnd < Math.Min(tokens.Count, End + Farthest); ClauseEnd++)
        {
            if (tokens.KindAt(ClauseEnd) == TokenKind.Open)
                depth++;
            else if (tokens.KindAt(ClauseEnd) == TokenKind.Close && depth-- == 0 || depth == 0 && EndsClause(ClauseEnd))
                break;
        }
    }

    public TokenList Tokens { get; }

    public TimeExpression Time { get; }

    /// <summary>Its first token.</summary>
    public int First { get; }

    /// <summary>Behind its last token.</summary>
    public int End { get; }

    /// <summary>Behind the last token of its clause.</summary>
    public int ClauseEnd { get; }

    /// <summary>It names a year alone.</summary>
    public bool IsYear => Time is { Shape: TimeShape.Point, Start: { Year.IsSet: true, Month.IsSet: false, Day.IsSet: false,
        Part: TimePart.Whole, Edge: TimeEdge.None } };

    public string? Comparison(int at) => (uint)at < (uint)Tokens.Count ? Tokens[at].As(TokenKind.Comparison)?.Code : null;

    public bool IsParticle(int at) => (uint)at < (uint)Tokens.Count && Tokens.Surface(at) is "的";

    /// <summary>The expression that a token lies in, or null.</summary>
    public TimeExpression? TimeAt(int at) => Holding(_times, Tokens[at].Span);

    /// <summary>The expression of a sentence that holds a span, or null; they stand in the order of the text and never overlap.</summary>
    public static TimeExpression? Holding(ImmutableArray<TimeExpression> times, TextSpan span)
    {
        var (low, high) = (0, times.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.End <= span.Start)
                low = middle + 1;
            else if (times[middle].Span.Start > span.Start)
                high = middle - 1;
            else
                return times[middle].Span.Contains(span) ? times[middle] : null;
        }

        return null;
    }

    /// <summary>Behind 全国 and the like at a token.</summary>
    public int Scope(int at) => at < Tokens.Count && Tokens[at].As(TokenKind.Place)?.Code is "scope" ? at + 1 : at;

    public bool IsTime(int at) => TimeAt(at) is not null;

    private bool EndsClause(int at) => Tokens.KindAt(at) switch
    {
        TokenKind.Pause => Tokens.Surface(at) is not ['、'],
        TokenKind.Stop or TokenKind.Colon => true,
        _ => false,
    };
}

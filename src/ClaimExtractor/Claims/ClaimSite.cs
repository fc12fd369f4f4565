using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>One quantity in its sentence: the tokens of the quote, its clause, and the room to its neighbours.</summary>
/// <param name="Number">Its place among the claims of the document, from 0.</param>
/// <param name="First">First token of the quote.</param>
/// <param name="End">Behind the last token of the quote.</param>
/// <param name="ClauseFirst">First token of the clause, which a comma, semicolon, colon or bracket bounds (、 does not).</param>
/// <param name="ClauseEnd">Behind the clause's last token.</param>
/// <param name="Previous">The quantity before it in the sentence.</param>
internal sealed record ClaimSite(
    SentenceReading Reading, Quantity Quantity, int Number, int First, int End, int ClauseFirst, int ClauseEnd, ClaimSite? Previous)
{
    public TokenList Tokens => Reading.Tokens;

    /// <summary>The first token of the clause that belongs to no earlier quantity.</summary>
    public int LeftFirst { get; } = Previous is { } previous && previous.End > ClauseFirst ? previous.End : ClauseFirst;

    /// <summary>Behind the last token before the next quantity or the clause's end.</summary>
    public int RightEnd { get; private set; } = ClauseEnd;

    public bool IsInBrackets { get; } =
        Reading.Tokens.KindAt(ClauseFirst - 1) == TokenKind.Open
        || (ClauseFirst > 0 && Previous?.IsInBrackets == true && !ClosesBetween(Reading.Tokens, Previous.End, First));

    /// <summary>The word to the left that the number hangs on; it is looked for once.</summary>
    public Governor Governor => _governor ??= Governor.Find(Reading, First, LeftFirst);

    private Governor? _governor;

    /// <summary>The span stands in the quantity's own clause.</summary>
    public bool HoldsInClause(TextSpan span) => Tokens.Cover(ClauseFirst, ClauseEnd).Contains(span);

    /// <summary>Fills a list with the quantities of a sentence, in order.</summary>
    /// <param name="number">Of the first.</param>
    public static void Find(SentenceReading reading, int number, List<ClaimSite> sites)
    {
        sites.Clear();
        ClaimSite? previous = null;
        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            if (reading.Mentions[i].Quantity is not { } quantity)
                continue;
            var first = reading.Tokens.IndexAt(quantity.Span.Start);
            var end = first;
            while (end < reading.Tokens.Count && reading.Tokens[end].Span.Start < quantity.Span.End)
                end++;
            var site = new ClaimSite(
                reading,
                quantity,
                number++,
                first,
                end,
                Clause.FirstOf(reading.Tokens, first),
                Clause.EndOf(reading.Tokens, end),
                previous
            );
            if (previous is not null)
                previous.RightEnd = Math.Min(previous.ClauseEnd, first);
            sites.Add(site);
            previous = site;
        }
    }

    private static bool ClosesBetween(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.KindAt(at) == TokenKind.Close)
                return true;
        return false;
    }
}

using ClaimExtractor.Claims;

namespace ClaimExtractor.Tests.Answers;

/// <summary>Finds the claims that answers speak of, where a text has more numbers than are answered or one is not found.</summary>
internal static class AnswersInOrder
{
    /// <param name="quotes">What the answers quote, in the order of the text.</param>
    /// <param name="claims">What was found, in that order.</param>
    /// <returns>The index of each answer that has a claim, and the next claim of that quote.</returns>
    public static IEnumerable<(int Answer, Claim Claim)> Find(IReadOnlyList<string> quotes, IReadOnlyList<Claim> claims)
    {
        var next = 0;
        for (var answer = 0; answer < quotes.Count; answer++)
        {
            var at = next;
            while (at < claims.Count && Plain(claims[at].Quote) != Plain(quotes[answer]))
                at++;
            if (at == claims.Count)
                continue;
            next = at + 1;
            yield return (answer, claims[at]);
        }
    }

    /// <summary>Blanks and quotation marks are no part of an answer.</summary>
    public static string? Plain(string? text) =>
        text is null ? null : string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && !"“”「」『』‘’\"".Contains(c)));
}

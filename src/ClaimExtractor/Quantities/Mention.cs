using System.Collections.Immutable;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>What a number in the text is. The order is the order in which readings beat each other where rules overlap.</summary>
public enum MentionKind
{
    /// <summary>A number with a unit, or with the noun that it counts: 9899万人.</summary>
    Quantity,

    /// <summary>It says when: 2012年年底, 过去五年.</summary>
    Time,

    /// <summary>A place in a list or a heading: 第一，.</summary>
    Ordinal,

    /// <summary>Part of a name, slogan or programme: “十三五”, 十八大.</summary>
    Name,

    /// <summary>Part of a set phrase: 一项一项.</summary>
    Idiom,

    /// <summary>It counts the talk’s own points: 三点意见.</summary>
    Discourse,

    /// <summary>It means "a" or "some": 一场, 几次.</summary>
    Indefinite,

    /// <summary>A code: 国发〔2019〕1号.</summary>
    Identifier,

    /// <summary>A numeral inside an ordinary word: 一直, 数据.</summary>
    Word,
}

/// <summary>A numeral of the body with its surroundings; every numeral lies in exactly one.</summary>
public sealed record Mention
{
    /// <summary>What the number is.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>In the readable text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence that it stands in.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>What was read; not null exactly when <see cref="Kind"/> is <see cref="MentionKind.Quantity"/>.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Ids of the rules that decided, e.g. <c>lexicon:names</c>.</summary>
    public required string Reason { get; init; }
}

/// <summary>A sentence with everything that was read in it.</summary>
/// <param name="Mentions">In order; none where the sentence holds no numeral.</param>
/// <param name="Times">In order, with numerals or without.</param>
internal sealed record SentenceReading(
    Sentence Sentence, TokenList Tokens, ImmutableArray<Mention> Mentions, ImmutableArray<TimeExpression> Times)
{
    // From the first time to the last.
    private readonly TextSpan _timed = Times.IsEmpty ? default : new(Times[0].Span.Start, Times[^1].Span.End);

    /// <summary>The time expression that token <paramref name="index"/> lies in, or null.</summary>
    public TimeExpression? TimeAt(int index)
    {
        if (_timed.IsEmpty || index < 0 || index >= Tokens.Count)
            return null;
        var start = Tokens[index].Span.Start;
        if (!_timed.Contains(start))
            return null;
        int low = 0, high = Times.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Times[middle].Span.Contains(start))
                return Times[middle];
            if (Times[middle].Span.Start > start)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return null;
    }
}

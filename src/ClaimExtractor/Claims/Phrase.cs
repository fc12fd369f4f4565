using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Which tokens can stand in a noun phrase, and which end one.</summary>
internal static class Phrase
{
    /// <summary>A word of a noun phrase: anything that is no verb, no mark and no function word.</summary>
    public static bool IsNominal(TokenList tokens, int at)
    {
        switch (tokens.KindAt(at))
        {
            case TokenKind.Han:
                return !tokens.Is(at, ClauseRole.Function);
            case TokenKind.Intransitive or TokenKind.Latin or TokenKind.Name or TokenKind.Word or TokenKind.Idiom or TokenKind.CountedNoun
                or TokenKind.Metric or TokenKind.Noun
                or TokenKind.Place or TokenKind.IndexNoun or TokenKind.Classifier or TokenKind.Unit or TokenKind.SourceNoun
                or TokenKind.TalkNoun
                or TokenKind.OrdinalPrefix or TokenKind.Number or TokenKind.Join or TokenKind.OpenQuote or TokenKind.CloseQuote
                or TokenKind.ChangeNoun or TokenKind.BoundAfter or TokenKind.Made or TokenKind.Stock or TokenKind.YearUnit
                or TokenKind.MonthUnit
                or TokenKind.DayUnit or TokenKind.HourUnit or TokenKind.QuarterUnit or TokenKind.PartOfPeriod or TokenKind.Demonstrative
                or TokenKind.Times
                or TokenKind.DurationVerb or TokenKind.Every or TokenKind.Minus or TokenKind.Open or TokenKind.Close or TokenKind.EraUnit
                or TokenKind.SpanAfter or TokenKind.Slash or TokenKind.Multiply or TokenKind.More or TokenKind.Denominator
                or TokenKind.Determiner or TokenKind.Owner:
                return true;
            // 棉花产量, but 花3元
            case TokenKind.ActVerb:
                return !IsVerb(tokens, at);
            // 平均浓度, but 平均达到: an adverb that is an adjective too, before a noun.
            case TokenKind.Adverb or TokenKind.BoundBefore or TokenKind.LooseBound:
                return tokens[at].As(TokenKind.Noun) is not null && tokens.KindAt(at + 1) != TokenKind.Number && at + 1 < tokens.Count
                    && IsNominal(tokens, at + 1);
            case TokenKind.Pause:
                return tokens.Surface(at) is "、";
            case TokenKind.RangeMark:
                return tokens.Surface(at) is not ("到" or "至");
            default:
                return false;
        }
    }

    /// <summary>A verb of one character that is part of nouns too counts only right before a number.</summary>
    public static bool IsVerb(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.ActVerb)
        && (tokens[at].Span.Length > 1 || tokens[at].As(TokenKind.Noun) is null
            || tokens.KindAt(at + 1) is TokenKind.Number or TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.CurrencySign);

    /// <summary>产量, 项目, 装机容量: a noun that verbs and owners describe.</summary>
    public static bool IsDescribable(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.Metric) || tokens.Is(at, TokenKind.IndexNoun) || tokens.EndsIn(at, ClauseRole.DescribedEnd);

    public static bool IsParticleDe(TokenList tokens, int at) =>
        (uint)at < (uint)tokens.Count && tokens[at].Span is { Length: 1, Start: var start } && tokens.Text[start] == '的';

    /// <summary>A word with which a noun phrase can begin behind a number.</summary>
    public static bool BeginsNoun(TokenList tokens, int at) =>
        OpensModifier(tokens, at, tokens.Count)
        || (IsNominal(tokens, at) && !IsParticleDe(tokens, at)
            && tokens.KindAt(at) is not (TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.Open or TokenKind.CloseQuote
                or TokenKind.SpanAfter
                or TokenKind.RangeMark or TokenKind.Minus or TokenKind.Slash or TokenKind.Number or TokenKind.DurationVerb
                or TokenKind.Stock or TokenKind.Made or TokenKind.Every))
        || (tokens.KindAt(at) == TokenKind.Made && tokens.Is(at, TokenKind.Noun) && Clause.IsBoundary(tokens, at + 1));

    /// <summary>已脱贫人口, 未摘帽县: the word before the first verb of the phrase belongs to it.</summary>
    public static bool OpensModifier(TokenList tokens, int at, int end) => at >= 0 && at + 1 < end && tokens.Surface(at) is "已" or "未";

    /// <summary>The end of <c>[first, end)</c> without the noun of change, the joins and the marks that stand last.</summary>
    public static int TrimEnd(TokenList tokens, int first, int end)
    {
        while (end > first
            && (tokens.KindAt(end - 1) is TokenKind.ChangeNoun or TokenKind.Join or TokenKind.Pause or TokenKind.Adverb or TokenKind.Every
                or TokenKind.Open
            or TokenKind.OpenQuote or TokenKind.RangeMark or TokenKind.Minus or TokenKind.SpanAfter || IsParticleDe(tokens, end - 1)
                || tokens.Surface(end - 1) is "等"))
            end--;
        return end;
    }

    /// <summary>The closing bracket of one that holds no number, or −1.</summary>
    public static int CloseOf(TokenList tokens, int open, int end)
    {
        for (var at = open + 1; at < end && tokens.KindAt(at) != TokenKind.Number; at++)
            if (tokens.KindAt(at) == TokenKind.Close)
                return at;
        return -1;
    }

    /// <summary>The text of tokens <c>[first, end)</c> without blanks.</summary>
    public static Facet? Of(TokenList tokens, int first, int end)
    {
        if (first >= end)
            return null;
        var span = tokens.Cover(first, end);
        return new Facet(WithoutBlanks(span.In(tokens.Text)), span);
    }

    private static bool HoldsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c < '\u3001' && char.IsWhiteSpace(c))
                return true;
        return false;
    }

    public static string WithoutBlanks(ReadOnlySpan<char> text)
    {
        if (!HoldsBlank(text))
            return text.ToString();
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                result.Append(c);
        return result.ToString();
    }
}

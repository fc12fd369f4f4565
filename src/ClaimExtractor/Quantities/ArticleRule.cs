using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>基本法22条, 《渔业条例》18条, 第29及37条: articles behind the name of a law; and 第九、十集, 第三及第五, where 第 stands once.</summary>
internal static class ArticleRule
{
    private const int MostArticles = 2000, ShortestLaw = 3;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        // 马可福音5章15节
        if (at + 3 < tokens.Count && tokens.Surface(at + 1) is "章" && tokens.KindAt(at + 2) == TokenKind.Number
            && tokens.Surface(at + 3) is "节")
            readings.Add(new Reading(at, at + 4, MentionKind.Identifier, "verse", SetAsideRules.NamePriority));
        else if (IsInList(tokens, at, numeral) && ListEnd(tokens, at, lexicon, out var kind) is var end and > 0)
            readings.Add(new Reading(at, end, kind, "ordinal_list", SetAsideRules.MarkerPriority));
        else if (numeral.WholeNumber is > 1 and <= MostArticles && ArticlesEnd(tokens, at) is var articles and > 0
            && IsLaw(tokens, at, lexicon))
            readings.Add(new Reading(at, articles, MentionKind.Identifier, "article", SetAsideRules.MarkerPriority));
    }

    // 22条, 22及23条, 22至25条
    private static int ArticlesEnd(TokenList tokens, int at)
    {
        var end = at + 1;
        while (tokens.KindAt(end + 1) == TokenKind.Number && (Joins(tokens, end) || tokens.IsRangeMark(end)))
            end += 2;
        return end < tokens.Count && tokens.Surface(end) is "条" or "款" ? end + 1 : 0;
    }

    // The token before is a law, or a title in brackets that ends with one: 《海上交通安全法》48条, but not 《若干意见》48条.
    private static bool IsLaw(TokenList tokens, int at, Lexicon lexicon)
    {
        var last = at > 0 && tokens.KindAt(at - 1) == TokenKind.CloseQuote ? at - 1 : at;
        if (last < 1)
            return false;
        if (Cue.EndsBefore(tokens, last, "no_law", lexicon) || last == at && IsMade(tokens, last - 1, lexicon))
            return false;
        return Cue.EndsBefore(tokens, last, "law", lexicon)
            || tokens.Surface(last - 1) is [.., '法'] law && (last < at || law.Length >= ShortestLaw);
    }

    // 制定条例20条: a kind of law that has no name, behind what is done with it.
    private static bool IsMade(TokenList tokens, int kind, Lexicon lexicon) =>
        Cue.Begins(tokens, kind, "law_kind", lexicon)
        && (kind == 0 || tokens[kind - 1].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb
            || tokens.KindAt(kind - 1) is TokenKind.ActVerb or TokenKind.Made or TokenKind.Adverb or TokenKind.Modality);

    // 第九|、十集: 第 stands before a smaller number of the same list, and no unit between.
    private static bool IsInList(TokenList tokens, int at, Numeral numeral)
    {
        if (numeral.WholeNumber < 1 || !Joins(tokens, at - 1))
            return false;
        var first = at;
        while (Joins(tokens, first - 1) && tokens.KindAt(first - 2) == TokenKind.Number && tokens[first - 2].Numeral is { } before
            && before.Form == numeral.Form && before.WholeNumber > 0 && before.WholeNumber < tokens[first].Numeral!.WholeNumber)
            first -= 2;
        return first < at && tokens.KindAt(first - 1) == TokenKind.OrdinalPrefix && !tokens.Is(first - 2, TokenKind.RankVerb);
    }

    private static bool Joins(TokenList tokens, int at) =>
        at >= 0 && at < tokens.Count && tokens.Surface(at) is "、" or "及" or "和" or "与" or "至";

    private static int ListEnd(TokenList tokens, int at, Lexicon lexicon, out MentionKind kind)
    {
        kind = MentionKind.Ordinal;
        if (SetAsideRules.Numbered(tokens, tokens[at].Span.End, lexicon) is { } numbered)
        {
            kind = numbered.Of(TokenKind.Numbered)!.Code is "clause" ? MentionKind.Identifier : kind;
            return tokens.IndexAt(tokens[at].Span.End + numbered.Surface.Length);
        }

        return tokens.KindAt(at + 1) is TokenKind.Classifier or TokenKind.YearUnit or TokenKind.DayUnit or TokenKind.Unit ? at + 2 : at + 1;
    }
}

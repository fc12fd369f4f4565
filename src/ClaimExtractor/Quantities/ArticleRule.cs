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
        if (VerseEnd(tokens, at) is var verse and > 0)
            readings.Add(new Reading(at, verse, MentionKind.Identifier, "verse", SetAsideRules.NamePriority));
        else if (IsInList(tokens, at, numeral) && ListEnd(tokens, at, lexicon, out var kind) is var end and > 0)
            readings.Add(new Reading(at, end, kind, "ordinal_list", SetAsideRules.MarkerPriority));
        else if (numeral.WholeNumber is > 1 and <= MostArticles && ArticlesEnd(tokens, at) is var articles and > 0
            && (IsLaw(tokens, at, lexicon)
                || numeral is { Form: NumeralForm.Arabic, IsPlain: true } && IsKnownArticle(tokens, at, articles, lexicon)))
            readings.Add(new Reading(at, articles, MentionKind.Identifier, "article", SetAsideRules.MarkerPriority));
    }

    // 马可福音5章15节, 4章2-6节, 诗篇23篇4节
    private static int VerseEnd(TokenList tokens, int at)
    {
        if (at + 3 >= tokens.Count || tokens.Surface(at + 1) is not ("章" or "篇") || tokens.KindAt(at + 2) != TokenKind.Number)
            return 0;
        var last = tokens.IsRangeMark(at + 3) && tokens.KindAt(at + 4) == TokenKind.Number ? at + 5 : at + 3;
        return last < tokens.Count && tokens.Surface(last) is "节" ? last + 1 : 0;
    }

    // 23条立法, 反23条, （60条）, 《守则》的39条: an article that needs no law beside it.
    private static bool IsKnownArticle(TokenList tokens, int at, int end, Lexicon lexicon)
    {
        if (Cue.Begins(tokens, end, "legislates", lexicon) || IsAloneInBrackets(tokens, at))
            return true;
        var alone = tokens.KindAt(end) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Close or TokenKind.CloseQuote
            or TokenKind.ActVerb or TokenKind.Modality or TokenKind.Adverb or TokenKind.Number;
        var acted = end < tokens.Count && tokens[end].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun;
        return (alone || acted) && Cue.EndsBefore(tokens, at, "about_law", lexicon)
            || alone && (at > 1 && tokens.Surface(at - 1) is "的" && tokens.KindAt(at - 2) == TokenKind.CloseQuote
                || IsOfLawmaking(tokens, at, lexicon));
    }

    // 而非23条。 in a sentence of what is enacted; but 修改23条, 全文共23条.
    private static bool IsOfLawmaking(TokenList tokens, int at, Lexicon lexicon)
    {
        if (tokens.KindAt(at - 1) is TokenKind.LinkVerb or TokenKind.BoundBefore or TokenKind.ChangeBy or TokenKind.Stock or TokenKind.Made
            or TokenKind.ActVerb || Cue.EndsBefore(tokens, at, "counts_persons", lexicon))
            return false;
        for (var i = 0; i < tokens.Count; i++)
            if (Cue.Begins(tokens, i, "enacts", lexicon))
                return true;
        return false;
    }

    // （43条及57条）
    private static bool IsAloneInBrackets(TokenList tokens, int at)
    {
        var (first, end) = (at, ArticlesEnd(tokens, at));
        while (
            first > 2
            && Joins(tokens, first - 1)
            && tokens.Surface(first - 2) is "条" or "款"
            && tokens.KindAt(first - 3) == TokenKind.Number
        )
            first -= 3;
        while (Joins(tokens, end) && tokens.KindAt(end + 1) == TokenKind.Number && ArticlesEnd(tokens, end + 1) is var next and > 0)
            end = next;
        return tokens.KindAt(first - 1) == TokenKind.Open && tokens.KindAt(end) == TokenKind.Close;
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
        // 第49条及50条, 第117页至118页
        if (at > 3 && tokens.KindAt(at - 3) == TokenKind.Number && tokens.KindAt(at - 4) == TokenKind.OrdinalPrefix
            && at + 1 < tokens.Count && tokens.Surface(at - 2).SequenceEqual(tokens.Surface(at + 1))
            && tokens[at - 3].Numeral is { WholeNumber: > 0 } former && former.WholeNumber < numeral.WholeNumber
            && !tokens.Is(at - 5, TokenKind.RankVerb))
            return true;
        var first = at;
        while (Joins(tokens, first - 1) && tokens.KindAt(first - 2) == TokenKind.Number && tokens[first - 2].Numeral is { } before
            && before.Form == numeral.Form && before.WholeNumber > 0 && before.WholeNumber < tokens[first].Numeral!.WholeNumber)
            first -= 2;
        return first < at && tokens.KindAt(first - 1) == TokenKind.OrdinalPrefix && !tokens.Is(first - 2, TokenKind.RankVerb);
    }

    private static bool Joins(TokenList tokens, int at) =>
        at >= 0 && at < tokens.Count && tokens.Surface(at) is "、" or "及" or "和" or "与" or "至" or "到";

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

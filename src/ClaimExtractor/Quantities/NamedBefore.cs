using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>四人还押, 6人另被控: persons without a noun, as many as the document has counted or named before, are those persons.</summary>
internal static class NamedBefore
{
    // More persons are no group that a text goes on to tell of.
    private const int MostPersons = 12;

    private static readonly KindSet Counts = KindSet.Of(
        TokenKind.BoundBefore, TokenKind.LooseBound, TokenKind.LinkVerb, TokenKind.ChangeBy, TokenKind.ChangeTo, TokenKind.Every,
        TokenKind.Stock, TokenKind.Number, TokenKind.OrdinalPrefix, TokenKind.Classifier, TokenKind.Unit, TokenKind.Made,
        TokenKind.Modality,
        TokenKind.Place, TokenKind.Owner);

    private static readonly KindSet Tells = KindSet.Of(
        TokenKind.Adverb, TokenKind.Preposition, TokenKind.Modality, TokenKind.Reports, TokenKind.ActVerb, TokenKind.LinkVerb);

    private static readonly KindSet Ends = KindSet.Of(TokenKind.Pause, TokenKind.Stop, TokenKind.Colon);

    /// <summary>Sets aside what was said before, and keeps what this sentence says in mind for later ones.</summary>
    public static void Complete(TokenList tokens, List<Reading> readings, Lexicon lexicon, ref CountedBefore said)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            var reading = readings[i];
            if (tokens[reading.First].Numeral is not { Vagueness: Vagueness.None, WholeNumber: > 1 } numeral)
                continue;
            if (reading.Rule is "article")
                said = said with { Article = numeral.WholeNumber };
            else if (reading.Kind == MentionKind.Quantity && numeral.WholeNumber == said.Article && IsArticle(tokens, reading))
                readings[i] = reading with { Kind = MentionKind.Identifier, Rule = "article", Quantity = null };
            if (numeral.WholeNumber > MostPersons)
                continue;
            if (reading.Kind == MentionKind.Quantity && said.Knows(numeral)
                && StandsForThem(tokens, reading, numeral.WholeNumber, lexicon))
                readings[i] = reading with { Kind = MentionKind.Discourse, Rule = "named_before", Quantity = null };
            if (CountsPersons(tokens, reading))
                said = said with { Persons = said.Persons | 1UL << numeral.WholeNumber };
        }
    }

    // 23条立法 … 而非23条。
    private static bool IsArticle(TokenList tokens, Reading reading) =>
        reading.End == reading.First + 2 && tokens.Surface(reading.First + 1) is "条"
        && (reading.End == tokens.Count || !IsThing(tokens, reading.End) && tokens.KindAt(reading.End) != TokenKind.TalkNoun);

    private static bool CountsPersons(TokenList tokens, Reading reading) =>
        reading.Quantity is { Unit: "person" } || tokens.KindAt(reading.First + 1) == TokenKind.Classifier
            && (tokens.Surface(reading.First + 1) is "人" || IsOfPersons(tokens, reading.First));

    // 三个人
    private static bool IsOfPersons(TokenList tokens, int first) =>
        first + 2 < tokens.Count && tokens.Surface(first + 1) is "个" && tokens.Surface(first + 2) is "人";

    private static bool StandsForThem(TokenList tokens, Reading reading, int count, Lexicon lexicon)
    {
        var (first, end) = (reading.First, IsOfPersons(tokens, reading.First) ? reading.First + 3 : reading.End);
        // 三个人 are anybody, but where a clause begins with them.
        if (end == first + 3 && !(Tells.Contains(tokens.KindAt(end)) && (first == 0 || Ends.Contains(tokens.KindAt(first - 1)))))
            return false;
        if (reading.End < first + 2 || end > first + 3 || end == first + 2 && tokens.Surface(first + 1) is not "人"
            || end == first + 3 && !IsOfPersons(tokens, first))
            return false;
        // ，二人同属一会: 二 with 人 are those two, whatever is said of them.
        if (tokens.Surface(first) is "二" && end == first + 2 && (first == 0 || Ends.Contains(tokens.KindAt(first - 1)))
            && tokens.KindAt(end) != TokenKind.Classifier)
            return !IsNews(tokens, first, end, lexicon);
        return !IsCounted(tokens, first, end, count, lexicon)
            && !(end < tokens.Count && IsGroup(tokens, end, count) && !IsTheirs(tokens, first, end, count, lexicon))
            && !IsOneOfMany(tokens, first) && !IsNews(tokens, first, end, lexicon);
    }

    // 另有四人, 校内评审8人, 他有兄弟两人: what stands before them says how many they are.
    private static bool IsCounted(TokenList tokens, int first, int end, int count, Lexicon lexicon)
    {
        if (first == 0)
            return false;
        if (Cue.Is(tokens, first - 1, "counts_persons", lexicon) || tokens.Surface(first - 1) is [.., '有']
            || first > 1 && tokens.Surface(first - 2) is [.., '有'])
            return true;
        // 为两人求情, 印象是两人并非一伙; but 当事人为两人.
        if (tokens.Surface(first - 1) is "为" or "是" && end < tokens.Count && (IsVerb(tokens, end) || Tells.Contains(tokens.KindAt(end))))
            return false;
        // 将5人还押: what is done with them.
        if (tokens.Surface(first - 1) is "将" or "把" && end < tokens.Count && IsVerb(tokens, end))
            return false;
        return Counts.Contains(tokens.KindAt(first - 1))
            || count > 2 && (tokens.KindAt(first - 1) == TokenKind.CloseQuote || IsNoun(tokens, first - 1));
    }

    // 两人世界, 四人通缉名单
    private static bool IsGroup(TokenList tokens, int at, int count) =>
        IsThing(tokens, at) && !(count == 2 && tokens[at].Tag == PartOfSpeech.None)
        || count > 2 && tokens[at].Tag is PartOfSpeech.VerbalNoun && at + 1 < tokens.Count && IsThing(tokens, at + 1);

    // 搜查两人寓所, 现在两人合约已经结束: what is theirs; but 两人世界, 一支两人乐队.
    private static bool IsTheirs(TokenList tokens, int first, int end, int count, Lexicon lexicon) =>
        count == 2 && tokens.KindAt(end) != TokenKind.Classifier && !Cue.Begins(tokens, end, "of_two", lexicon)
        && (first == 0 || Ends.Contains(tokens.KindAt(first - 1)) || tokens[first - 1].Is(TokenKind.TimeWord)
            || tokens.KindAt(first - 1) is TokenKind.ActVerb && tokens[end].Tag == PartOfSpeech.Noun);

    private static bool IsVerb(TokenList tokens, int at) => tokens[at].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun;

    // 校内评委8人, 光城者7人
    private static bool IsNoun(TokenList tokens, int at) =>
        (tokens[at].Tag is PartOfSpeech.None && tokens.KindAt(at) == TokenKind.Han && tokens[at].Span.Length > 1
            || tokens[at].Tag is PartOfSpeech.Noun or PartOfSpeech.Place or PartOfSpeech.Organisation or PartOfSpeech.ProperName)
        && tokens[at].Span.End == tokens[at + 1].Span.Start && !tokens[at].Is(TokenKind.Reports) && !tokens[at].Is(TokenKind.Decides);

    // 两人世界, 四人小组
    private static bool IsThing(TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.Classifier || !Tells.Contains(tokens.KindAt(at)) && !tokens[at].Is(TokenKind.RelativeYear)
        && (tokens[at].Tag is PartOfSpeech.Noun or PartOfSpeech.Place or PartOfSpeech.Distinguishing or PartOfSpeech.Space
            or PartOfSpeech.Organisation or PartOfSpeech.ProperName or PartOfSpeech.Person or PartOfSpeech.Pronoun
            || tokens[at].Tag == PartOfSpeech.None && tokens.KindAt(at) == TokenKind.Han);

    // 5人确诊，3人随团: each number says how many of all.
    private static bool IsOneOfMany(TokenList tokens, int first)
    {
        for (var at = tokens.Next(TokenKind.Number); at >= 0; at = tokens.Next(TokenKind.Number, at + 1))
            if (at + 1 < tokens.Count && tokens.Surface(at + 1) is "人" && tokens[at].Numeral is { } other
                && (at == 0 || tokens[at - 1].Tag is not PartOfSpeech.Person && !Cue.EndsBefore(tokens, at, "of_them", tokens.Lexicon))
                && other.WholeNumber != tokens[first].Numeral!.WholeNumber)
                return true;
        return false;
    }

    // 四人死亡, 两人报名: how many it befell.
    private static bool IsNews(TokenList tokens, int first, int end, Lexicon lexicon)
    {
        for (var at = end; at < tokens.Count && !Ends.Contains(tokens.KindAt(at)); at++)
            if (Cue.Begins(tokens, at, "befalls", lexicon))
                return true;
        for (var at = first - 1; at >= 0 && !Ends.Contains(tokens.KindAt(at)); at--)
            if (Cue.Begins(tokens, at, "befalls", lexicon)
                && tokens.KindAt(end) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Close)
                return true;
        return Cue.EndsBefore(tokens, first, "befalls", lexicon)
            || tokens.KindAt(first - 1) is TokenKind.Open && tokens.KindAt(end) is TokenKind.Close;
    }
}

using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Finds the clauses that describe the noun behind them: 未按期还款的客户, 向中央签了责任书的省份.</summary>
internal static class RelativeClause
{
    private const int LongestClause = 16;

    /// <summary>Behind the 的 of a clause that begins with a verb, what stands before one, or a preposition; −1 where none begins.</summary>
    public static int EndOf(TokenList tokens, ReadOnlySpan<char> classes, int at)
    {
        if (classes[at] is not (WordClass.Verb or WordClass.LightVerb or WordClass.Link or WordClass.Stock or WordClass.ChangeBy
            or WordClass.Adverb or WordClass.Preposition))
            return -1;
        // 解决了群众反映的问题, 实现归属于母公司的利润: what is done is no description.
        if (at + 1 < classes.Length && (classes[at + 1] == WordClass.Particle || classes[at] == WordClass.LightVerb))
            return -1;
        // 并给|老人的两个儿子: whose they are.
        if (PassesTo(tokens, classes, at))
            return -1;
        // 对|已脱贫的人口: what the preposition has is the noun behind the clause.
        if (classes[at] == WordClass.Preposition && at + 1 < classes.Length
            && classes[at + 1] is WordClass.Verb or WordClass.Adverb or WordClass.Link or WordClass.LightVerb)
            return -1;
        // 委任了最高法院的三名法官: so too behind several verbs.
        var governs = at;
        while (governs < classes.Length && classes[governs] is WordClass.Verb or WordClass.VerbalNoun or WordClass.Adverb)
            governs++;
        if (governs > at && governs < classes.Length && classes[governs] == WordClass.Particle)
            return -1;
        var verbs = 0;
        for (var i = at; i < Math.Min(classes.Length, at + LongestClause); i++)
        {
            switch (classes[i])
            {
                // 尚在医学观察的
                case WordClass.Preposition when i > at && classes[i - 1] == WordClass.Adverb:
                case WordClass.Verb or WordClass.LightVerb or WordClass.Link or WordClass.Stock or WordClass.ChangeBy
                    or WordClass.VerbalNoun:
                    verbs++;
                    break;
                case WordClass.De when classes[i - 1] == WordClass.Time:
                    return -1;
                case WordClass.De:
                    return verbs > 0 && i + 1 < classes.Length
                        && (NounPhrase.Begins(classes[i + 1])
                            || classes[i + 1] == WordClass.Quantity
                                && !classes[at..i].ContainsAny(WordClass.Link, WordClass.LightVerb, WordClass.ChangeBy))
                        && !IsGoverned(classes, at, i)
                        ? i + 1
                        : -1;
                case WordClass.Boundary or WordClass.Quantity or WordClass.Open or WordClass.Close or WordClass.ChangeTo or WordClass.Share
                    or WordClass.Than or WordClass.Report:
                    return -1;
            }
        }

        return -1;
    }

    private static bool PassesTo(TokenList tokens, ReadOnlySpan<char> classes, int at)
    {
        while (at + 1 < classes.Length && classes[at] == WordClass.Adverb)
            at++;
        return tokens.Surface(at) is "给";
    }

    // 查处群众反映的问题: the second verb describes, the first governs.
    private static bool IsGoverned(ReadOnlySpan<char> classes, int at, int de) =>
        // 淘汰落后的产能
        at + 1 < de && !classes[(at + 1)..de].ContainsAnyExcept(WordClass.Modifier) ||
        classes[at] is WordClass.Verb or WordClass.Stock or WordClass.ChangeBy or WordClass.VerbalNoun && at + 2 < de
        && classes[at + 1] is WordClass.Noun or WordClass.Actor or WordClass.Place or WordClass.Modifier
        && classes[(at + 1)..de].ContainsAny(WordClass.Verb, WordClass.LightVerb);
}

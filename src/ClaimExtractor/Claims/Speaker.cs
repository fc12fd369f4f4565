using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Finds who gives a figure in the words before a verb of saying.</summary>
internal sealed class Speaker(Lexicon lexicon)
{
    // 农业农村部|最新|农情|调度: so many words may stand between who gives a figure and what is given.
    private const int LongestGiven = 5;

    private const int LongestGivenName = 2, LongestForeignName = 6;

    private readonly SpeakerWords _words = SpeakerWords.Of(lexicon);

    /// <summary>Who stands in tokens <c>[first, end)</c>, with the title and without what is given; null where nobody does.</summary>
    /// <param name="named">据 stands before: what stands there gives the figure, be it a body that no table knows.</param>
    public Facet? In(SentenceChunks chunks, int first, int end, bool named = false)
    {
        var tokens = chunks.Tokens;
        var full = end;
        while (end > first && (IsGiven(tokens, end - 1) || Phrase.IsParticleDe(tokens, end - 1) || IsBetween(chunks.Classes[end - 1])))
            end--;
        // 「一成也未到」王某说
        while (first < end && tokens.KindAt(first) == TokenKind.CloseQuote)
            first++;
        first = BehindTopic(chunks, first, end);
        var start = Opening(chunks, first, end);
        // 《医学会杂志》期刊
        if (start > 0 && tokens.Surface(start - 1) is "《")
            start--;
        if (start < end - 1 && tokens.Surface(start) is "在")
            start++;
        // 翻查|死因庭年报
        if (start < end - 1 && start == first && _words.Acts.Contains(tokens.Surface(start)))
            start++;
        if (start >= end)
            return Document(chunks, start < full ? start : first, full);
        // 原先探望王某的邻居 is who stands behind 的.
        for (var at = end - 2; at > start; at--)
            if (Phrase.IsParticleDe(tokens, at))
                return IsSomebody(tokens, end - 1) && Who(tokens, at + 1, end) is { } behind ? behind
                    : Who(tokens, start, RunEnd(chunks, start, end));
        var run = RunEnd(chunks, start, end);
        // 民权观察昨日发表报告中指出: who gives it out, be it a body that no table knows.
        // 排总今日于声明中表示: so does what is said in.
        var issued = false;
        for (var at = run; at < full; at++)
        {
            issued |= at > run && Cue.Is(tokens, at, "issue", lexicon);
            named |= Cue.Is(tokens, at, "issue", lexicon) || IsGiven(tokens, at) && OpensWhere(tokens, run, at);
        }

        named &= chunks.Classes[start] is not (WordClass.Verb or WordClass.LightVerb);
        return Who(tokens, start, run)
            ?? (named && issued && !HoldsOpenQuote(tokens, start, run) ? Phrase.Of(tokens, start, run) : null)
            ?? Document(chunks, start, full)
            ?? (named && !HoldsOpenQuote(tokens, start, run) ? Phrase.Of(tokens, start, run) : null);
    }

    private static bool OpensWhere(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens[at].Tag is PartOfSpeech.Preposition)
                return true;
        return false;
    }

    /// <summary>A person, a body, a paper.</summary>
    public bool IsSomebody(TokenList tokens, int at)
    {
        // 美国有线新闻网（ANN）: the name before the bracket.
        if (tokens.KindAt(at) == TokenKind.Close)
            while (at > 1 && tokens.KindAt(at) != TokenKind.Number && tokens.KindAt(at--) != TokenKind.Open)
                continue;
        return !Ends(tokens.Surface(at), _words.Events) && (Names(tokens, at) || SpelledName.Ends(tokens, at));
    }

    /// <summary>前, 某: it opens who speaks.</summary>
    public bool Opens(TokenList tokens, int at) => _words.Opens.Contains(tokens.Surface(at));

    private bool Names(TokenList tokens, int at) =>
        tokens[at].Tag is PartOfSpeech.Person or PartOfSpeech.Organisation || tokens[at].As(TokenKind.SourceNoun) is { Code: not "self" }
        || IsSurnameAlone(tokens, at)
        || tokens[at].As(TokenKind.CountedNoun)?.Code == "person" && !IsSomeOfMany(tokens, at) || tokens.KindAt(at) == TokenKind.Latin
            || Ends(tokens.Surface(at), _words.Ends) && !IsSomeOfMany(tokens, at);

    // 林表示: whose name was said in full before.
    private static bool IsSurnameAlone(TokenList tokens, int at) =>
        tokens[at].Span.Length == 1
        && (at == 0 || Clause.IsBoundary(tokens, at - 1))
        && PersonNames.SurnameAt(tokens.Text, tokens[at].Span.Start) == 1
        && tokens.Is(at + 1, TokenKind.Reports);

    // 有|人, 三|人, but 李卓|人
    private static bool IsSomeOfMany(TokenList tokens, int at) =>
        tokens.Surface(at) is "人"
        && (
            at == 0
            || tokens.Surface(at - 1) is [.., '有']
            || tokens.KindAt(at - 1) is TokenKind.Number or TokenKind.Pause or TokenKind.Stop
        );

    /// <summary>数据, 报告: what somebody gives.</summary>
    public bool IsGiven(TokenList tokens, int at) => _words.Given.Contains(tokens.Surface(at));

    // 王某对于警方称: who speaks stands behind what it is about.
    private int BehindTopic(SentenceChunks chunks, int first, int end)
    {
        for (var at = end - 2; at > first; at--)
            if (_words.About.Contains(chunks.Tokens.Surface(at)))
                return IsSomebody(chunks.Tokens, end - 1) && IsSomebody(chunks.Tokens, at - 1) ? at + 1 : first;
        return first;
    }

    // What stands between the name and the verb of saying: 纷纷, 21日, 公布.
    private static bool IsBetween(char kind) => kind is WordClass.Adverb or WordClass.Time or WordClass.Report
        or WordClass.Particle or WordClass.Conjunction;

    // 在会上，王某; 因为王某; but 另一成员
    private int Opening(SentenceChunks chunks, int first, int end)
    {
        var start = first;
        foreach (var chunk in chunks.Chunks)
        {
            if (chunk.End <= start || chunk.First > start || start >= end)
                continue;
            // 来自气象台的消息, 从水务局获悉
            if (_words.From.Contains(chunks.Tokens.Surface(start)))
            {
                start++;
                break;
            }

            if (chunk.First < start || _words.Opens.Contains(chunks.Tokens.Surface(start))
                || chunk.Kind is not (ChunkKind.Adverb or ChunkKind.Time or ChunkKind.Conjunction or ChunkKind.Adverbial
                or ChunkKind.Boundary or ChunkKind.Preposition))
                break;
            start = chunk.End;
        }

        // 以方: a short name that looks like a word of place.
        return start >= end && end > first && Ends(chunks.Tokens.Surface(end - 1), _words.Ends) ? end - 1 : start;
    }

    // To the first word that no name holds; a verb is part of one that goes on to the end: 联防联控机制.
    private int RunEnd(SentenceChunks chunks, int start, int end)
    {
        // 他|讽刺|叶某指
        if (chunks.Classes[start] == WordClass.Determiner && IsSomebody(chunks.Tokens, start))
            return start + 1;
        for (var at = start + 1; at < end; at++)
        {
            // 《医学会杂志·网络》期刊
            if (chunks.Tokens.Surface(at - 1) is "《")
                while (at < end - 1 && chunks.Tokens.Surface(at) is not "》")
                    at++;
            // 秘书长某某|出席委员会|表示
            // 某某|代表政府|宣布
            if (_words.Acts.Contains(chunks.Tokens.Surface(at)) && IsSomebody(chunks.Tokens, at - 1)
                || chunks.Tokens[at - 1].Tag is PartOfSpeech.Person && Cue.Is(chunks.Tokens, at, "stands_for", lexicon)
                || chunks.Classes[at] is WordClass.Preposition or WordClass.De or WordClass.Link or WordClass.Boundary or WordClass.Than
                || IsBetween(chunks.Classes[at]))
                return at;
        }

        return end;
    }

    private Facet? Who(TokenList tokens, int first, int end)
    {
        // 与|冯
        if (tokens[first].Tag is PartOfSpeech.Preposition or PartOfSpeech.Conjunction)
            return null;
        for (var last = end; last > first && last > end - 1 - LongestGiven; last--)
            if (IsSomebody(tokens, last - 1))
            {
                // 总统|某某: a name that no table knows, behind a title. 部长蓝|佛|安: one that is cut.
                if (last == end - 1 && Ends(tokens.Surface(last - 1), _words.Titles) || IsRestOfName(tokens, last, end)
                    || IsForeignName(tokens, last, end))
                    last = end;
                return last == first + 1 && IsNobody(tokens, first) || HoldsOpenQuote(tokens, first, last)
                    ? null
                    : Phrase.Of(tokens, first, last);
            }

        return null;
    }

    // 我们, 》, 处, 有|人
    private static bool IsNobody(TokenList tokens, int at) =>
        tokens.Surface(at) is "有人" or "没有人"
        || tokens[at].As(TokenKind.SourceNoun)?.Code == "self"
        || tokens[at].Span.Length == 1
            && !(
                tokens[at].Tag is PartOfSpeech.Pronoun or PartOfSpeech.Person
                || tokens.KindAt(at) == TokenKind.Latin
                || SpelledName.Ends(tokens, at)
                || IsSurnameAlone(tokens, at)
            );

    private static bool HoldsOpenQuote(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.KindAt(at) == TokenKind.OpenQuote)
                return tokens.Surface(at) is not "《" && !tokens.Cover(at, end).In(tokens.Text).ContainsAny("」”’』");
        return false;
    }

    // 主任|卡|塞亚: a foreign name that is cut, behind a title.
    private bool IsForeignName(TokenList tokens, int at, int end)
    {
        if (at >= end || !Ends(tokens.Surface(at - 1), _words.Titles) || tokens.Cover(at, end).Length is < 2 or > LongestForeignName)
            return false;
        for (var next = at; next < end; next++)
            if (tokens[next].Tag is PartOfSpeech.Adverb or PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Pronoun
                || tokens[next].Span.Length > 2 || IsGiven(tokens, next) || tokens[next].Span.Start != tokens[next - 1].Span.End)
                return false;
        return true;
    }

    private bool IsRestOfName(TokenList tokens, int at, int end)
    {
        if (at >= end || tokens[at - 1].Tag is not PartOfSpeech.Person || tokens.Cover(at, end).Length > LongestGivenName)
            return false;
        for (var next = at; next < end; next++)
            if (
                tokens[next].Tag is PartOfSpeech.Adverb or PartOfSpeech.Preposition or PartOfSpeech.Conjunction
                || IsGiven(tokens, next)
                || tokens[next].Span.Start != tokens[next - 1].Span.End
                || tokens[next].Span.Length > 1 && tokens[next].Tag != PartOfSpeech.None
            )
                return false;
        return true;
    }

    // 审计报告: what is cited by itself.
    private Facet? Document(SentenceChunks chunks, int first, int end)
    {
        // 审计|报告指出
        if (
            end > first
            && end < chunks.Tokens.Count
            && chunks.Classes[end - 1] is WordClass.Noun or WordClass.VerbalNoun or WordClass.Modifier
        )
            foreach (var word in _words.Documents)
                if (
                    chunks.Tokens.Surface(end).StartsWith(word, StringComparison.Ordinal)
                    && Phrase.Of(chunks.Tokens, first, end) is { } kind
                )
                    return kind with
                    {
                        Text = kind.Text + word,
                        Span = new TextSpan(kind.Span.Start, chunks.Tokens[end].Span.Start + word.Length),
                    };
        while (end > first && IsBetween(chunks.Classes[end - 1]))
            end--;
        while (first < end && chunks.Classes[first] is WordClass.Verb or WordClass.LightVerb)
            first++;
        return end > first && Ends(chunks.Tokens.Surface(end - 1), _words.Documents) && end > first + 1
            ? Phrase.Of(chunks.Tokens, first, end)
            : null;
    }

    private static bool Ends(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}

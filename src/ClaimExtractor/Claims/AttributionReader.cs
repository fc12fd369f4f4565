using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads who gives a figure: 据国务院扶贫办统计，; 柏仇勇介绍，; 记者从水务局获悉，. It holds to the end of its sentence.</summary>
internal sealed class AttributionReader(Lexicon lexicon)
{
    private readonly Speaker _speaker = new(lexicon);

    /// <summary>Where a sentence may say who gives a figure, in order: found once for all of its numbers.</summary>
    public List<int> PlacesIn(SentenceChunks chunks)
    {
        var (tokens, places) = (chunks.Tokens, new List<int>());
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.KindAt(at) == TokenKind.Colon || tokens[at].As(TokenKind.Reports) is not null || TalkVerb(chunks, at) is not null
                || Clause.EndsAtBlank(tokens, at) || IsIssued(chunks, at))
                places.Add(at);
        return places;
    }

    /// <summary>The nearest verb of saying before the number that somebody stands before.</summary>
    /// <param name="places">What <see cref="PlacesIn"/> gave for its sentence.</param>
    public Facet? Read(ClaimSite site, SentenceChunks chunks, List<int> places)
    {
        var tokens = site.Tokens;
        var isOver = false;
        var end = places.BinarySearch(site.First);
        for (var i = (end < 0 ? ~end : end) - 1; i >= 0; i--)
        {
            var at = places[i];
            Facet? found = null;
            // 甲公司称获批　乙公司付20亿元: the halves of a headline have each their own, but for who stands before the colon of all.
            isOver |= Clause.EndsAtBlank(tokens, at);
            if (isOver && tokens.KindAt(at) != TokenKind.Colon)
                continue;
            // 她没有提及，条例实施已两年
            if (at > 0 && tokens[at].Span.Length > 1
                && tokens[at - 1].As(TokenKind.Modality)?.Code.StartsWith("negated", StringComparison.Ordinal) == true
                && (tokens.Is(at, TokenKind.Reports) || TalkVerb(chunks, at) is not null))
                return null;
            if (tokens[at].As(TokenKind.Reports)?.Code is { } verb || (verb = TalkVerb(chunks, at)) is not null)
            {
                var first = Clause.FirstOf(tokens, at);
                if (!Says(site, chunks, verb, first, at, out var start))
                {
                    // 会议部署改革，提出30项措施: what is brought forward is said by nobody.
                    var before = verb is "says" ? LeadsBefore(chunks, first, at) : null;
                    if (Issuer(site, chunks, at) is { } issuer)
                        return issuer;
                    if (verb is "says" or "opened" or "mentions" && (before ?? Leads(chunks, first, at)) is { } leads)
                        return leads with { Inherited = leads.Span.End <= tokens[site.ClauseFirst].Span.Start };
                    continue;
                }

                found = _speaker.In(chunks, start, at, named: start > 0 && tokens.Is(start - 1, TokenKind.SourceOpens)
                    || IsInBrackets(chunks, start, at)) is { } who
                    ? who with { Inherited = at < site.ClauseFirst } : null;
            }
            else if (Issuer(site, chunks, at) is { } issuer)
                found = issuer;
            else if (tokens.KindAt(at) == TokenKind.Colon)
                found = BeforeColon(chunks, at)?.AsInherited();
            if (found is not null)
                return found;
        }

        return null;
    }

    private Facet? Issuer(ClaimSite site, SentenceChunks chunks, int at) => at < site.ClauseFirst && IsIssued(chunks, at)
        ? _speaker.In(chunks, BehindByline(chunks.Tokens, Clause.FirstOf(chunks.Tokens, at), at), at, named: true)?.AsInherited()
        : null;

    // （民阵称5万人）: whoever stands there before the verb and the number.
    private static bool IsInBrackets(SentenceChunks chunks, int first, int at)
    {
        if (first == 0 || chunks.Tokens.KindAt(first - 1) != TokenKind.Open || chunks.Tokens.KindAt(at + 1) != TokenKind.Number
            || chunks.Tokens.Cover(first, at).Length > LongestInBrackets)
            return false;
        for (var next = first; next < at; next++)
            if (chunks.Classes[next] is not (WordClass.Noun or WordClass.Actor or WordClass.Modifier))
                return false;
        return at > first;
    }

    private const int LongestInBrackets = 8;

    // 统计局今天公布一季度数据，: the clause ends with what is given.
    private bool IsIssued(SentenceChunks chunks, int at) => at > 0 && chunks.Tokens.Surface(at - 1) is not "所"
        && !Phrase.IsParticleDe(chunks.Tokens, at + 1) && Cue.Is(chunks.Tokens, at, "issue", lexicon)
        && Clause.EndOf(chunks.Tokens, at) is var end && end > at + 1 && chunks.Tokens.KindAt(end) == TokenKind.Pause
        && _speaker.IsGiven(chunks.Tokens, end - 1);

    // 王某提出，
    private static string? TalkVerb(SentenceChunks chunks, int at) =>
        chunks.Tokens[at].As(TokenKind.Cue)?.Code == "talk_verb"
        && chunks.Classes[Clause.FirstOf(chunks.Tokens, at)] is not (WordClass.Verb or WordClass.LightVerb or WordClass.VerbalNoun)
            ? "opened"
            : null;

    private bool Says(ClaimSite site, SentenceChunks chunks, string role, int first, int at, out int start)
    {
        var tokens = site.Tokens;
        start = Opening(tokens, first, at) is >= 0 and var opens ? opens + 1 : BehindSaying(tokens, BehindByline(tokens, first, at), at);
        if (role == "learned")
        {
            while (start < at && tokens.Surface(start) is not ("从" or "自"))
                start++;
            return ++start < at;
        }

        if (start > first && tokens.Is(start - 1, TokenKind.SourceOpens))
            return true;
        var ends = EndsClause(tokens, at);
        // 外国媒体预计罢工者将有4万人: who expects it.
        if (IsExpecting(chunks, start, at) && IsSaid(chunks, start, at))
            return true;
        return role switch
        {
            "says" => ends
                || IsInBrackets(chunks, start, at)
                || tokens.KindAt(at + 1) == TokenKind.OpenQuote
                || IsVerb(chunks, at) && IsSaid(chunks, start, at),
            "opened" => (ends || at > start && chunks.Classes[at - 1] == WordClass.Determiner) && IsSaid(chunks, start, at),
            // 他提到去年有30人参加
            "mentions" => IsSaid(chunks, start, at),
            "cited" => false,
            _ => ends,
        };
    }

    // 协会批评|有|传媒指加薪两成: who says it is said by another to have said so.
    private int BehindSaying(TokenList tokens, int first, int at)
    {
        if (at - 1 <= first || !_speaker.IsSomebody(tokens, at - 1))
            return first;
        for (var before = at - 2; before > first; before--)
            if (tokens[before].As(TokenKind.Reports)?.Code is "opened" or "says" or "mentions" && tokens[before].Tag is PartOfSpeech.Verb
                && tokens.Surface(before + 1) is "有")
                return before + 2;
        return first;
    }

    // 大会声称有3万人, 他指有3万人: no noun, whatever its neighbours make of it.
    private bool IsVerb(SentenceChunks chunks, int at) =>
        chunks.Tokens.KindAt(at + 1) == TokenKind.Number && at > 0 && _speaker.IsSomebody(chunks.Tokens, at - 1)
        || chunks.Classes[at] is not (WordClass.Noun or WordClass.Modifier)
        || chunks.Tokens[at].Span.Length > 1
        || at > 0 && chunks.Classes[at - 1] == WordClass.Determiner;

    // 警方称, 张某又指: somebody is the subject, and nothing else is done in between.
    private bool IsSaid(SentenceChunks chunks, int first, int at)
    {
        var before = BeforeWhere(chunks, first, at) - 1;
        while (before > first && chunks.Classes[before] is WordClass.Adverb or WordClass.Time or WordClass.Particle)
            before--;
        // 某某的供词提到
        if (before - 2 >= first && _speaker.IsGiven(chunks.Tokens, before) && Phrase.IsParticleDe(chunks.Tokens, before - 1))
            before -= 2;
        return before >= first && _speaker.IsSomebody(chunks.Tokens, before) && _speaker.In(chunks, first, at) is not null;
    }

    private static bool IsExpecting(SentenceChunks chunks, int first, int at) =>
        chunks.Tokens[at].As(TokenKind.Modality)?.Code.StartsWith("forecast", StringComparison.Ordinal) == true
        && at > first
        && chunks.Tokens[at].Tag is not PartOfSpeech.Noun
        && chunks.Tokens[at - 1].Tag is not (PartOfSpeech.Verb or PartOfSpeech.VerbalNoun)
        && chunks.Tokens.KindAt(at - 1) != TokenKind.Place
        && chunks.Classes[first] is WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.Place or WordClass.Determiner
        && at + 1 < chunks.Tokens.Count && chunks.Classes[at + 1] is not (WordClass.Position or WordClass.De);

    // 某某|在讲话中|强调
    private static int BeforeWhere(SentenceChunks chunks, int first, int at)
    {
        if (
            at - 1 <= first
            || chunks.Classes[at - 1] is not (WordClass.Position or WordClass.Adverb)
            || chunks.Tokens.Surface(at - 1) is not ("中" or "上" or "里" or "时")
        )
            return at;
        for (var opens = at - 2; opens > first; opens--)
            if (chunks.Tokens[opens].Tag is PartOfSpeech.Preposition && chunks.Tokens.Surface(opens) is "在" or "于")
                return opens;
        return at;
    }

    // 协会举行大会，报称有3万人: nobody stands before the verb, somebody opens the clause before.
    private Facet? LeadsBefore(SentenceChunks chunks, int first, int at)
    {
        for (var before = first; before < at; before++)
            if (chunks.Classes[before] is not (WordClass.Adverb or WordClass.Time or WordClass.Conjunction))
                return null;
        // 银行回应时指，某台披露的资料已过时，指…: what somebody says is no lead.
        return first > 1 && chunks.Tokens.KindAt(first - 1) == TokenKind.Pause
            && !(Clause.FirstOf(chunks.Tokens, first - 1) is > 1 and var lead && chunks.Tokens[lead - 2].As(TokenKind.Reports) is not null)
            ? Lead(chunks, Clause.FirstOf(chunks.Tokens, first - 1), first - 1)
            : null;
    }

    // 李某出席节目后提到，
    private Facet? Leads(SentenceChunks chunks, int first, int at) =>
        at > first && chunks.Tokens.Surface(at - 1) is "后" or "时" or "期间" && EndsClause(chunks.Tokens, at) ? Lead(chunks, first, at) : null;

    private Facet? Lead(SentenceChunks chunks, int first, int end)
    {
        var at = first;
        foreach (var chunk in chunks.Chunks)
            // 前|市长某某
            if (chunk.First == at && (chunk.Kind == ChunkKind.Place || chunk.Kind == ChunkKind.Adverb && chunk.End == at + 1
                && _speaker.Opens(chunks.Tokens, at)))
                at = chunk.End;
            else if (chunk.First == at)
                return chunk.Kind == ChunkKind.Noun && chunk.End < end && _speaker.IsSomebody(chunks.Tokens, chunk.End - 1)
                    ? _speaker.In(chunks, first, chunk.End)
                    : null;
        return null;
    }

    // 据, 根据
    private static int Opening(TokenList tokens, int first, int at)
    {
        for (var opens = first; opens < at; opens++)
            if (tokens.Is(opens, TokenKind.SourceOpens))
                return opens;
        return -1;
    }

    // 王小明：「共有3人」; 卫生署：3人确诊
    private Facet? BeforeColon(SentenceChunks chunks, int colon)
    {
        var tokens = chunks.Tokens;
        var first = Clause.FirstOf(tokens, colon);
        for (var at = colon - 1; at > first; at--)
            if (Clause.EndsAtBlank(tokens, at - 1))
                first = at;
        if (first >= colon || !IsNamed(tokens, colon - 1) && !IsBodyThatSays(chunks, first, colon))
            return null;
        foreach (var chunk in chunks.Chunks)
            if (chunk.First == first && chunk.End == colon && chunk.Kind == ChunkKind.Noun)
                return Phrase.Of(tokens, first, colon);
        return null;
    }

    // 互助组织：三年援助1万人, but 参赛队：20支
    private bool IsBodyThatSays(SentenceChunks chunks, int first, int colon)
    {
        if (first > 0 && !Clause.EndsAtBlank(chunks.Tokens, first - 1) || chunks.Tokens.Cover(first, colon).Length < LeastBody
            || !_speaker.IsSomebody(chunks.Tokens, colon - 1))
            return false;
        for (var at = colon + 1; at < Clause.EndOf(chunks.Tokens, colon + 1); at++)
            if (ModalityReach.IsVerbal(chunks.Classes[at]))
                return true;
        return false;
    }

    private const int LeastBody = 4;

    private static bool IsNamed(TokenList tokens, int at) =>
        tokens[at].Tag is PartOfSpeech.Person || tokens[at].As(TokenKind.SourceNoun) is { Code: not "self" };

    // 本报讯（记者王平）市商务局: who wrote the article gives no figure.
    private static int BehindByline(TokenList tokens, int start, int end)
    {
        for (var at = end - 2; at > start; at--)
            if (tokens.KindAt(at) == TokenKind.Close && tokens.Cover(start, at).In(tokens.Text).ContainsAny("电讯记".AsSpan()))
                return at + 1;
        return start;
    }

    private static bool EndsClause(TokenList tokens, int at) =>
        at + 1 >= tokens.Count || Clause.IsBoundary(tokens, at + 1) || tokens.Surface(at + 1) is "了" or "称";
}

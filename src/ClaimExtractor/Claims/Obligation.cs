using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Whether 要, 应 or 必须 aims at a number, or only tells what somebody has to do, what a rule asks for, what a thing takes.</summary>
internal static class Obligation
{
    /// <summary>要新建桥梁5座、隧道3条; 要布好线路，线路最长达80公里: what has a subject of its own is no longer obliged. 排期要半年 says how long it takes.</summary>
    public static bool Governs(ClaimSite site, SentenceChunks chunks, int at)
    {
        var tokens = site.Tokens;
        // 可能要派发一万元: expected, not set.
        if (at > 0 && tokens[at - 1].As(TokenKind.Modality)?.Code is "forecast own")
            return false;
        if (at + 1 == site.First || OpensReason(tokens, site.ClauseFirst) && at < site.ClauseFirst || IsInvited(site, at))
            return false;
        if (IsDuty(chunks, at) || ClauseSubject.IsSubordinate(tokens, at) && at < site.ClauseFirst)
            return false;
        return at >= site.ClauseFirst
            ? Acts(site, chunks, at)
            : ClauseSubject.IsShared(site, chunks, at) && !OpensResult(tokens, site.ClauseFirst);
    }

    // 申请人必须取得1%的提名, 他每晚要食药，就要, 若要, 比几年前要多: a person's duty, a habit, a result, a condition, a comparison.
    private static bool IsDuty(SentenceChunks chunks, int at)
    {
        var tokens = chunks.Tokens;
        var first = Clause.FirstOf(tokens, at);
        if (Cue.Is(tokens, at - 1, "had_to", tokens.Lexicon))
            return true;
        var head = -1;
        for (var before = at - 1; before >= first; before--)
        {
            if (tokens.KindAt(before) is TokenKind.Comparison || IsEachTime(tokens, before)
                || tokens[before].As(TokenKind.Modality)?.Code.StartsWith("hypothetical", StringComparison.Ordinal) == true)
                return true;
            if (head < 0 && !(chunks.Classes[before] is WordClass.Adverb or WordClass.Time))
                head = before;
        }

        return head >= 0 && IsPerson(tokens, head);
    }

    // 每名委员要, 每晚要, but 每年要, 各县要
    private static bool IsEachTime(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.Every && tokens[at].Code is not "year" && tokens.Surface(at) is ['每', ..];

    private static bool IsPerson(TokenList tokens, int at) => tokens[at].Tag is PartOfSpeech.Person
        || tokens[at].Tag is PartOfSpeech.Pronoun && tokens.Surface(at)[0] != '各' && !Cue.Is(tokens, at, "all_of_us", tokens.Lexicon)
        || tokens[at].As(TokenKind.CountedNoun)?.Code == "person"
        || tokens[at].Span.Length > 1
            && tokens.EndsIn(at, ClauseRole.PersonEnd)
            && tokens[at].Tag is PartOfSpeech.Noun or PartOfSpeech.None;

    // 要新建5座, but 要花10万元, 要长达5小时, 应在两个领域承担责任
    private static bool Acts(ClaimSite site, SentenceChunks chunks, int at)
    {
        var last = -1;
        for (var next = at + 1; next < site.First; next++)
            if (
                ModalityReach.IsVerbal(chunks.Classes[next])
                || chunks.Classes[next] is WordClass.VerbalNoun or WordClass.Bare or WordClass.Report
            )
                last = next;
        return last >= 0 && !(last == site.First - 1 && IsTaken(site.Tokens, last));
    }

    private static bool IsTaken(TokenList tokens, int at) => tokens.Is(at, ClauseRole.SpendsMoney) || tokens.Is(at, TokenKind.DurationVerb);

    // 要有两种货币，是因为两个制度不同
    private static bool OpensReason(TokenList tokens, int first) =>
        tokens.Surface(tokens.Surface(first) is "是" && first + 1 < tokens.Count ? first + 1 : first) is "因为" or "由于";

    // 要建100万个单位，就要1670公顷
    private static bool OpensResult(TokenList tokens, int first) => Cue.Is(tokens, first, "had_to", tokens.Lexicon);

    // 应某国多次邀请，时隔8年再次来访
    private static bool IsInvited(ClaimSite site, int at) => at < site.ClauseFirst && site.Tokens.Surface(at) is "应"
        && Cue.EndsBefore(site.Tokens, Clause.EndOf(site.Tokens, at), "invited", site.Tokens.Lexicon);
}

using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Whether a word of <c>modality.tsv</c> governs a number, and how far it reaches.</summary>
internal static class ModalityWord
{
    /// <summary>What a word before the number makes of it; null where it is about something else.</summary>
    public static Modality? Before(ClaimSite site, SentenceChunks chunks, int at)
    {
        var (modality, side) = SenseOf(site.Tokens, at);
        if (side == "noun")
            return OpensAim(site, chunks, at) ? modality : null;
        // 雇主参加计划，领取津贴: inside a noun it says nothing of the number, but 预计客流量超过3万人.
        if (side is "after" || IsNominal(chunks.Classes[at]) && !(side is "before" or "will" && OpensNoun(chunks, at) || side is "verb"
            && OpensVerb(chunks, at)))
            return null;
        var governs = modality switch
        {
            Modality.Negated => IsDenied(site, chunks, at),
            Modality.Forecast => !IsRest(site) && !IsExpectedElsewhere(site, chunks, at) && !PutsObjectFirst(chunks, at)
                && !IsOfNoun(site, at)
                && !(side == "before" && EndsWithSubject(site, chunks, at)),
            Modality.Target => !PlanReading.IsGiven(site),
            // 即使已接种百万剂，: what is granted is so.
            Modality.Hypothetical => side is not "clause" || !PlanReading.IsDone(site),
            _ => true,
        };
        return governs && side switch
        {
            "clause" => ModalityReach.HoldsInClause(site, at),
            "verb" => ModalityReach.TakesVerb(site, chunks, at),
            "must" => Obligation.Governs(site, chunks, at),
            "own" => at >= site.ClauseFirst ? at == 0 || site.Tokens.Surface(at - 1) is not "不" : ClauseSubject.IsShared(site, chunks, at),
            "if" => ModalityReach.OpensCondition(site, chunks, at),
            _ => true,
        } ? modality : null;
    }

    /// <summary>What a word behind the number, in its clause, makes of it: 下降18%的目标.</summary>
    public static Modality? Behind(ClaimSite site, SentenceChunks chunks, int at)
    {
        var (modality, side) = SenseOf(site.Tokens, at);
        return side switch
        {
            // 33位学者参与的预测调查显示: what is told by it.
            "after" when at > site.End && at + 1 < chunks.Classes.Length && chunks.Classes[at + 1] == WordClass.Report => null,
            // 聊了几十分钟的话: what was said.
            "after" => modality is Modality.Hypothetical && at == site.End && PlanReading.IsDone(site) ? null : modality,
            // 完成了3个机场的建造任务, but 实现了培训3000人的目标
            "noun" when IsAimOf(site, at) && (Phrase.IsParticleDe(site.Tokens, site.End) || !PlanReading.IsDone(site)) => modality,
            "will" when WillDo(site, chunks, at) => modality,
            _ => null,
        };
    }

    // 生产总值预计增长5%，财政收入增长4%: what is said of a subject before it ends where another one stands;
    // 预计生产总值增长5%，财政收入增长4% goes on.
    private static bool EndsWithSubject(ClaimSite site, SentenceChunks chunks, int at) =>
        at < site.ClauseFirst && at > 0 && chunks.Classes[at - 1] is WordClass.Noun
        && HoldsMetric(site.Tokens, site.ClauseFirst, site.First);

    private static bool HoldsMetric(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.Is(at, TokenKind.Metric))
                return true;
        return false;
    }

    // 将反对其余六名被告保释: they are there already.
    private static bool IsRest(ClaimSite site) => site.Quantity.Dimension is Dimension.People or Dimension.Count
        && site.First > site.ClauseFirst && Cue.Is(site.Tokens, site.First - 1, "left_over", site.Tokens.Lexicon);

    // 从即将启动的设施，到海拔3000米的观测站: it describes a noun before the number.
    private static bool IsOfNoun(ClaimSite site, int at)
    {
        if (site.Tokens.Surface(at) is not "即将")
            return false;
        for (var next = at + 1; next < site.First && !Clause.IsBoundary(site.Tokens, next); next++)
            if (Phrase.IsParticleDe(site.Tokens, next))
                return next + 1 < site.First;
        return false;
    }

    /// <summary>An aim and what will be go on behind a semicolon; an order, what is expected or denied does not.</summary>
    public static bool GoesOn(TokenList tokens, int at) => SenseOf(tokens, at) switch
    {
        (Modality.Target, var side) => side is "before" or "noun",
        (Modality.Forecast, var side) => side is "will" && tokens.Surface(at) is not "预期",
        _ => false,
    };

    // 4位作家|将出席, 200项|产品|关税|将降至零: what is counted is yet to do it.
    private static bool WillDo(ClaimSite site, SentenceChunks chunks, int at)
    {
        if (site.Quantity.Dimension is not (Dimension.People or Dimension.Count) || at == site.End || PutsObjectFirst(chunks, at))
            return false;
        for (var noun = site.End; noun < at; noun++)
            if (!(IsNominal(chunks.Classes[noun]) || chunks.Classes[noun] is WordClass.Time or WordClass.Join or WordClass.Adverb))
                return false;
        return true;
    }

    /// <summary>将, 会: what is to come, be it expected or set.</summary>
    public static bool IsWill(TokenList tokens, int at) => SenseOf(tokens, at).Side == "will";

    private static (Modality Modality, string Side) SenseOf(TokenList tokens, int at)
    {
        var code = tokens[at].As(TokenKind.Modality)!.Code;
        var blank = code.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (EnumText.Parse<Modality>(code), "before") : (EnumText.Parse<Modality>(code[..blank]), code[(blank + 1)..]);
    }

    // 主要预期目标是：地区生产总值增长5%，就业45万人 to the end of the sentence; 增长目标5%, but 完成年度目标的85%
    private static bool OpensAim(ClaimSite site, SentenceChunks chunks, int at)
    {
        var tokens = site.Tokens;
        var next = at + 1;
        // 目标5%, but 三年任务两年完成
        if (next >= site.First)
            return next == site.First && site.Quantity.Dimension != Dimension.Duration;
        // 我们的目标，就是培训3万人; 主要目标，即地区生产总值增长5%
        if (tokens.KindAt(next) == TokenKind.Pause && next + 1 < site.First
            && (chunks.Classes[next + 1] == WordClass.Link || Cue.Is(tokens, next + 1, "namely", tokens.Lexicon)))
            return true;
        if (Links(chunks, next))
            return true;
        // 预期目标建议为：增长5%左右
        if (next + 1 < site.First && Links(chunks, next + 1) && Cue.Is(tokens, next, "sets", tokens.Lexicon))
            return true;
        // 提出了今年的预期目标，其中…
        if (tokens.KindAt(next) == TokenKind.Pause && SetsBefore(site, at))
            return true;
        // 对于今年的预期目标，报告显示，地区生产总值增长5%
        if (tokens.KindAt(next) == TokenKind.Pause && Cue.Is(tokens, Clause.FirstOf(tokens, at), "topic", tokens.Lexicon))
            return true;
        if (at < site.ClauseFirst)
            return false;
        // 今年目标增长5%
        while (next < site.First && (chunks.Classes[next] is WordClass.Adverb or WordClass.Link or WordClass.Boundary
            || tokens.KindAt(next) == TokenKind.ChangeBy && next + 1 == site.First))
            next++;
        return next == site.First;
    }

    // 年初确定目标，产值增长5% tells of what came of it.
    private static bool SetsBefore(ClaimSite site, int aim)
    {
        for (var at = Clause.FirstOf(site.Tokens, aim); at < aim && site.Reading.TimeAt(at) is null; at++)
            if (Cue.Is(site.Tokens, at, "proposes", site.Tokens.Lexicon))
                return true;
        return false;
    }

    /// <summary>A word of the text is the noun of an aim.</summary>
    public static bool IsAimNoun(TokenList tokens, int at) =>
        tokens[at].As(TokenKind.Modality) is not null && SenseOf(tokens, at) is (Modality.Target, "noun");

    private static bool Links(SentenceChunks chunks, int at) =>
        chunks.Tokens.KindAt(at) is TokenKind.LinkVerb or TokenKind.Colon || chunks.Classes[at] == WordClass.Link;

    // 3000人的目标, 减少三成的约束性指标, 扩招100万人目标, but 250个目标
    private static bool IsAimOf(ClaimSite site, int at)
    {
        if (site.Quantity.Dimension == Dimension.Duration && at != site.End)
            return false;
        if (at == site.End)
            return site.Quantity.Unit != "item";
        // 147个地区的敌军目标: what is aimed at there is a thing.
        if (site.Tokens[at - 1].Tag is PartOfSpeech.Noun && !Phrase.IsParticleDe(site.Tokens, at - 1) && site.Quantity.Unit == "item")
            return false;
        for (var before = at - 1; before >= site.End; before--)
        {
            if (Phrase.IsParticleDe(site.Tokens, before))
                return true;
            if (site.Tokens.KindAt(before) is TokenKind.Number or TokenKind.Pause)
                return false;
        }

        return false;
    }

    private static bool IsNominal(char kind) => kind is WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.VerbalNoun;

    // 某市今年|计划|新增…: behind a time, and before a verb.
    private static bool OpensVerb(SentenceChunks chunks, int at) =>
        at > 0 && at + 1 < chunks.Classes.Length && ModalityReach.IsVerbal(chunks.Classes[at + 1])
        && (chunks.Classes[at - 1] is WordClass.Time or WordClass.Adverb
            || IsNominal(chunks.Classes[at - 1]) && chunks.Tokens.KindAt(at + 1) is TokenKind.Made or TokenKind.Stock);

    private static bool OpensNoun(SentenceChunks chunks, int at) =>
        at + 1 < chunks.Classes.Length && IsNominal(chunks.Classes[at + 1]) && !(at > 0 && (IsNominal(chunks.Classes[at - 1])
            || chunks.Classes[at - 1] == WordClass.De));

    // 没有发现5例, 不是30%, but 没有收入的家庭120户, 没有向五名学生交代
    private static bool IsDenied(ClaimSite site, SentenceChunks chunks, int at)
    {
        if (at < site.ClauseFirst || at < site.LeftFirst)
            return false;
        // 34宗无源头个案、10宗输入个案
        if (site.Tokens.Surface(at) is "无" && at + 1 < site.First)
            return false;
        var verbs = 0;
        for (var next = at + 1; next < site.First; next++)
        {
            if (ModalityReach.IsVerbal(chunks.Classes[next]))
                verbs++;
            else if (chunks.Classes[next] is not (WordClass.Adverb or WordClass.Particle or WordClass.Stock or WordClass.Time))
                return false;
        }

        return verbs <= 1;
    }

    // 市场预期为增长3%；库存减少5%: an expected figure is that of its own clause. 产量好于预期，达到8万吨: what is met is not said.
    private static bool IsExpectedElsewhere(ClaimSite site, SentenceChunks chunks, int at)
    {
        if (at >= site.ClauseFirst || site.Tokens.Surface(at) is not "预期")
            return false;
        return site.Tokens.Is(at + 1, TokenKind.LinkVerb)
            || chunks.Classes[at + 1] == WordClass.Boundary && at > 0 && chunks.Classes[at - 1] is WordClass.Verb
                or WordClass.Bare or WordClass.Difference or WordClass.Than or WordClass.Modifier or WordClass.Quantity;
    }

    // 将注册资本由1亿元增加到2亿元, 将穿越大山的时间缩短到20分钟, 将3000元交给警察: before a noun or an amount it is 把; 将投资3亿元 is to come.
    private static bool PutsObjectFirst(SentenceChunks chunks, int at)
    {
        if (chunks.Tokens.Surface(at) is not "将" || at + 1 >= chunks.Tokens.Count)
            return false;
        // 未有将事件列入, 将他们带走
        if (Cue.Is(chunks.Tokens, at - 1, "before_object", chunks.Tokens.Lexicon) || chunks.Tokens[at + 1].Tag is PartOfSpeech.Pronoun)
            return true;
        var next = Array.FindIndex(chunks.Chunks, chunk => chunk.First <= at + 1 && at + 1 < chunk.End);
        // 将全部房屋拆除, but 将全部拆除
        while (next >= 0 && next + 1 < chunks.Chunks.Length && chunks.Chunks[next].Kind is ChunkKind.Determiner or ChunkKind.Every)
            next++;
        // 人数将超过5亿, but 将超过3000元的罚款交给法院
        if (next >= 0 && chunks.Chunks[next].Kind == ChunkKind.Quantity && chunks.Tokens.KindAt(at + 1) == TokenKind.BoundBefore
            && (chunks.Chunks[next].End >= chunks.Tokens.Count || Clause.IsBoundary(chunks.Tokens, chunks.Chunks[next].End)))
            return false;
        if (next < 0 || chunks.Chunks[next].Kind is not (ChunkKind.Noun or ChunkKind.Relative or ChunkKind.Quantity or ChunkKind.Place))
            return false;
        // 将投资3亿元, but 将投资扩大到3亿元
        var first = chunks.Classes[chunks.Chunks[next].First];
        return first != WordClass.VerbalNoun || next + 1 < chunks.Chunks.Length
            && chunks.Chunks[next + 1].Kind is ChunkKind.Verb or ChunkKind.ChangeTo or ChunkKind.ChangeBy or ChunkKind.ChangeFrom;
    }
}

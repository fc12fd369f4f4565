using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Tokens that a group of a frame covers.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public bool IsEmpty => First >= End;
}

/// <summary>A frame whose letters a clause has, with its groups; the ranges of groups that took no part are empty.</summary>
/// <param name="Holds">Its words allow it too.</param>
internal sealed record FrameMatch(string Id, TokenRange Subject, TokenRange Bearer, TokenRange Predicate, TokenRange Verb, char VerbKind,
    bool Holds);

/// <summary>Finds the frame that holds a number of a sentence.</summary>
internal static class FrameReader
{
    /// <summary>The frame that holds a number: the first of <see cref="All"/> whose words allow it.</summary>
    /// <returns>null where no frame holds it.</returns>
    public static FrameMatch? Read(SentenceChunks sentence, int quantity, char kind)
    {
        var clause = ClauseLetters.Of(sentence, quantity, kind);
        foreach (var frame in Frames.Of(kind))
            if (Match(frame, clause) is { Holds: true } match)
                return match;
        return null;
    }

    /// <summary>Every frame whose letters stand around a number, in the order in which they win.</summary>
    /// <param name="quantity">Which of the sentence's, from 0.</param>
    /// <param name="kind">What the number is: a letter of <see cref="Frames"/>.</param>
    public static IEnumerable<FrameMatch> All(SentenceChunks sentence, int quantity, char kind)
    {
        var clause = ClauseLetters.Of(sentence, quantity, kind);
        return Frames.Of(kind).Select(frame => Match(frame, clause)).OfType<FrameMatch>();
    }

    private static FrameMatch? Match(Frames.Frame frame, in ClauseLetters clause)
    {
        if (!clause.Present.Holds(frame.NeededLetters) || frame.Pattern.Match(clause.Text) is not { Success: true } match)
            return null;
        var (chunks, first, verb) = (clause.Sentence.Chunks, clause.First, match.Groups["verb"]);
        return new FrameMatch(frame.Id, Range(chunks, first, match.Groups["subject"]), Range(chunks, first, match.Groups["bearer"]),
            Range(chunks, first, match.Groups["predicate"]), Range(chunks, first, verb),
            verb is { Success: true, Index: var at } ? clause.Text[at] : ' ', Holds(frame.Id, clause.Sentence, clause.At, first, match));
    }

    /// <summary>The clause of a number as the frames see it.</summary>
    /// <param name="At">The number's chunk.</param>
    /// <param name="First">The clause's first chunk.</param>
    /// <param name="Text">A letter for each chunk.</param>
    private readonly record struct ClauseLetters(SentenceChunks Sentence, int At, int First, string Text, KindSet Present)
    {
        public static ClauseLetters Of(SentenceChunks sentence, int quantity, char kind)
        {
            var at = sentence.Quantities[quantity];
            var (first, end) = Clause(sentence.Chunks, at);
            var text = string.Create(end - first, (sentence.Chunks, first, at, kind), static (letters, clause) =>
            {
                for (var i = 0; i < letters.Length; i++)
                    letters[i] = clause.first + i == clause.at ? clause.kind : clause.Chunks[clause.first + i].Kind;
            });
            return new ClauseLetters(sentence, at, first, text, KindSet.Of(text));
        }
    }

    // What the letters of a frame do not say of its words.
    private static bool Holds(string frame, SentenceChunks sentence, int quantity, int first, Match match) => frame switch
    {
        // 造成3人遇难 says it of them, 录得14宗成交 counts it.
        "verb_act" => sentence.Chunks[first + match.Groups["subject"].Index].First - 1 is var unit
            && !(sentence.Tokens.Is(unit, ClauseRole.CountsPeople) || sentence.Tokens.Surface(unit) is "个"),
        // 占总值|的比重, but 占其中
        "ratio_of" => !match.Groups["ratio"].Success || EndsInRatio(sentence.Tokens, sentence.Chunks[first + match.Groups["ratio"].Index]),
        "ranked" => sentence.Tokens.Is(sentence.Chunks[first + match.Groups["link"].Index].First, TokenKind.RankVerb),
        // 花两小时练琴, 提前10年实现目标, but 建交50周年，互致贺电.
        "spent" => IsSpending(sentence, first + match.Index),
        "aged" => sentence.Tokens.Surface(sentence.Chunks[first + match.Index].End - 1) is "岁",
        // 会议召开了3天: what is held lasts itself.
        "acting" =>
            sentence.Tokens.Surface(sentence.Chunks[quantity].End - 1) is not "周年"
            && IsActing(sentence, sentence.Chunks[first + match.Groups["subject"].Index].End - 1),
        "acting_of" =>
            IsActing(sentence, sentence.Chunks[first + match.Groups["subject"].Index].End - 1)
            && IsSomebody(sentence.Tokens, sentence.Chunks[first + match.Groups["bearer"].Index].End - 1),
        "price" =>
            !match.Groups["link"].Success
            || sentence.Tokens.Is(sentence.Chunks[first + match.Groups["link"].Index].First, ClauseRole.SpendsMoney),
        "named" => Names(sentence, sentence.Chunks[first + match.Groups["link"].Index]),
        // 公司累计营业收入: what stands between whose it is and what is a date, or whose it is acts.
        "topic_used" => IsActor(sentence, first + match.Groups["bearer"].Index),
        "topic_metric" =>
            match.Groups["between"].ValueSpan.IndexOfAnyExcept("TM") < 0 || IsActor(sentence, first + match.Groups["bearer"].Index),
        _ => true,
    };

    private static bool EndsInRatio(TokenList tokens, Chunk noun) =>
        tokens[noun.End - 1].As(TokenKind.Metric)?.Code == "ratio" && noun.End - noun.First > 2 && tokens.Surface(noun.End - 2) is "的";

    private static bool IsSpending(SentenceChunks sentence, int quantity) =>
        sentence.Chunks[quantity].First is var at && at > 0
        && sentence.Tokens.Is(sentence.Tokens.Surface(at - 1) is "了" && at > 1 ? at - 2 : at - 1, ClauseRole.SpendsTime);

    private static bool IsActing(SentenceChunks sentence, int verb) =>
        sentence.Tokens[verb].Span.Length > 1 && !sentence.Tokens.Is(verb, TokenKind.Made);

    private static bool IsSomebody(TokenList tokens, int at) =>
        tokens[at].Tag == PartOfSpeech.Person || tokens[at].As(TokenKind.CountedNoun)?.Code == "person" || Actors.Is(tokens, at);

    private static bool IsActor(SentenceChunks sentence, int chunk) => Actors.Is(sentence.Tokens, sentence.Chunks[chunk].End - 1);

    private static bool Names(SentenceChunks sentence, Chunk link) => sentence.Tokens.Is(link.First, ClauseRole.IsA);

    // A clause is read this far from its number: text without a mark takes no more time than other text.
    private const int FarthestBefore = 40, FarthestBehind = 24;

    /// <summary>The chunks of a clause; where it only says 其中 or …中 before its comma, with the clause before it.</summary>
    public static (int First, int End) Clause(ReadOnlySpan<Chunk> chunks, int at)
    {
        var first = at;
        for (var depth = 0; first > Math.Max(0, at - FarthestBefore); first--)
        {
            var kind = chunks[first - 1].Kind;
            if (kind == ChunkKind.Close)
                depth++;
            else if (kind == ChunkKind.Open && depth-- == 0)
                break;
            else if (kind == ChunkKind.Boundary && depth == 0 && !(first > 1 && chunks[first - 2].Kind == ChunkKind.Among))
                break;
        }

        var end = at + 1;
        for (var depth = 0; end < Math.Min(chunks.Length, at + FarthestBehind); end++)
        {
            var kind = chunks[end].Kind;
            if (kind == ChunkKind.Open)
                depth++;
            else if (kind == ChunkKind.Close && depth-- == 0 || kind == ChunkKind.Boundary && depth == 0)
                break;
        }

        return (first, end);
    }

    /// <summary>The noun behind a number and its 的; empty where none stands there.</summary>
    public static TokenRange Behind(SentenceChunks sentence, int quantity)
    {
        var chunks = sentence.Chunks;
        var at = sentence.Quantities[quantity] + 1;
        while (at < chunks.Length && chunks[at].Kind is ChunkKind.De or ChunkKind.Relative)
            at++;
        return at < chunks.Length && chunks[at].Kind == ChunkKind.Noun ? new TokenRange(chunks[at].First, chunks[at].End) : default;
    }

    /// <summary>
    /// The clause that ends in 的 right before a number, or 第三期 there: they describe the noun behind it; empty where neither stands there.
    /// </summary>
    public static TokenRange RelativeBefore(SentenceChunks sentence, int quantity) =>
        sentence.Quantities[quantity] is > 0 and var at && sentence.Chunks[at - 1] is var before
        && (before.Kind == ChunkKind.Relative || IsOrdinal(sentence, before))
        ? new TokenRange(before.First, before.End)
        : default;

    private static bool IsOrdinal(SentenceChunks sentence, Chunk chunk) =>
        sentence.Tokens.KindAt(chunk.First) == TokenKind.OrdinalPrefix && sentence.Tokens.Is(chunk.End - 1, ClauseRole.OneOfRow);

    // 由12人|组成的|名单: so short a clause says no more than the noun.
    private const int ShortestRelative = 4;

    /// <summary>The clause between a number and its noun that describes the noun: 5户|靠山泉饮水的|人家; empty where none stands there.</summary>
    /// <param name="noun">The noun's first token.</param>
    public static TokenRange RelativeBehind(SentenceChunks sentence, int quantity, int noun)
    {
        var at = sentence.Quantities[quantity] + 1;
        return at < sentence.Chunks.Length && sentence.Chunks[at] is { Kind: ChunkKind.Relative } chunk && chunk.End == noun
            && chunk.End - chunk.First >= ShortestRelative
            ? new TokenRange(chunk.First, chunk.End)
            : default;
    }

    /// <summary>The first token of the noun that ends where token <paramref name="at"/> begins; <paramref name="at"/> for none.</summary>
    public static int NounBefore(SentenceChunks sentence, int at)
    {
        foreach (var chunk in sentence.Chunks)
            if (chunk.End == at && chunk.Kind == ChunkKind.Noun)
                return chunk.First;
        return at;
    }

    private static TokenRange Range(ReadOnlySpan<Chunk> chunks, int first, Group group) =>
        group.Success && group.Length > 0
        ? new TokenRange(chunks[first + group.Index].First, chunks[first + group.Index + group.Length - 1].End)
        : default;
}

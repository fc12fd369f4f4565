using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Cuts a sentence into chunks, in one pass from left to right.</summary>
internal static class Chunker
{
    public static SentenceChunks Read(SentenceReading reading)
    {
        var tokens = reading.Tokens;
        var classes = new char[tokens.Count];
        WordClasses.Read(reading, classes);
        var chunks = new List<Chunk>(tokens.Count);
        var quantities = new List<int>();
        var mention = 0;
        var isTable = tokens.Set.Contains(TokenKind.Stop) && tokens.Span.In(tokens.Text).Contains('|');
        for (var at = 0; at < tokens.Count;)
        {
            if (classes[at] == WordClass.Quantity)
            {
                while (reading.Mentions[mention].Quantity is null || reading.Mentions[mention].Span.End <= tokens[at].Span.Start)
                    mention++;
                var last = at + 1;
                while (last < tokens.Count && tokens[last].Span.Start < reading.Mentions[mention].Span.End)
                    last++;
                quantities.Add(chunks.Count);
                chunks.Add(new Chunk(ChunkKind.Quantity, at, last));
                at = last;
                continue;
            }

            // 14套 平均尺租为38元: in a table's cell a blank ends what is said.
            if (isTable && at > 0 && classes[at - 1] == WordClass.Quantity && tokens[at].Span.Start > tokens[at - 1].Span.End)
                chunks.Add(new Chunk(ChunkKind.Boundary, at, at));
            // 店铺结业　《新例》有成效: the halves of a headline.
            else if (at > 0 && tokens[at].Span.Start > tokens[at - 1].Span.End && IsHan(tokens.Text[tokens[at].Span.Start])
                && IsHan(tokens.Text[tokens[at - 1].Span.End - 1]))
                chunks.Add(new Chunk(ChunkKind.Boundary, at, at));
            var chunk = Next(tokens, classes, at);
            chunks.Add(chunk);
            at = chunk.End;
        }

        return new SentenceChunks(reading, [.. chunks], [.. quantities], classes);
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or '《' or '》' or '「' or '」';

    private static Chunk Next(TokenList tokens, ReadOnlySpan<char> classes, int at)
    {
        var kind = classes[at];
        if (RelativeClause.EndOf(tokens, classes, at) is var relative and > 0)
            return new Chunk(ChunkKind.Relative, at, relative);
        if (NounPhrase.EndOf(tokens, classes, at) is var noun && noun > at)
            // 记者会后, 市场上: a noun that says when or where.
            return noun < classes.Length && !(at > 0 && classes[at - 1] is WordClass.De or WordClass.Quantity)
                && tokens.Surface(noun) is "后" or "期间" or "上" or "里" or "之后" or "以来" or "方面"
                && classes[noun] is WordClass.Position or WordClass.Adverb or WordClass.Noun or WordClass.Time
                ? new Chunk(ChunkKind.Adverbial, at, noun + 1)
                : new Chunk(ChunkKind.Noun, at, noun);
        switch (kind)
        {
            // 地区生产总值[2]312.5亿元
            case WordClass.Open when at + 2 < classes.Length && classes[at + 2] == WordClass.Close
                && tokens.KindAt(at + 1) == TokenKind.Number && classes[at + 1] != WordClass.Quantity && tokens.Surface(at) is "[" or "〔":
                return new Chunk(ChunkKind.Adverb, at, at + 3);
            case WordClass.Than when tokens.Surface(at) is ['相', ..]:
                return new Chunk(ChunkKind.Adverb, at, at + 1);
            // 每吨, 每个行政村
            case WordClass.Every when at + 1 < classes.Length
                && tokens.KindAt(at + 1) is TokenKind.Unit or TokenKind.Classifier or TokenKind.YearUnit or TokenKind.MonthUnit
                    or TokenKind.DayUnit or TokenKind.HourUnit:
                return new Chunk(ChunkKind.Every, at, at + 2);
            // 把公用经费提高到300元: the noun is what changes.
            case WordClass.Preposition when tokens.Surface(at) is "把" or "将":
                return new Chunk(ChunkKind.Adverb, at, at + 1);
            case WordClass.Preposition or WordClass.Than:
                return Adverbial(tokens, classes, at);
            case WordClass.Position when tokens.Surface(at) is "中" or "当中" or "之中" or "里" or "内":
                return new Chunk(ChunkKind.Among, at, at + 1);
            // 长势|良好
            case WordClass.Modifier when at > 0 && classes[at - 1] is WordClass.Noun or WordClass.Adverb
                && (at + 1 == classes.Length || classes[at + 1] is WordClass.Boundary or WordClass.Join):
                return new Chunk(ChunkKind.Verb, at, at + 1);
            // 第三期20台机组
            case WordClass.Modifier:
                return Run(classes, at, ChunkKind.Adverb, WordClass.Modifier, WordClass.Modifier);
            case WordClass.Adverb or WordClass.Particle:
                return Run(classes, at, ChunkKind.Adverb, WordClass.Adverb, WordClass.Particle);
            case WordClass.Time:
                return Run(classes, at, ChunkKind.Time, WordClass.Time, WordClass.Time);
            case WordClass.Join when tokens.Surface(at) is not "、":
                return new Chunk(ChunkKind.And, at, at + 1);
            default:
                return new Chunk(KindOf(kind), at, at + 1);
        }
    }

    private static char KindOf(char kind) => kind switch
    {
        WordClass.Verb or WordClass.VerbalNoun => ChunkKind.Verb,
        WordClass.LightVerb => ChunkKind.LightVerb,
        WordClass.Link => ChunkKind.Link,
        WordClass.Share => ChunkKind.Share,
        WordClass.ChangeBy => ChunkKind.ChangeBy,
        WordClass.ChangeTo => ChunkKind.ChangeTo,
        WordClass.ChangeFrom => ChunkKind.ChangeFrom,
        WordClass.ChangeNoun => ChunkKind.ChangeNoun,
        WordClass.Stock => ChunkKind.Stock,
        WordClass.Difference => ChunkKind.Difference,
        WordClass.De => ChunkKind.De,
        WordClass.Join => ChunkKind.Join,
        WordClass.Conjunction => ChunkKind.Conjunction,
        WordClass.Place => ChunkKind.Place,
        WordClass.Every => ChunkKind.Every,
        WordClass.Determiner => ChunkKind.Determiner,
        WordClass.Respectively => ChunkKind.Respectively,
        WordClass.Report => ChunkKind.Report,
        WordClass.Open => ChunkKind.Open,
        WordClass.Close => ChunkKind.Close,
        WordClass.Boundary => ChunkKind.Boundary,
        WordClass.Noun or WordClass.Actor => ChunkKind.Noun,
        _ => ChunkKind.Adverb,
    };

    private static Chunk Run(ReadOnlySpan<char> classes, int at, char kind, char one, char other)
    {
        var end = at + 1;
        while (end < classes.Length && (classes[end] == one || classes[end] == other))
            end++;
        return new Chunk(kind, at, end);
    }

    // 对贫困县, 向偏远乡镇, 比上年同期: to the end of the noun, with the word of place behind it; alone before a number or a verb.
    private static Chunk Adverbial(TokenList tokens, ReadOnlySpan<char> classes, int at)
    {
        var end = at + 1;
        while (end < classes.Length
            && classes[end] is WordClass.Determiner or WordClass.Every or WordClass.Place or WordClass.Time or WordClass.Position)
            end++;
        // 在2010年的基础上
        if (end < classes.Length && end > at + 1 && classes[end] == WordClass.De)
            end++;
        // 为农民工|讨回工资: up to the verb.
        if (end < classes.Length
            && (tokens.Surface(at) is "为" ? NounPhrase.RunEnd(classes, end) : NounPhrase.EndOf(tokens, classes, end)) is var noun
            && noun > end)
        {
            end = noun;
            while (end < classes.Length && classes[end] is WordClass.Position)
                end++;
        }

        return new Chunk(end == at + 1 ? ChunkKind.Preposition : ChunkKind.Adverbial, at, end);
    }
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>
/// Tells of a verb beside nouns or a number whether it governs them, is the name of what is done, or describes the noun behind it.
/// </summary>
internal static class VerbBesideNouns
{
    // Tokens of a number with its unit.
    private const int LongestQuantity = 12;

    /// <param name="classes">As for <see cref="ClassInPlace"/>.</param>
    /// <param name="before">The class of the word before, as the word alone has it.</param>
    /// <param name="behind">That of the word behind, which is final.</param>
    public static char Of(TokenList tokens, ReadOnlySpan<char> classes, int at, char before, char behind)
    {
        switch (classes[at])
        {
            // 123项许可和|认定|事项, 2338名代表和|特邀|代表: behind a count, what joins nouns joins what describes them.
            case WordClass.Verb or WordClass.VerbalNoun when before == WordClass.Join && WordClass.IsNominal(behind)
                && JoinsCounted(tokens, classes, at - 2):
                return WordClass.Modifier;
            // 预算内投资|安排
            case WordClass.Verb when behind == WordClass.Verb && at > 1 && tokens.Surface(at - 1) is "内" or "外"
                && WordClass.IsNominal(classes[at - 2]):
                return WordClass.VerbalNoun;
            // 园区|引进|企业40家
            case WordClass.VerbalNoun when before is WordClass.Noun or WordClass.Actor && NounPhrase.TakesCounted(tokens, classes, at):
                return WordClass.Verb;
            // 造林面积
            case WordClass.Verb when tokens[at].Tag == PartOfSpeech.Noun && behind == WordClass.Noun && NounPhrase.IsHead(tokens, at + 1):
                return WordClass.Modifier;
            // 民众|可用|500元商品券
            case WordClass.Verb or WordClass.VerbalNoun when tokens.Surface(at) is ['可', _] && behind == WordClass.Quantity:
                return WordClass.Verb;
            // 公司计划每周安排航班
            case WordClass.VerbalNoun when tokens.KindAt(at) == TokenKind.Modality
                && behind is WordClass.Every or WordClass.Time or WordClass.Adverb or WordClass.Preposition:
                return WordClass.Adverb;
            // 公司计划投资, but 住房规划投资
            case WordClass.VerbalNoun when tokens.KindAt(at) == TokenKind.Modality
                && (!WordClass.IsNominal(before) || Actors.Is(tokens, at - 1))
                && (behind == WordClass.Verb || behind == WordClass.VerbalNoun && tokens.Is(at + 1, TokenKind.Made)):
                return WordClass.Adverb;
            // 调解撤诉率, 用工量
            case WordClass.Verb when at + 1 < classes.Length && tokens[at + 1].Span.Length == 1 && NounPhrase.IsHead(tokens, at + 1):
                return WordClass.VerbalNoun;
            // 供水计划需求, but 规划投资 and 公司计划投资: what aims is a noun only behind one that does not act.
            case WordClass.VerbalNoun when tokens.KindAt(at) == TokenKind.Modality
                && before is not (WordClass.Noun or WordClass.Modifier or WordClass.VerbalNoun) && before != WordClass.De
                && WordClass.IsNominal(behind):
                return WordClass.Adverb;
            // 新增就业
            case WordClass.Verb when before == WordClass.Stock && !WordClass.IsNominal(behind) && tokens.Is(at, TokenKind.Intransitive):
                return WordClass.VerbalNoun;
            // 专利申请5612件: what is only done, between its noun and its number, is the name of it.
            case WordClass.Verb when before is WordClass.Noun or WordClass.Modifier or WordClass.VerbalNoun && behind == WordClass.Quantity
                && tokens[at].Span.Length > 1
                && !tokens[at].Is(TokenKind.ActVerb) && !StandsBeforeNoun(tokens, classes, at + 1):
                return WordClass.VerbalNoun;
            // 调整后营业利润, but 投产后每年提供
            case WordClass.Verb or WordClass.VerbalNoun when at + 2 < classes.Length && tokens.Surface(at + 1) is "后" or "前"
                && WordClass.IsNominal(classes[at + 2]) && NounPhrase.IsMetricAhead(tokens, classes, at + 2):
                return WordClass.Modifier;
            // 投产后每年提供
            case WordClass.Verb or WordClass.VerbalNoun when at + 1 < classes.Length
                && tokens.Surface(at + 1) is "后" or "前" or "时" or "以后" or "之后" or "以来":
                return WordClass.Adverb;
            // 核电站规划建设6台机组: what governs the number has its object behind it.
            case WordClass.VerbalNoun when before != WordClass.De && behind == WordClass.Quantity
                && StandsBeforeNoun(tokens, classes, at + 1) && tokens.KindAt(at) != TokenKind.Metric:
                return WordClass.Verb;
            // 房屋新开工面积, 新启动项目投资, but 新签约企业64家
            case WordClass.Verb when tokens.Surface(at) is ['新', ..] && WordClass.IsNominal(behind)
                && NounPhrase.IsMetricAhead(tokens, classes, at + 1):
                return WordClass.Modifier;
            // 3名参会代表, 75起枪击事件: behind a classifier a verb describes its noun, but 3人|购买|门票.
            case WordClass.Verb when before == WordClass.Quantity && WordClass.IsNominal(behind) && DescribesCounted(tokens, at):
                return WordClass.Modifier;
            // 再生有色金属产量: a verb that governs nothing that the tables know describes what is measured.
            case WordClass.Verb when tokens.KindAt(at) == TokenKind.Han && tokens[at].Span.Length > 1 && WordClass.IsNominal(behind)
                && NounPhrase.IsHead(tokens, Math.Max(at + 1, NounPhrase.RunEnd(classes, at + 1) - 1)):
                return WordClass.Modifier;
            // 外出农民工: a verb without object describes the noun behind it.
            case WordClass.Verb when WordClass.IsNominal(behind) && tokens.Is(at, TokenKind.Intransitive):
                return WordClass.Modifier;
            default:
                return classes[at];
        }
    }

    private static bool JoinsCounted(TokenList tokens, ReadOnlySpan<char> classes, int at)
    {
        if (at < 1 || !WordClass.IsNominal(classes[at]) || tokens.Surface(at + 1) is "、")
            return false;
        while (at > 0 && WordClass.IsNominal(classes[at]))
            at--;
        return classes[at] == WordClass.Quantity;
    }

    private static bool DescribesCounted(TokenList tokens, int at) => tokens.Surface(at - 1) switch
    {
        "人" or "户" or "%" => false,
        "个" or "家" or "所" => tokens.KindAt(at) == TokenKind.Han && tokens[at].Span.Length > 1,
        _ => tokens.KindAt(at - 1) is TokenKind.Classifier && tokens[at].Span.Length > 1,
    };

    private static bool StandsBeforeNoun(TokenList tokens, ReadOnlySpan<char> classes, int quantity)
    {
        var last = Math.Min(classes.Length, quantity + LongestQuantity);
        while (quantity < last && classes[quantity] == WordClass.Quantity)
            quantity++;
        return quantity < classes.Length && WordClass.IsNominal(classes[quantity])
            && tokens.KindAt(quantity - 1) is TokenKind.Classifier or TokenKind.Number or TokenKind.BoundAfter;
    }
}

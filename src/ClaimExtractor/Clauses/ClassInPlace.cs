using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>
/// What a word is among its neighbours: a verb between a noun and its number is the name of what is done, an adverb before a noun describes
/// it.
/// </summary>
internal static class ClassInPlace
{
    /// <param name="classes">Those behind the word are final, those before it are what the word alone says; the word behind a prefix may be
    /// changed with it.</param>
    public static char Of(TokenList tokens, Span<char> classes, int at)
    {
        // 20天的假期
        if (classes[at] == WordClass.Time && at > 0 && classes[at - 1] == WordClass.De && tokens[at].Tag == PartOfSpeech.Time)
            return WordClass.Noun;
        var before = at > 0 ? classes[at - 1] : WordClass.Boundary;
        var behind = at + 1 < classes.Length ? classes[at + 1] : WordClass.Boundary;
        switch (classes[at])
        {
            // 未签约居民, 不合格产品, 已脱贫人口: not behind a noun of which it says something.
            case WordClass.Adverb or WordClass.Verb or WordClass.Preposition
                or WordClass.Bare when tokens.Surface(at) is ['未' or '不' or '非' or '被' or '无' or '已'] or ['不', '可']
                && (!WordClass.IsNominal(before) && before != WordClass.De || IsRate(tokens, classes, at)):
                if (!IsPrefix(tokens, classes, at, tokens.Surface(at)[0]))
                    goto default;
                if (classes[at + 1] is WordClass.Verb or WordClass.Bare)
                    classes[at + 1] = WordClass.Modifier;
                return WordClass.Modifier;
            // 贫困人口中，90%以上; 四十平方米的阁楼里
            case WordClass.Adverb or WordClass.Determiner or WordClass.Noun when tokens.Surface(at) is "中" or "之中" or "里"
                && WordClass.IsNominal(before) && behind is WordClass.Boundary or WordClass.Link or WordClass.Quantity or WordClass.Share:
                return WordClass.Position;
            // 北岸成交额
            case WordClass.Position when tokens.Surface(at) is [_, '岸' or '部' or '端' or '侧']
                && behind is WordClass.Noun or WordClass.VerbalNoun && before != WordClass.Quantity:
                return WordClass.Modifier;
            // 外商直接投资, but 公司直接投资
            case WordClass.Adverb when behind is WordClass.VerbalNoun or WordClass.Verb && WordClass.IsNominal(before)
                && !Actors.Is(tokens, at - 1) && tokens.Surface(at) is "直接" or "间接":
                if (behind == WordClass.Verb)
                    classes[at + 1] = WordClass.VerbalNoun;
                return WordClass.Modifier;
            // 实际利用外资
            case WordClass.Adverb when behind is WordClass.Noun && tokens.Surface(at) is "实际" or "名义":
                return WordClass.Modifier;
            // 那出|话剧
            case WordClass.Verb or WordClass.Adverb or WordClass.Bare when before == WordClass.Determiner && WordClass.IsNominal(behind)
                && tokens.Surface(at) is "出" && tokens.Surface(at - 1) is "这" or "那" or "某":
                return WordClass.Determiner;
            case var _ when VerbInPlace.Of(tokens, classes, at, before, behind) is var verb and not VerbInPlace.Undecided:
                return verb;
            case WordClass.Verb or WordClass.VerbalNoun:
                return VerbBesideNouns.Of(tokens, classes, at, before, behind);
            // 181项科学与应用项目
            case WordClass.Adverb when before == WordClass.Quantity && behind == WordClass.Join && tokens[at].Tag == PartOfSpeech.Noun:
                return WordClass.Modifier;
            // 12趟|跨省|旅游专列
            case WordClass.Adverb when before is WordClass.Quantity or WordClass.De && WordClass.IsNominal(behind)
                && tokens[at].Span.Length > 1 && tokens[at].Tag is PartOfSpeech.Distinguishing:
                return WordClass.Modifier;
            // 规模以上工业, 县级以上机关
            case WordClass.Adverb or WordClass.Determiner when tokens.Is(at, TokenKind.BoundAfter) && WordClass.IsNominal(before)
                && WordClass.IsNominal(behind):
                return WordClass.Modifier;
            // 最高按揭成数
            case WordClass.Adverb when (behind == WordClass.VerbalNoun
                || behind is WordClass.Verb or WordClass.Modifier && NounPhrase.IsMetricAhead(tokens, classes, at + 2))
                && tokens.Is(at, ClauseRole.Superlative):
                return WordClass.Modifier;
            // Ⅰ～Ⅲ类断面
            case WordClass.Adverb when tokens.IsRangeMark(at) && WordClass.IsNominal(before) && WordClass.IsNominal(behind):
                return WordClass.Modifier;
            // 这部|长片
            case WordClass.Noun when before == WordClass.Determiner && tokens.KindAt(at) == TokenKind.Classifier
                && tokens.Surface(at - 1) is "这" or "那" or "呢" or "嗰" or "某":
                return WordClass.Determiner;
            // 从人均8.7万元
            case WordClass.Noun when behind == WordClass.Quantity && tokens.KindAt(at) == TokenKind.Denominator
                && tokens.Surface(at) is [.., '均']:
                return WordClass.Every;
            // ，当中11人
            case WordClass.Noun or WordClass.Position when before == WordClass.Boundary && tokens.Surface(at) is "当中":
                return WordClass.Conjunction;
            // 平均浓度, 最高成数, 年均浓度: before a noun they say which.
            case WordClass.Adverb or WordClass.Every when behind is WordClass.Noun or WordClass.Modifier
                && (tokens.Is(at, ClauseRole.Superlative) || tokens.Is(at, ClauseRole.Mean)):
                return WordClass.Modifier;
            // 高标准, 低收入
            case WordClass.Difference when WordClass.IsNominal(behind) && tokens[at].Span.Length == 1:
                return WordClass.Modifier;
            // 城镇调查失业率
            case WordClass.Report or WordClass.Adverb when tokens.KindAt(at) == TokenKind.Reports && WordClass.IsNominal(behind)
                && (WordClass.IsNominal(before) || NounPhrase.IsMetricAhead(tokens, classes, at + 1)):
                return WordClass.VerbalNoun;
            // 报告水痘40例
            case WordClass.Noun when tokens.KindAt(at) == TokenKind.Reports && behind == WordClass.Stock:
                return WordClass.Verb;
            case WordClass.Noun when tokens.KindAt(at) == TokenKind.Reports && !WordClass.IsNominal(before) && WordClass.IsNominal(behind)
                && !NounPhrase.IsMetricAhead(tokens, classes, at + 1):
                return WordClass.Verb;
            // 追踪到密切接触者, 创办时的3万元
            case WordClass.Noun when before is WordClass.Verb or WordClass.VerbalNoun or WordClass.Adverb
                && tokens.Surface(at) is "到" or "时" or "后" or "前":
                return WordClass.Adverb;
            case WordClass.Position or WordClass.Adverb or WordClass.Noun when tokens.Surface(at) is "后" or "前"
                && before is WordClass.Verb or WordClass.VerbalNoun && WordClass.IsNominal(behind)
                && NounPhrase.IsMetricAhead(tokens, classes, at + 1):
                return WordClass.Modifier;
            // 临时租赁价格
            case WordClass.Adverb when behind == WordClass.VerbalNoun && tokens[at].Tag == PartOfSpeech.Distinguishing
                && NounPhrase.IsMetricAhead(tokens, classes, at + 1):
                return WordClass.Modifier;
            // 有效专利, 集中供热: an adverb that is an adjective too, before a noun.
            case WordClass.Adverb when behind is WordClass.Noun or WordClass.Actor or WordClass.Modifier && tokens[at].Span.Length > 1
                && tokens[at].Tag is PartOfSpeech.Adjective or PartOfSpeech.Distinguishing or PartOfSpeech.Noun
                && tokens.KindAt(at) is TokenKind.Adverb or TokenKind.Han:
                return WordClass.Modifier;
            // 减贫目标
            case WordClass.ChangeBy when before == WordClass.De && WordClass.IsNominal(behind):
                return WordClass.Modifier;
            // 没有收入来源的家庭
            case WordClass.Adverb when tokens.Surface(at) is "没有" or "没" or "无" && WordClass.IsNominal(behind):
                return WordClass.Verb;
            // 落后的产能
            case WordClass.Difference when behind == WordClass.De:
                return WordClass.Modifier;
            // 国内增值税, 网上零售额: where it is says which.
            case WordClass.Place when tokens.Is(at, ClauseRole.Borders) && WordClass.IsNominal(behind):
                return WordClass.Modifier;
            // 预算内投资, 税后利润
            case WordClass.Position or WordClass.Adverb when WordClass.IsNominal(before) && WordClass.IsNominal(behind)
                && tokens.Surface(at) is "内" or "外" or "后" or "前":
                return WordClass.Modifier;
            default:
                return classes[at] == WordClass.Bare ? BareIn(tokens, classes, at, before, behind) : classes[at];
        }
    }

    // 冻雨量: a verb of one character that no table knows is a verb before a number or 了 alone.
    private static char BareIn(TokenList tokens, ReadOnlySpan<char> classes, int at, char before, char behind) =>
        behind is WordClass.Quantity or WordClass.Particle or WordClass.Determiner
        || behind == WordClass.Verb && tokens[at + 1].Span.Length == 1 || at + 1 < classes.Length && tokens.Surface(at + 1) is "到" or "成"
        ? WordClass.Verb
            : WordClass.IsNominal(behind) || WordClass.IsNominal(before) ? WordClass.Noun : WordClass.Adverb;

    // 产品不达标率
    private static bool IsRate(TokenList tokens, ReadOnlySpan<char> classes, int at) =>
        NounPhrase.RunEnd(classes, at + 2) is var end && end <= classes.Length && end > at + 1
        && tokens.Surface(end - 1) is [.., '率'] or [.., '度'];

    private static bool IsPrefix(TokenList tokens, ReadOnlySpan<char> classes, int at, char prefix)
    {
        var next = at + 1;
        if (next >= classes.Length || !(WordClass.IsNominal(classes[next]) || classes[next] == WordClass.Verb))
            return false;
        // 被骗资金, but 被联合国列入名录
        if (prefix is '被' && Actors.Is(tokens, next))
            return false;
        if (prefix is '已' && classes[next] is not (WordClass.Noun or WordClass.Modifier) && !tokens.Is(next, TokenKind.Intransitive))
            return false;
        var end = NounPhrase.RunEnd(classes, next + 1);
        return end > next + 1 && classes[end - 1] is WordClass.Noun or WordClass.Actor or WordClass.VerbalNoun
            || classes[next] == WordClass.Noun;
    }
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Gives each token of a sentence its <see cref="WordClass"/>: the meaning tables first, then what the dictionary says.</summary>
internal static class WordClasses
{
    /// <param name="classes">As long as the sentence has tokens.</param>
    public static void Read(SentenceReading reading, Span<char> classes)
    {
        var tokens = reading.Tokens;
        for (var at = 0; at < classes.Length; at++)
            classes[at] = reading.TimeAt(at) is not null ? WordClass.Time : Of(tokens, at);
        foreach (var mention in reading.Mentions)
        {
            var kind = mention.Quantity is not null ? WordClass.Quantity : Of(mention.Kind);
            for (var at = tokens.IndexAt(mention.Span.Start); at < tokens.Count && tokens[at].Span.Start < mention.Span.End; at++)
                if (kind != '\0' && (kind != WordClass.Determiner || classes[at] != WordClass.Time))
                    classes[at] = kind;
        }

        // From behind: what stands behind a word decides more than what stands before it.
        for (var at = classes.Length - 1; at >= 0; at--)
            classes[at] = InPlace(tokens, classes, at);
    }

    // What a word is among its neighbours.
    private static char InPlace(TokenList tokens, Span<char> classes, int at)
    {
        // 20天的假期
        if (classes[at] == WordClass.Time && at > 0 && classes[at - 1] == WordClass.De && tokens[at].Tag == PartOfSpeech.Time)
            return WordClass.Noun;
        var before = at > 0 ? classes[at - 1] : WordClass.Boundary;
        var behind = at + 1 < classes.Length ? classes[at + 1] : WordClass.Boundary;
        switch (classes[at])
        {
            // 未签约居民, 不合格产品, 已脱贫人口: not behind a noun of which it says something.
            case WordClass.Adverb or WordClass.Verb or WordClass.Preposition or WordClass.Bare when tokens.Surface(at) is ['未' or '不' or '非' or '被' or '无' or '已'] or ['不', '可'] && (!IsNominal(before) && before != WordClass.De || IsRate(tokens, classes, at)):
                if (!IsPrefix(tokens, classes, at, tokens.Surface(at)[0]))
                    goto default;
                if (classes[at + 1] is WordClass.Verb or WordClass.Bare)
                    classes[at + 1] = WordClass.Modifier;
                return WordClass.Modifier;
            // 规模以上工业, 县级以上机关
            case WordClass.Adverb or WordClass.Determiner when tokens.Is(at, TokenKind.BoundAfter) && IsNominal(before) && IsNominal(behind):
                return WordClass.Modifier;
            // 公司计划投资, but 住房规划投资
            case WordClass.VerbalNoun when tokens.KindAt(at) == TokenKind.Modality && (!IsNominal(before) || Actors.Is(tokens, at - 1)) && (behind == WordClass.Verb || behind == WordClass.VerbalNoun && tokens.Is(at + 1, TokenKind.Made)):
                return WordClass.Adverb;
            // 调解撤诉率, 用工量
            case WordClass.Verb when at + 1 < classes.Length && tokens[at + 1].Span.Length == 1 && NounPhrase.IsHead(tokens, at + 1):
                return WordClass.VerbalNoun;
            // 供水计划需求, but 规划投资 and 公司计划投资: what aims is a noun only behind one that does not act.
            case WordClass.VerbalNoun when tokens.KindAt(at) == TokenKind.Modality && before is not (WordClass.Noun or WordClass.Modifier or WordClass.VerbalNoun) && before != WordClass.De && IsNominal(behind):
                return WordClass.Adverb;
            // 最高按揭成数
            case WordClass.Adverb when behind == WordClass.VerbalNoun && tokens.Surface(at) is "最高" or "最低" or "最大" or "最小":
                return WordClass.Modifier;
            // Ⅰ～Ⅲ类断面
            case WordClass.Adverb when tokens.IsRangeMark(at) && IsNominal(before) && IsNominal(behind):
                return WordClass.Modifier;
            // 这部|长片
            case WordClass.Noun when before == WordClass.Determiner && tokens.KindAt(at) == TokenKind.Classifier && tokens.Surface(at - 1) is "这" or "那" or "呢" or "嗰" or "某":
                return WordClass.Determiner;
            // 平均浓度, 最高成数, 年均浓度: before a noun they say which.
            case WordClass.Adverb or WordClass.Every when behind is WordClass.Noun or WordClass.Modifier && tokens.Surface(at) is "平均" or "最高" or "最低" or "最大" or "最小" or "年均" or "月均" or "日均":
                return WordClass.Modifier;
            // 高标准, 低收入
            case WordClass.Difference when IsNominal(behind) && tokens[at].Span.Length == 1:
                return WordClass.Modifier;
            // 城镇调查失业率
            case WordClass.Report or WordClass.Adverb when tokens.KindAt(at) == TokenKind.Reports && IsNominal(behind) && (IsNominal(before) || IsMetricAhead(tokens, classes, at + 1)):
                return WordClass.VerbalNoun;
            // 报告水痘40例
            case WordClass.Noun when tokens.KindAt(at) == TokenKind.Reports && behind == WordClass.Stock:
                return WordClass.Verb;
            case WordClass.Noun when tokens.KindAt(at) == TokenKind.Reports && !IsNominal(before) && IsNominal(behind) && !IsMetricAhead(tokens, classes, at + 1):
                return WordClass.Verb;
            // 新增就业
            case WordClass.Verb when before == WordClass.Stock && tokens.Is(at, TokenKind.Intransitive):
                return WordClass.VerbalNoun;
            // 追踪到密切接触者, 创办时的3万元
            case WordClass.Noun when before is WordClass.Verb or WordClass.VerbalNoun or WordClass.Adverb && tokens.Surface(at) is "到" or "时" or "后" or "前":
                return WordClass.Adverb;
            // 专利申请5612件: what is only done, between its noun and its number, is the name of it.
            case WordClass.Verb when before is WordClass.Noun or WordClass.Modifier or WordClass.VerbalNoun && behind == WordClass.Quantity && tokens[at].Span.Length > 1
                && !tokens[at].Is(TokenKind.ActVerb) && !StandsBeforeNoun(tokens, classes, at + 1):
                return WordClass.VerbalNoun;
            // 调整后营业利润, but 投产后每年提供
            case WordClass.Verb or WordClass.VerbalNoun when at + 2 < classes.Length && tokens.Surface(at + 1) is "后" or "前" && IsNominal(classes[at + 2]) && IsMetricAhead(tokens, classes, at + 2):
                return WordClass.Modifier;
            case WordClass.Position or WordClass.Adverb or WordClass.Noun when tokens.Surface(at) is "后" or "前" && before is WordClass.Verb or WordClass.VerbalNoun && IsNominal(behind) && IsMetricAhead(tokens, classes, at + 1):
                return WordClass.Modifier;
            // 临时租赁价格
            case WordClass.Adverb when behind == WordClass.VerbalNoun && tokens[at].Tag == PartOfSpeech.Distinguishing && IsMetricAhead(tokens, classes, at + 1):
                return WordClass.Modifier;
            // 有效专利, 集中供热: an adverb that is an adjective too, before a noun.
            case WordClass.Adverb when behind is WordClass.Noun or WordClass.Actor or WordClass.Modifier && tokens[at].Span.Length > 1
                && tokens[at].Tag is PartOfSpeech.Adjective or PartOfSpeech.Distinguishing or PartOfSpeech.Noun && tokens.KindAt(at) is TokenKind.Adverb or TokenKind.Han:
                return WordClass.Modifier;
            // 减贫目标
            case WordClass.ChangeBy when before == WordClass.De && IsNominal(behind):
                return WordClass.Modifier;
            // 没有收入来源的家庭
            case WordClass.Adverb when tokens.Surface(at) is "没有" or "没" or "无" && IsNominal(behind):
                return WordClass.Verb;
            // 落后的产能
            case WordClass.Difference when behind == WordClass.De:
                return WordClass.Modifier;
            // 国内增值税, 网上零售额: where it is says which.
            case WordClass.Place when NounPhrase.IsWithinBorders(tokens.Surface(at)) && IsNominal(behind):
                return WordClass.Modifier;
            // 预算内投资, 税后利润
            case WordClass.Position or WordClass.Adverb when IsNominal(before) && IsNominal(behind) && tokens.Surface(at) is "内" or "外" or "后" or "前":
                return WordClass.Modifier;
            // 投产后每年提供
            case WordClass.Verb or WordClass.VerbalNoun when at + 1 < classes.Length && tokens.Surface(at + 1) is "后" or "前" or "时" or "以后" or "之后" or "以来":
                return WordClass.Adverb;
            // 核电站规划建设6台机组: what governs the number has its object behind it.
            case WordClass.VerbalNoun when before != WordClass.De && behind == WordClass.Quantity && StandsBeforeNoun(tokens, classes, at + 1) && tokens.KindAt(at) != TokenKind.Metric:
                return WordClass.Verb;
            // 房屋新开工面积, 新启动项目投资, but 新签约企业64家
            case WordClass.Verb when tokens.Surface(at) is ['新', ..] && IsNominal(behind) && IsMetricAhead(tokens, classes, at + 1):
                return WordClass.Modifier;
            // 3名参会代表, 75起枪击事件: behind a classifier a verb describes its noun, but 3人|购买|门票.
            case WordClass.Verb when before == WordClass.Quantity && IsNominal(behind) && DescribesCounted(tokens, at):
                return WordClass.Modifier;
            // 再生有色金属产量: a verb that governs nothing that the tables know describes what is measured.
            case WordClass.Verb when tokens.KindAt(at) == TokenKind.Han && tokens[at].Span.Length > 1 && IsNominal(behind) && NounPhrase.IsHead(tokens, Math.Max(at + 1, NounPhrase.RunEnd(classes, at + 1) - 1)):
                return WordClass.Modifier;
            // 外出农民工: a verb without object describes the noun behind it.
            case WordClass.Verb when IsNominal(behind) && tokens.Is(at, TokenKind.Intransitive):
                return WordClass.Modifier;
            default:
                return classes[at] == WordClass.Bare ? BareIn(tokens, classes, at, before, behind) : classes[at];
        }
    }

    // 冻雨量: a verb of one character that no table knows is a verb before a number or 了 alone.
    private static char BareIn(TokenList tokens, ReadOnlySpan<char> classes, int at, char before, char behind) =>
        behind is WordClass.Quantity or WordClass.Particle or WordClass.Determiner || behind == WordClass.Verb && tokens[at + 1].Span.Length == 1 || at + 1 < classes.Length && tokens.Surface(at + 1) is "到" or "成" ? WordClass.Verb
            : IsNominal(behind) || IsNominal(before) ? WordClass.Noun : WordClass.Adverb;

    // 产品不达标率
    private static bool IsRate(TokenList tokens, ReadOnlySpan<char> classes, int at) =>
        NounPhrase.RunEnd(classes, at + 2) is var end && end <= classes.Length && end > at + 1 && tokens.Surface(end - 1) is [.., '率'] or [.., '度'];

    // Tokens of a number with its unit.
    private const int LongestQuantity = 12;

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
        return quantity < classes.Length && IsNominal(classes[quantity]) && tokens.KindAt(quantity - 1) is TokenKind.Classifier or TokenKind.Number or TokenKind.BoundAfter;
    }

    private static bool IsMetricAhead(TokenList tokens, ReadOnlySpan<char> classes, int at)
    {
        at = Math.Max(at, NounPhrase.RunEnd(classes, at) - 1);
        return NounPhrase.IsHead(tokens, at) || classes[at] == WordClass.VerbalNoun;
    }

    private static bool IsPrefix(TokenList tokens, ReadOnlySpan<char> classes, int at, char prefix)
    {
        var next = at + 1;
        if (next >= classes.Length || !(IsNominal(classes[next]) || classes[next] == WordClass.Verb))
            return false;
        if (prefix is '已' && classes[next] is not (WordClass.Noun or WordClass.Modifier) && !tokens.Is(next, TokenKind.Intransitive))
            return false;
        var end = NounPhrase.RunEnd(classes, next + 1);
        return end > next + 1 && classes[end - 1] is WordClass.Noun or WordClass.Actor or WordClass.VerbalNoun || classes[next] == WordClass.Noun;
    }

    private static bool IsNominal(char kind) => kind is WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.VerbalNoun;

    private static char Of(MentionKind kind) => kind switch
    {
        MentionKind.Time => WordClass.Time,
        MentionKind.Ordinal => WordClass.Modifier,
        MentionKind.Indefinite or MentionKind.Discourse => WordClass.Determiner,
        MentionKind.Idiom => WordClass.Verb,
        MentionKind.Word => '\0',
        _ => WordClass.Noun,
    };

    private static char Of(TokenList tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (tokens.Surface(at) is "同期" or "当期")
            return WordClass.Time;
        // 其他附属工程: it tells the rest from what was named.
        if (tokens.Surface(at) is "其他" or "其它" or "其余" && IsBeforeNoun(tokens, at))
            return WordClass.Modifier;
        switch (token.Kind)
        {
            case TokenKind.ActVerb or TokenKind.Made:
                return OfVerb(tokens, at);
            case TokenKind.LinkVerb:
                return tokens[at].As(TokenKind.Comparison)?.Code == "share" ? WordClass.Share : LightVerbs.Contains(tokens.Surface(at)) && IsBeforeNoun(tokens, at) ? WordClass.LightVerb : WordClass.Link;
            case TokenKind.RankVerb:
                return WordClass.Link;
            case TokenKind.Comparison:
                return token.Code switch { "than" => WordClass.Than, "above" or "below" => WordClass.Difference, "share" => WordClass.Share, _ => WordClass.Adverb };
            case TokenKind.ChangeBy:
                return WordClass.ChangeBy;
            case TokenKind.ChangeTo:
                return WordClass.ChangeTo;
            case TokenKind.ChangeFrom:
                return tokens.Senses.Contains(TokenKind.ChangeTo) ? WordClass.ChangeFrom : WordClass.Preposition;
            case TokenKind.ChangeNoun:
                return WordClass.ChangeNoun;
            case TokenKind.Stock:
                return WordClass.Stock;
            case TokenKind.Difference:
                return WordClass.Difference;
            case TokenKind.Preposition:
                return WordClass.Preposition;
            case TokenKind.Conjunction:
                return WordClass.Conjunction;
            case TokenKind.Join:
                return WordClass.Join;
            case TokenKind.Pause:
                return tokens.Surface(at) is "、" ? WordClass.Join : WordClass.Boundary;
            case TokenKind.Stop or TokenKind.Colon:
                return WordClass.Boundary;
            case TokenKind.Open:
                return WordClass.Open;
            case TokenKind.Close:
                return WordClass.Close;
            case TokenKind.OpenQuote:
                return WordClass.OpenQuote;
            case TokenKind.CloseQuote:
                return WordClass.CloseQuote;
            case TokenKind.Determiner or TokenKind.Demonstrative:
                return WordClass.Determiner;
            case TokenKind.Every:
                return WordClass.Every;
            case TokenKind.Owner:
                return WordClass.Actor;
            case TokenKind.Place:
                return WordClass.Place;
            case TokenKind.Reports or TokenKind.SourceOpens or TokenKind.Decides:
                return token.Tag == PartOfSpeech.Noun ? WordClass.Noun : token.Kind == TokenKind.Reports && IsBeforeNoun(tokens, at) ? WordClass.Adverb : WordClass.Report;
            case TokenKind.Modality:
                return IsNominalTag(token.Tag) && token.Code is not ['a', ..] ? WordClass.VerbalNoun : WordClass.Adverb;
            case TokenKind.Adverb:
                return tokens.Surface(at) is "分别" ? WordClass.Respectively
                    : tokens.Surface(at) is "全部" or "所有" or "全体" && IsBeforeNoun(tokens, at) ? WordClass.Determiner
                    : token.As(TokenKind.Noun) is not null && IsBeforeNoun(tokens, at) ? WordClass.Modifier : WordClass.Adverb;
            case TokenKind.BoundBefore when token.As(TokenKind.Comparison)?.Code is "above" or "below" && at + 1 < tokens.Count && tokens.KindAt(at + 1) is not (TokenKind.Number or TokenKind.CurrencySign):
                return WordClass.Difference;
            case TokenKind.RangeMark or TokenKind.Minus or TokenKind.PlusMinus:
                return WordClass.Adverb;
            case TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.BoundAfter or TokenKind.DurationVerb or TokenKind.SpanBefore or TokenKind.SpanAfter or TokenKind.More:
                return token.Tag == PartOfSpeech.Noun && token.Span.Length > 1 ? WordClass.Noun : WordClass.Adverb;
            case TokenKind.Noun:
                return token.Code == "object" || token.Is(TokenKind.ActVerb) || token.Is(TokenKind.Made) || token.Tag is PartOfSpeech.VerbalNoun or PartOfSpeech.Verb ? WordClass.VerbalNoun
                    : token.Tag is PartOfSpeech.Adjective or PartOfSpeech.Distinguishing ? WordClass.Modifier : WordClass.Noun;
            case TokenKind.Han or TokenKind.Word or TokenKind.Intransitive:
                return OfDictionary(tokens, at);
            default:
                return WordClass.Noun;
        }
    }

    private static char OfVerb(TokenList tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (token.As(TokenKind.Noun) is not null || token.Tag == PartOfSpeech.VerbalNoun)
            return WordClass.VerbalNoun;
        return LightVerbs.Contains(tokens.Surface(at)) ? WordClass.LightVerb : WordClass.Verb;
    }

    private static char OfDictionary(TokenList tokens, int at)
    {
        var surface = tokens.Surface(at);
        if (surface is ['的'] or ['嘅'])
            return WordClass.De;
        if (tokens[at].Is(TokenKind.Intransitive))
            return WordClass.Verb;
        if (surface is ['等'] or "等等")
            return WordClass.AndSoOn;
        // 城镇化率, 用工量: what is measured.
        if (surface is ['率' or '量' or '额' or '值' or '费' or '价' or '者' or '员' or '业' or '性' or '度' or '权' or '力'])
            return WordClass.Noun;
        switch (tokens[at].Tag)
        {
            case PartOfSpeech.Verb:
                return surface.Length > 1 ? LightVerbs.Contains(surface) ? WordClass.LightVerb : WordClass.Verb
                    : surface is ['会' or '能' or '要' or '可' or '须' or '应' or '需' or '该' or '想' or '让' or '使' or '来' or '去'] ? WordClass.Adverb : WordClass.Bare;
            case PartOfSpeech.VerbalNoun:
                return WordClass.VerbalNoun;
            case PartOfSpeech.Adjective or PartOfSpeech.Distinguishing or PartOfSpeech.Status:
                return WordClass.Modifier;
            case PartOfSpeech.Adverb:
                return WordClass.Adverb;
            case PartOfSpeech.Preposition:
                return WordClass.Preposition;
            case PartOfSpeech.Conjunction:
                return surface is "和" or "及" or "与" or "或" or "以及" ? WordClass.Join : WordClass.Conjunction;
            case PartOfSpeech.Pronoun or PartOfSpeech.Numeral:
                return WordClass.Determiner;
            case PartOfSpeech.Particle:
                return WordClass.Particle;
            case PartOfSpeech.Position:
                return WordClass.Position;
            case PartOfSpeech.Place:
                return WordClass.Place;
            case PartOfSpeech.Space when surface is "当地" or "本地" or "各地" or "外地" or "异地" or "两地":
                return WordClass.Place;
            case PartOfSpeech.Organisation:
                return WordClass.Actor;
            case PartOfSpeech.Time:
                return WordClass.Time;
            case PartOfSpeech.None when char.IsPunctuation(surface[0]) || char.IsSymbol(surface[0]):
                return WordClass.Boundary;
            default:
                return surface is ['了' or '着' or '过' or '地' or '得' or '所'] ? WordClass.Particle : surface is ['是'] ? WordClass.Link : WordClass.Noun;
        }
    }

    private static bool IsNominalTag(PartOfSpeech tag) => tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun;

    private static bool IsBeforeNoun(TokenList tokens, int at) =>
        at + 1 < tokens.Count && tokens.KindAt(at + 1) is TokenKind.Noun or TokenKind.Metric or TokenKind.CountedNoun or TokenKind.Han or TokenKind.Owner or TokenKind.Made or TokenKind.ActVerb
        && tokens[at + 1].Tag is not (PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Preposition or PartOfSpeech.Pronoun);

    // What they govern says what is done.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LightVerbs =
        new HashSet<string>(["进行", "实施", "开展", "推进", "加快", "给予", "完成", "实现", "达到", "作出", "做出", "加以", "予以"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

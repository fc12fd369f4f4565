using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Clauses;

/// <summary>
/// The frames that hold a number: patterns over the letters of <see cref="ChunkKind"/>, the number itself being <c>#</c> a count, <c>$</c>
/// an amount, <c>%</c> a ratio or <c>@</c> a length of time. The first that matches wins; its groups are the facets.
/// </summary>
internal static partial class Frames
{
    /// <summary>A frame with the id that its facets carry.</summary>
    /// <param name="Kinds">The letters of the numbers that it holds.</param>
    /// <param name="Needs">Letters without which no clause has it: most clauses lack those of most frames.</param>
    internal sealed record Frame(string Id, Regex Pattern, string Kinds, string Needs = "")
    {
        public KindSet NeededLetters { get; } = KindSet.Of(Needs);
    }

    // What stands between the words of a frame and changes nothing: adverbs, dates, places, 对…, 每, 其中.
    private const string Skip = "[DATLMFPEC]*";

    // Between a metric and its number; from 上年的 12%.
    private const string Links = "[DATLMFPECKBUSJIZWXe]*(?:J[NRTLEeD]*e)?";

    private const string Noun = "R?N(?:eN|[a&]RN)*";

    // Whose it is: no noun that a verb or a preposition has for its own.
    private const string Bearer = $"(?<![VWSPHKB][DEe]*)(?<bearer>E?{Noun})";

    // 取消和免征, 淘汰、停建、缓建
    private const string Verbs = "(?<verb>[VSBW](?:[&a]?[VSBW])*)";

    // The noun behind a count, with what describes it and a second number of it.
    private const string Counted = "(?:N?qe|q)?e?[ELa]*R?(?<subject>N)";

    // Further items of the list, before what is said of all.
    private const string Further = "(?:[a&][DE]*R?qe?R?N)*";

    // What is said of the thing behind it, to the end of the clause.
    private const string SaysWhat =
        "(?<predicate>[DFCE]*(?:[AP][LNTDFCE]*)*(?:[VWBZX]|K(?=[^q,()&]))"
        + "(?:[^q,()&]|(?<=[VWD])q(?=e?R?N))*(?:&[VDW][^q,()&]*)*)";

    private const string Says = $"{SaysWhat}?";

    public static Frame[] All { get; } =
    [
        new("among", Among(), "#%", "G"),
        new("among_metric", AmongMetric(), "%$", "G"),
        new("ratio_of", RatioOf(), "%", "H"),
        new("share_behind", ShareBehind(), "%", "H"),
        new("share", Share(), "%$#@", "H"),
        new("times", Times(), "%", "e"),
        new("compared", Compared(), "%$#@", "Z"),
        new("of_which", OfWhich(), "%"),
        new("named", Named(), "#", "K"),
        new("ranked", Ranked(), "%", "K"),
        new("verb_object", VerbObject(), "#"),
        new("verb_act", VerbAct(), "#", "V"),
        new("shared", Shared(), "#", "q"),
        new("counted", CountedNoun(), "#"),
        new("aged", Aged(), "@"),
        new("acting_of", ActingOf(), "@", "Ve"),
        new("time_of", TimeOf(), "@"),
        new("spent", Spent(), "@"),
        new("yearly", Yearly(), "@", "M"),
        new("gone_through", GoneThrough(), "@", "V"),
        new("term", Term(), "@"),
        new("acting", Acting(), "@", "V"),
        new("lasting", Lasting(), "@"),
        new("bearer_verb_metric", BearerVerbMetric(), "$%#"),
        new("verb_metric", VerbMetric(), "$%#"),
        new("price", Price(), "$", "V"),
        new("amount_object", AmountObject(), "$"),
        new("topic_metric", TopicMetric(), "$%"),
        new("topic_used", TopicUsed(), "$%", "NR"),
        new("counted_before", CountedBefore(), "#"),
        new("done", Done(), "$#"),
        new("metric", Metric(), "$%@"),
        new("argument", Argument(), "$%", "A"),
        new("object", Object(), "$%"),
        new("said", Said(), "#%"),
        new("verb", Governed(), "$#%@"),
    ];

    private static readonly Frame[][] ByKind =
        [.. Enumerable.Range(0, KindSet.End).Select(static kind => Array.FindAll(All, frame => frame.Kinds.Contains((char)kind)))];

    /// <summary>Those that hold numbers of a kind, in order.</summary>
    public static Frame[] Of(char kind) => ByKind[kind];

    // 建档立卡贫困人口中，90%以上得到了支持
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<subject>{Noun})G{Skip},?{Skip}[KS]?{Skip}[#%](?!e?R?N){Says}")]
    private static partial Regex Among();

    // 剩余贫困人口中，老年人的比例达到45.7%
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<bearer>{Noun})G{Skip},{Skip}(?<subject>{Noun}){Links}[%$]")]
    private static partial Regex AmongMetric();

    // 研发经费占生产总值的比重达到2.4%
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<subject>{Noun}{Skip}H[NLTED]*(?:eN|RN|(?<ratio>N))){Links}%")]
    private static partial Regex RatioOf();

    // 占世界人口42.6%的国家
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex("(?<![NR])[DTAL]*H[NLTEAeRID]*%eR?(?<subject>N)")]
    private static partial Regex ShareBehind();

    // 煤炭占能源消费的60%, 负债相当于资产的一半
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?:(?<subject>{Noun}){Skip})?(?<verb>H)[NLTEAeIRD]*[KBU]?{Skip}[%$#@]")]
    private static partial Regex Share();

    // 城镇居民收入是农村居民收入的2.6倍
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?:(?<subject>{Noun}){Skip})?[KU][NLTAER]+e%")]
    private static partial Regex Times();

    // 高于全部投资11个百分点
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?:(?<subject>{Noun})I?{Skip})?Z[NLETAeRIXD]+B?{Skip}[%$#@]")]
    private static partial Regex Compared();

    // 88%的店主对新规表示理解, 三分之二左右的收入来自外出务工
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?:(?<bearer>E?N){Skip}|{Verbs}{Skip})?(?<![KBUZJ][DTLM]*)%e?[EL]*R?(?<subject>N){Says}")]
    private static partial Regex OfWhich();

    // 其中5例为境外输入病例
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"#D*(?<link>K)(?<subject>{Noun})(?=[,()&a]|$)")]
    private static partial Regex Named();

    // 水电装机位居全国省区第一
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<subject>{Noun})I?{Skip}(?<link>K)[LNEe]*%")]
    private static partial Regex Ranked();

    // 公司派出25个工作队, 关闭303个小煤矿
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?:{Bearer}{Skip})?{Verbs}{Skip}(?:N{Skip})?#{Counted}{Further}{Says}")]
    private static partial Regex VerbObject();

    // 录得14宗成交
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?:{Bearer}{Skip})?{Verbs}{Skip}#(?<subject>V)(?=[,()&a]|$)")]
    private static partial Regex VerbAct();

    // 存在返贫风险的近200万和存在致贫风险的近300万人群
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"#[a&]R?qe?R?(?<subject>N){Says}")]
    private static partial Regex Shared();

    // 601个县宣布摘帽, 集团有12家企业
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?:{Bearer}{Skip}(?<have>K){Skip})?#{Counted}{Further}{Says}")]
    private static partial Regex CountedNoun();

    // 27岁男子被捕, 74岁的木匠
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex("@e?R?(?<subject>N)")]
    private static partial Regex Aged();

    // 10个月的时间
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex("@eR?(?<subject>N)|(?<=V)@(?<subject>N)(?=[,)]|$)")]
    private static partial Regex TimeOf();

    // 连续7年每年减贫
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex("@M+(?<subject>[VWB])")]
    private static partial Regex Yearly();

    // 提前10年实现减贫目标
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"@{Skip}(?<verb>[VW])(?<subject>N)")]
    private static partial Regex Spent();

    // 载人航天战线经历21年艰苦奋战, 运动走过了100多年的历程
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?:{Bearer}{Skip})?(?<verb>V)D*@e?R?(?<subject>[NV])(?=[,)&a]|$)")]
    private static partial Regex GoneThrough();

    // 从教12年的老师: how long somebody does it.
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex("(?<subject>V)D*@eR?(?<bearer>N)")]
    private static partial Regex ActingOf();

    // 矿工在井下工作了20年, 老板经营茶馆12年
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<bearer>{Noun}){Skip}(?<subject>V)N?D*@(?!e?R?N)")]
    private static partial Regex Acting();

    // 15年徒刑
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex("(?<![KND])@(?<subject>[NV])(?=[,)&a]|$)")]
    private static partial Regex Term();

    // 这部长片放了两个半小时, 5天的会议
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<subject>{Noun}){Skip}[VW]{{0,2}}{Links}@")]
    private static partial Regex Lasting();

    // 第一产业完成投资67亿元, 法院受理案件300件
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"{Bearer}{Skip}{Verbs}{Skip}(?<subject>{Noun}){Links}[$%#]")]
    private static partial Regex BearerVerbMetric();

    // 改建农贸市场46座, 完成投资67亿元
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"{Verbs}[DE]*[LT]?E?(?<subject>{Noun}){Links}[$%#]")]
    private static partial Regex VerbMetric();

    // 以12万元购入车辆, 120万元可购入一套公寓, 花3000元买家具
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex(@"(?:(?<=P|^)|(?<link>V)D*)\$D*(?<verb>V)[DE]*(?<subject>N)(?!q)")]
    private static partial Regex Price();

    // 投入36亿元专项资金
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($@"(?:{Bearer}{Skip})?{Verbs}{Skip}\$e?R?(?<subject>N)")]
    private static partial Regex AmountObject();

    // 公司去年营业收入5亿元
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"{Bearer}(?<between>[TMDLF]+)(?<subject>{Noun}){Links}[$%]")]
    private static partial Regex TopicMetric();

    // 省财政用于住房建设的资金68亿元
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"{Bearer}[TMDLF]*(?<subject>RN)(?:{Skip}V)?{Links}[$%]")]
    private static partial Regex TopicUsed();

    // 村民1200人参加
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<subject>{Noun}){Links}#{Says}")]
    private static partial Regex CountedBefore();

    // 覆盖率达到98%
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<subject>{Noun}){Links}[$%@]")]
    private static partial Regex Metric();

    // 中央预算投资安排150亿元, 保障性住房建成432万套
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<subject>{Noun}){Skip}(?<verb>V+){Skip}(?:[$#](?!e?R?N|D*V)|\\$(?=D*V))")]
    private static partial Regex Done();

    // 对其他成员国进出口3151.9亿元
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"(?<subject>A){Links}[$%]")]
    private static partial Regex Argument();

    // 70多平方米的作坊, 90万吨煤炭
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"[$%]e?[SEL]*R?(?<subject>N){Says}")]
    private static partial Regex Object();

    // 3人受伤
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"[#%]{SaysWhat}")]
    private static partial Regex Said();

    // 动用45亿元
    // Linear: a clause of at most 64 chunks is looked through.
    [GeneratedRegex($"{Verbs}{Skip}[$#%@]")]
    private static partial Regex Governed();
}

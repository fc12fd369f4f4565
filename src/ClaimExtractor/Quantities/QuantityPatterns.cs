using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>
/// The shapes that a quantity takes, over the letters of <see cref="TokenKind"/>. Each pattern's name is the rule's id.
/// </summary>
internal static partial class QuantityPatterns
{
    // A unit, with a denominator behind it or an alternative in brackets: 元/吨, 公里每小时, 6列/周, 头（只）.
    private const string Unit = "(?:[UC](?:/N?[UCKYAMH]|eU?)?|C\\(C\\)|Y|A)";

    // A hyphen behind a number with its unit or noun is a range mark; behind a noun alone it is a minus: 利润-3.2亿元.
    private const string Bounds = "B{0,3}(?:(?<![NUCYl]|NE?K)-)?";

    // Several numbers with units, the last of them with digits behind it: 6天又十个小时, 四块七毛五.
    private const string Chain = "N[UYC](?:h?N[UC]){0,6}";

    private const string Any = "";

    /// <summary>A pattern with the id that it gives to what it finds, and what the first number of every match has behind it.</summary>
    /// <param name="Kinds">No sentence without one of these kinds holds a match.</param>
    /// <param name="Behind">The kinds of the token behind the number.</param>
    /// <param name="Then">The kinds of the token behind that one.</param>
    internal sealed record Rule(string Id, Regex Regex, string Kinds, string Behind = Any, string Then = Any)
    {
        private readonly KindSet _kinds = KindSet.Of(Kinds);

        /// <summary>The rules of a quantity that no other rule had a part in.</summary>
        public IReadOnlyList<string> Alone { get; } = [Id];

        public bool MayMatch(TokenList tokens) => Kinds is Any || tokens.Set.Overlaps(_kinds);
    }

    /// <summary>In the order in which they win where they overlap; at most 32.</summary>
    public static Rule[] All { get; } =
    [
        new("between", Between(), "E", "UCYAE"),
        new("compound_range", CompoundRange(), "R-", "UC", "N"),
        new("half_range", HalfRange(), "R-", "UCYA", "NR-"),
        new("range", Range(), "R-", "UCYAR-("),
        new("ends", Ends(), "&R-", "UC&R-"),
        new("tolerance", Tolerance(), "~"),
        new("doubling", Doubling(), "F", "z"),
        new("half_more", HalfMore(), Any, "CYU", "ON"),
        new("compound", Compound(), Any, "UYC", "Nh"),
        new("decimals_behind", DecimalsBehind(), Any, "UC", "N"),
        new("measure", Measure(), Any, "UCYA"),
        new("signed_money", SignedMoney(), "W"),
        new("counted_noun", CountedNoun(), "K", "EK"),
        new("fraction", Fraction(), Any),
        new("bare_range", BareRange(), Any, "R-"),
        new("bare", Bare(), Any),
    ];

    private static readonly int OfScaleAlone = 1 << Array.FindIndex(All, static rule => rule.Id == "fraction");

    // A bit for each rule, by the kind of the token behind a number and of the next one.
    private static readonly int[] ByBehind = Masks(static rule => rule.Behind), ByThen = Masks(static rule => rule.Then);

    /// <summary>
    /// The rules that may have a match whose first number is token <paramref name="number"/>: a bit for each, the first the lowest.
    /// </summary>
    public static int At(TokenList tokens, int number)
    {
        var rules = ByBehind[tokens.KindAt(number + 1)] & ByThen[tokens.KindAt(number + 2)];
        return tokens[number].Numeral!.Scale == NumeralScale.None ? rules & ~OfScaleAlone : rules;
    }

    private static int[] Masks(Func<Rule, string> kinds)
    {
        var masks = new int[KindSet.End];
        for (var rule = 0; rule < All.Length; rule++)
            for (var kind = '\0'; kind < masks.Length; kind++)
                if (kinds(All[rule]) is var named && (named is Any || named.Contains(kind)))
                    masks[kind] |= 1 << rule;
        return masks;
    }

    // 五万元以上十万元以下, 一成以上三成以下
    [GeneratedRegex($"N{Unit}?EN{Unit}?E")]
    private static partial Regex Between();

    // 25±5℃, ±0.5%
    [GeneratedRegex($"N?{Unit}?~N{Unit}?")]
    private static partial Regex Tolerance();

    // 四块六到四块七毛五
    [GeneratedRegex($"B{{0,3}}{Chain}N?[R-]{{1,2}}{Chain}N?E{{0,2}}")]
    private static partial Regex CompoundRange();

    // 在300与400间, 在8%和10%之间, 在30至40间, -100与200间
    [GeneratedRegex($"(?:(?<=[rLB])|^-?)N{Unit}?[&R-]N{Unit}?")]
    private static partial Regex Ends();

    // 3至5年, 10%—20%, 一个至几个, 75% 至100%, 6%到6.5%左右, 零下5至3℃, 2万（含）-6万元
    [GeneratedRegex($"{Bounds}N{Unit}?(?:\\(.{{1,3}}\\))?[R-]{{1,2}}N(?:{Unit}|K)?O?E{{0,2}}")]
    private static partial Regex Range();

    // 3年半至7年, 两个半到三个小时, 五年到六年半
    [GeneratedRegex($"{Bounds}N{Unit}(?:N[R-]{{1,2}}N{Unit}N?|[R-]{{1,2}}N{Unit}N)(?![UCKYMAHN])E{{0,2}}")]
    private static partial Regex HalfRange();

    // 翻一番, 翻了一番, 翻了两番多
    [GeneratedRegex("FNzO?")]
    private static partial Regex Doubling();

    // 两个多月, 一个半小时, 3年半, 2公里半, 三头半
    [GeneratedRegex("B{0,3}N(?:C[ON][MUA]|[YUC]N(?![UCKYMAHN]))E{0,2}")]
    private static partial Regex HalfMore();

    // 2小时15分钟, 3年6个月, 5元6角, 五块六毛二, 1分58秒32, 6天又十个小时, 6天18时
    [GeneratedRegex("B{0,3}N[UYC](?:h?N[UCH]){1,6}(?:N(?![UCKYMAHQNR:/-]))?E{0,2}")]
    private static partial Regex Compound();

    // 37秒79, 1米75, 五块六
    [GeneratedRegex("B{0,3}N[UC]N(?![UCKYMAHQNR:/-])E{0,2}")]
    private static partial Regex DecimalsBehind();

    // 超过126万亿元, 1000万人以上, -16.1亿美元, 3年多; but 比去年30万人次多8%
    [GeneratedRegex($"{Bounds}N{Unit}(?:O(?!N))?E{{0,2}}")]
    private static partial Regex Measure();

    // US$3.5亿, 约￥20, HK$120, $1.2 billion
    [GeneratedRegex("B{0,3}-?WN(?!U)l?E{0,2}")]
    private static partial Regex SignedMoney();

    // 2000万农民工, 近300万人口
    [GeneratedRegex($"{Bounds}NE{{0,2}}K")]
    private static partial Regex CountedNoun();

    // 三分之二以上, 百分之八点三, 二成六, 过半
    [GeneratedRegex($"{Bounds}NO?E{{0,2}}")]
    private static partial Regex Fraction();

    // 4.87～7.65, 3万—5万
    [GeneratedRegex($"{Bounds}N[R-]{{1,2}}NE{{0,2}}")]
    private static partial Regex BareRange();

    // 91.8万, 52.2
    [GeneratedRegex($"{Bounds}NE{{0,2}}")]
    private static partial Regex Bare();
}

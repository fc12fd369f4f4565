using System.Globalization;
using ClaimExtractor.Numerals;

namespace ClaimExtractor.Fuzz;

/// <summary>Writes quantities by chance, in every way that numbers are written, to be read back.</summary>
internal static class QuantityWriter
{
    private const string Plain = "一二三四五六七八九十百千", Capital = "壹贰叁肆伍陆柒捌玖拾佰仟";

    /// <summary>The families by their names.</summary>
    public static (string Name, Func<Chance, WrittenQuantity> Write)[] Families { get; } =
    [
        ("capitals", Capitals),
        ("negative", Negative),
        ("zeros", Zeros),
        ("tails", Tails),
        ("mixed powers", MixedPowers),
        ("tens", Tens),
        ("digit strings", DigitStrings),
        ("blanks", Spaced),
        ("money", Money),
        ("time", Time),
        ("measures", Measures),
        ("shared scales", SharedScales),
        ("mixed fractions", MixedFractions),
        ("powers of ten", PowersOfTen),
        ("decimals", Decimals),
        ("percent", Percent),
    ];

    /// <summary>A line of a family by chance.</summary>
    public static string Line(Chance chance) => chance.Of(Families).Write(chance).Line;

    private static string Say(long number) => ChineseWriter.Say(number, liang: false);

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    // From 1, up to 16 digits, each length as often.
    private static long Whole(Chance chance, int digits)
    {
        var bound = 1L;
        for (var i = chance.Below(digits) + 1; i > 0; i--)
            bound *= 10;
        return 1 + (long)(chance.Next() % (ulong)(bound - 1));
    }

    private static string InCapitals(string said) =>
        string.Concat(said.Select(c => Plain.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Capital[at] : c));

    private static WrittenQuantity Capitals(Chance chance)
    {
        var number = Whole(chance, 12);
        return WrittenQuantity.Exact($"合同款为{InCapitals(Say(number))}{chance.Of(["元整", "圆整", "元"])}。", number, "CNY");
    }

    private static WrittenQuantity Negative(Chance chance)
    {
        var number = Whole(chance, 12);
        return WrittenQuantity.Exact($"利润为负{(chance.OneIn(2) ? Say(number) : Digits(number))}元。", number * -1L, "CNY");
    }

    // 一千零一十六 and 一千零十六; 〇 and ○ are zeros too.
    private static WrittenQuantity Zeros(Chance chance)
    {
        var number = 1000 * (1 + chance.Below(9)) + 10 + chance.Below(10);
        var said = ChineseWriter.Say(number, liang: false, chance.Of(['零', '〇', '○']));
        return WrittenQuantity.Exact($"存粮{(chance.OneIn(2) ? said : said.Replace("一十", "十", StringComparison.Ordinal))}吨。", number, "t");
    }

    // 两千三, 三万五, 4万5
    private static WrittenQuantity Tails(Chance chance)
    {
        var (high, low) = (1 + chance.Below(9), 1 + chance.Below(9));
        var (name, power) = chance.Of([("百", 100L), ("千", 1000L), ("万", 10_000L)]);
        var said = chance.OneIn(2) && power > 100 ? $"{high}{name}{low}" : $"{Say(high)}{name}{Say(low)}";
        return WrittenQuantity.Exact($"存粮{said}吨。", high * power + low * power / 10, "t");
    }

    // 200亿零4千230, 3万500, 652万1580, 30万六千
    private static WrittenQuantity MixedPowers(Chance chance)
    {
        var (high, low) = (1 + chance.Below(9999), 1 + chance.Below(9999));
        var chinese = chance.OneIn(2);
        var rest = low < 1000 ? "零" + (chinese ? Say(low) : Digits(low)) : chinese ? Say(low) : Digits(low);
        if (!chinese && low is >= 100 and < 1000 && chance.OneIn(2))
            rest = Digits(low);
        return WrittenQuantity.Exact($"存粮{high}万{(rest is "零十" ? "零一十" : rest)}吨。", high * 10_000L + low, "t");
    }

    // 三百廿八, 廿万
    private static WrittenQuantity Tens(Chance chance)
    {
        var (hundreds, tens, ones) = (chance.Below(10), 2 + chance.Below(3), chance.Below(10));
        var said = (hundreds > 0 ? Say(hundreds) + "百" : "") + "廿卅卌"[tens - 2] + (ones > 0 ? Say(ones) : "");
        var inMyriads = chance.OneIn(2);
        return WrittenQuantity.Exact($"存粮{said}{(inMyriads ? "万" : "")}吨。",
            (hundreds * 100L + tens * 10 + ones) * (inMyriads ? 10_000 : 1), "t");
    }

    private static WrittenQuantity DigitStrings(Chance chance)
    {
        var number = 1000 + chance.Below(9000);
        return WrittenQuantity.Exact(
            $"全长{string.Concat(Digits(number).Select(c => "零一二三四五六七八九"[c - '0']))}厘米。", number, "cm");
    }

    private static WrittenQuantity Spaced(Chance chance)
    {
        var number = 11 + chance.Below(9989);
        var said = Say(number);
        // 零 joins no blanks to digits behind it.
        return said.Contains('零', StringComparison.Ordinal)
            ? WrittenQuantity.Exact($"存粮{said}吨。", number, "t")
            : WrittenQuantity.Exact($"存 粮 {string.Join(' ', said.ToCharArray())} 吨。", number, "t");
    }

    private static WrittenQuantity Money(Chance chance)
    {
        // 九毛九 is a name.
        var (yuan, jiao, fen) = (1 + chance.Below(99), 1 + chance.Below(8), 1 + chance.Below(9));
        var value = new Fraction(yuan * 100 + jiao * 10 + fen, 100);
        var text = chance.Below(4) switch
        {
            0 => $"{yuan}元{jiao}角{fen}分",
            1 => $"{Say(yuan)}块{Say(jiao)}毛{Say(fen)}",
            2 => $"{InCapitals(Say(yuan))}元{InCapitals(Say(jiao))}角{InCapitals(Say(fen))}分",
            _ => $"{Say(yuan)}块{Say(jiao)}毛{Say(fen)}分",
        };
        return WrittenQuantity.Exact($"票价为{text}。", value, "CNY");
    }

    private static WrittenQuantity Time(Chance chance)
    {
        var (hours, minutes, seconds) = (1 + chance.Below(23), 1 + chance.Below(59), 1 + chance.Below(59));
        var minute = chance.Of(["分", "分钟"]);
        return chance.Below(3) switch
        {
            0 => Whole($"用时{hours}小时{minutes}{minute}。", hours, "hour", minutes, 60, "minute"),
            1 when minutes < 10 => WrittenQuantity.Exact($"用时{Say(hours)}小时零{Say(minutes)}{minute}{seconds}秒。",
                hours * 3600L + minutes * 60L + seconds, "second"),
            1 => Whole($"用时{Say(hours)}小时{Say(minutes)}{minute}{seconds}秒。", hours, "hour", minutes * 60L + seconds, 3600, "second"),
            _ => Whole($"用时{minutes}天又{hours}个小时。", minutes, "day", hours, 24, "hour"),
        };
    }

    // 2小时30分 is 2.5 hours, 2小时20分 140 minutes.
    private static WrittenQuantity Whole(string text, long first, string unit, long rest, long size, string small)
    {
        var part = new Fraction(rest, size);
        var isDecimal = (10_000 * part).IsInteger;
        return WrittenQuantity.Exact(text, isDecimal ? first + part : first * size + rest, isDecimal ? unit : small);
    }

    private static WrittenQuantity Measures(Chance chance)
    {
        var (whole, part) = (1 + chance.Below(99), 1 + chance.Below(9));
        var (first, second, unit) = chance.Of([("丈", "尺", "zhang"), ("尺", "寸", "chi"), ("亩", "分", "mu"), ("米", "分米", "m")]);
        var said = chance.OneIn(2) ? $"{whole}{first}{part}{second}" : $"{Say(whole)}{first}{Say(part)}{second}";
        return WrittenQuantity.Exact($"实测为{said}。", new Fraction(whole * 10 + part, 10), unit);
    }

    // 四千到六千万, 三到五百
    private static WrittenQuantity SharedScales(Chance chance)
    {
        var low = 1 + chance.Below(8);
        var high = low + 1 + chance.Below(9 - low);
        var (own, shared, factor) = chance.Of([("", "百", 100L), ("", "千", 1000L), ("千", "千万", 10_000_000L), ("百", "百亿", 10_000_000_000L),
            ("", "千万", 10_000_000L), ("", "亿", 100_000_000L)]);
        return new WrittenQuantity($"投资{Say(low)}{own}{chance.Of(["到", "至", "～"])}{Say(high)}{shared}元。", low * factor,
            high * factor, "CNY");
    }

    private static WrittenQuantity MixedFractions(Chance chance)
    {
        var (whole, bottom) = (1 + chance.Below(99), 2 + chance.Below(18));
        var top = 1 + chance.Below(bottom - 1);
        var said = chance.OneIn(2) ? $"{whole}又{top}/{bottom}" : $"{Say(whole)}又{Say(bottom)}分之{Say(top)}";
        return WrittenQuantity.Exact($"全长{said}公里。", new Fraction(whole * bottom + top, bottom), "km");
    }

    private static WrittenQuantity PowersOfTen(Chance chance)
    {
        var (digit, exponent) = (1 + chance.Below(9), 1 + chance.Below(12));
        var said = chance.Below(3) switch
        {
            0 => $"{digit}e{exponent}",
            1 => $"{digit}×10^{exponent}",
            _ => $"{digit}×10{string.Concat(Digits(exponent).Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']))}",
        };
        return WrittenQuantity.Exact($"样本为{said}吨。", digit * Fraction.PowerOfTen(exponent), "t");
    }

    private static WrittenQuantity Decimals(Chance chance)
    {
        var (whole, parts) = (Whole(chance, 6), 1 + chance.Below(9));
        var said = chance.Below(3) switch
        {
            0 => $"{Say(whole)}点{Say(parts)}",
            1 => $"{whole}点{parts}",
            _ => $"{InCapitals(Say(whole))}点{InCapitals(Say(parts))}",
        };
        return WrittenQuantity.Exact($"重{said}吨。", new Fraction(whole * 10 + parts, 10), "t");
    }

    private static WrittenQuantity Percent(Chance chance)
    {
        var (whole, parts) = (chance.Below(100), 1 + chance.Below(9));
        var (before, inside) = chance.Of([("", ""), ("负", ""), ("", "负")]);
        var sign = before.Length + inside.Length > 0 ? -1 : 1;
        return WrittenQuantity.Exact($"增速为{before}百分之{inside}{Say(whole)}点{Say(parts)}。", new Fraction(sign * (whole * 10 + parts), 10),
            "percent");
    }
}

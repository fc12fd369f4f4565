using System.Globalization;
using System.Text;

namespace ClaimExtractor.Fuzz;

/// <summary>Writes whole numbers the ways that Chinese does, to be read back.</summary>
internal static class ChineseWriter
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>一千三百万, 二十万零三百. Zeros inside are said once, as 零 or as 〇; <paramref name="liang"/> says 两 before 百, 千, 万 and 亿.</summary>
    public static string Say(long number, bool liang, char zero = '零')
    {
        if (number == 0)
            return zero.ToString();
        var said = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in ((long, string)[])[(100_000_000_0000, "万亿"), (100_000_000, "亿"), (10_000, "万"), (1, "")])
        {
            var section = number / unit % 10_000;
            if (section == 0)
            {
                gap |= said.Length > 0;
                continue;
            }

            if (said.Length > 0 && (gap || section < 1000))
                said.Append(zero);
            SaySection(said, (int)section, liang, zero);
            // 万亿 before more of the 亿 is said as 万 alone: 一万二千亿.
            said.Append(name == "万亿" && number / 100_000_000 % 10_000 != 0 ? "万" : name);
            gap = false;
        }

        if (liang && said[0] == '二' && said.Length > 1 && said[1] is '万' or '亿')
            said[0] = '两';
        return said.ToString();
    }

    /// <summary>1250万, 3.5亿: digits and the largest power that leaves at most four decimals.</summary>
    public static string SayWithDigits(long number)
    {
        foreach (var (unit, name) in ((long, string)[])[(100_000_000, "亿"), (10_000, "万")])
            if (number >= unit && number * 10_000 % unit == 0 && number % (unit / 10_000) == 0)
                return ((decimal)number / unit).ToString("0.####", CultureInfo.InvariantCulture) + name;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>1,234,567.</summary>
    public static string Group(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static void SaySection(StringBuilder said, int section, bool liang, char zero)
    {
        var begun = false;
        var gap = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = section / unit % 10;
            if (digit == 0)
            {
                gap |= begun;
                continue;
            }

            if (gap)
                said.Append(zero);
            // 十二, but 一百一十二.
            if (!(unit == 10 && digit == 1 && !begun && said.Length == 0))
                said.Append(liang && digit == 2 && unit >= 100 ? '两' : Digits[digit]);
            said.Append(name);
            begun = true;
            gap = false;
        }
    }
}

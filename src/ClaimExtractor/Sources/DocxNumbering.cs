using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClaimExtractor.Sources;

/// <summary>The automatic numbers of lists, counted in the order in which their paragraphs are asked for.</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, XElement?[]> _definitions = [];
    private readonly Dictionary<int, XElement> _lists = [];
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    public static DocxNumbering Read(DocxPackage package, string? part)
    {
        var numbering = new DocxNumbering();
        foreach (var element in part is null ? [] : package.Elements(part, "abstractNum", "num"))
        {
            if (element.Name.LocalName == "num")
            {
                if (element.Number("numId") is { } list)
                    numbering._lists[list] = element;
            }
            else if (element.Number("abstractNumId") is { } id)
            {
                var levels = numbering._definitions[id] = new XElement?[Levels];
                foreach (var level in element.Children("lvl"))
                    if (level.Number("ilvl") is >= 0 and < Levels and var at)
                        levels[at] = level;
            }
        }

        return numbering;
    }

    /// <summary>The number that Word prints before the next paragraph of the list; empty for a bullet.</summary>
    /// <param name="level">0-based; null for the level that is bound to the paragraph's style.</param>
    public string Next(int list, int? level, string? styleId)
    {
        if (
            !_lists.TryGetValue(list, out var instance)
            || instance.Child("abstractNumId")?.Number() is not { } id
            || !_definitions.TryGetValue(id, out var levels)
        )
            return "";
        var at = level
            ?? Math.Max(0, Array.FindIndex(levels, candidate => styleId is not null && candidate?.Child("pStyle")?.Value() == styleId));
        if (at is < 0 or >= Levels)
            return "";
        if (!_counts.TryGetValue(id, out var counts))
            _counts[id] = counts = new int?[Levels];
        if (_begun.Add(list))
            foreach (var change in instance.Children("lvlOverride"))
                if (change.Number("ilvl") is >= 0 and < Levels and var changed && change.Child("startOverride")?.Number() is { } start)
                    counts[changed] = start - 1;
        counts[at] = (counts[at] ?? Start(levels[at]) - 1) + 1;
        Array.Clear(counts, at + 1, Levels - at - 1);
        return levels[at] is { } found ? Text(found, levels, counts) : "";
    }

    private static int Start(XElement? level) => level?.Child("start")?.Number() ?? 1;

    private static string Text(XElement level, XElement?[] levels, int?[] counts)
    {
        if (Format(level) is "bullet" or "none" || level.Child("lvlText")?.Value() is not { Length: > 0 } pattern)
            return "";
        var isLegal = level.Child("isLgl") is not null;
        return Place().Replace(pattern, match =>
        {
            var at = match.ValueSpan[1] - '1';
            return OrderedNumber.Write(counts[at] ?? Start(levels[at]), isLegal || levels[at] is null ? "decimal" : Format(levels[at]!));
        });
    }

    private static string Format(XElement level) => level.Child("numFmt")?.Value() ?? "decimal";

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

/// <summary>The number of a list item in the formats of Word.</summary>
internal static class OrderedNumber
{
    private const string Digits = "〇一二三四五六七八九";

    public static string Write(int number, string format) =>
        format switch
        {
            _ when number is < 0 or > 9999 => number.ToString(CultureInfo.InvariantCulture),
            "chineseCounting"
            or "chineseCountingThousand"
            or "ideographDigital"
            or "japaneseCounting"
            or "taiwaneseCounting"
            or "taiwaneseCountingThousand"
            or "taiwaneseDigital" => Chinese(number),
            "upperLetter" => Letters(number, 'A'),
            "lowerLetter" => Letters(number, 'a'),
            "upperRoman" => Roman(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => (
                (char)('①' + number - 1)
            ).ToString(),
            "decimalEnclosedParen" => $"({number})",
            "decimalEnclosedFullstop" => $"{number}.",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Chinese(int number)
    {
        if (number == 0)
            return "〇";
        var text = "";
        var isGap = false;
        foreach (var (size, unit) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / size % 10;
            if (digit == 0)
            {
                isGap = text.Length > 0;
                continue;
            }

            text += (isGap ? "零" : "") + (digit == 1 && size == 10 && text.Length == 0 ? "" : Digits[digit].ToString()) + unit;
            isGap = false;
        }

        return text;
    }

    private static string Letters(int number, char first) =>
        number == 0 ? "" : new string((char)(first + (number - 1) % 26), Math.Min(20, (number - 1) / 26 + 1));

    private static string Roman(int number)
    {
        var text = "";
        foreach (
            var (value, sign) in ((int, string)[])
                [
                    (1000, "M"),
                    (900, "CM"),
                    (500, "D"),
                    (400, "CD"),
                    (100, "C"),
                    (90, "XC"),
                    (50, "L"),
                    (40, "XL"),
                    (10, "X"),
                    (9, "IX"),
                    (5, "V"),
                    (4, "IV"),
                    (1, "I"),
                ]
        )
            for (; number >= value; number -= value)
                text += sign;
        return text;
    }
}

using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>
/// Joins the lines of a text whose numbers stand on lines of their own, as files that were made from pages have them:
/// 增长 / 3.5% / 左右。
/// </summary>
internal static partial class TornNumbers
{
    // A text with one of them may mean it.
    private const int Few = 2;

    /// <summary>Empty where numbers stand on lines of their own as cells of a table do, or seldom.</summary>
    public static List<TextEdit> Find(string text)
    {
        var lines = TextLines.Read(text);
        var (torn, other, sure) = (new HashSet<int>(), 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Length > LongestNumber || !Number().IsMatch(lines[i].In(text)))
                continue;
            var goesOn = Pauses.Contains(text[lines[i].End - 1]) || i + 1 < lines.Count && Continues(text, lines[i + 1]);
            if (goesOn && !Number().IsMatch(lines[i - 1].In(text)) && !Stops.Contains(text[lines[i - 1].End - 1]))
            {
                torn.Add(i);
                sure += Pauses.Contains(text[lines[i].End - 1]) || Marks.Contains(text[lines[i + 1].Start]) ? 1 : 0;
            }
            else
            {
                other++;
            }
        }

        if (sure == 0 || torn.Count < Few || torn.Count < 2 * other)
            return [];
        var edits = new List<TextEdit>();
        var inside = false;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var isClosed = Stops.Contains(text[lines[i].End - 1]);
            // What stands behind a number goes on to the stop of its sentence.
            var goesOn = inside && !isClosed && !torn.Contains(i) && lines[i].In(text).IndexOfAny(',', '，', '。') >= 0
                && !LineBreaks.OpensBlock(lines[i + 1].In(text).ToString());
            inside = torn.Contains(i + 1) || torn.Contains(i) && !Pauses.Contains(text[lines[i].End - 1]) || goesOn;
            if (inside)
                edits.Add(new TextEdit(new TextSpan(lines[i].End, lines[i + 1].Start), ""));
        }

        return edits;
    }

    private const int LongestNumber = 16;
    private const string Stops = "。！？；!?;", Pauses = "，、。；,;", Marks = "，、。；,;%‰）)”」";

    // What measures or counts, or says how far: 万辆, 年来, 左右, 以上.
    private const string Measures = "个万亿元年月日号时分位户人吨公亩倍左以多余米所家项件次类级届岁平立度";

    private static bool Continues(string text, TextSpan line) =>
        Marks.Contains(text[line.Start]) || Measures.Contains(text[line.Start]);

    // Linear: each group of digits begins with its point, the digits end before it, and both are bounded.
    [GeneratedRegex("^[0-9]{1,9}(?:[.．,][0-9]{1,4})* ?[%‰]?[，。；、,;]?$")]
    private static partial Regex Number();
}

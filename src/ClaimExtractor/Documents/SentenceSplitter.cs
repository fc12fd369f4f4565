using System.Buffers;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>
/// Cuts a block into sentences: after 。！？ and their ASCII forms, together with the closing quotes and brackets that follow.
/// A short quotation or bracket stays whole inside its sentence.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>The longest quotation or bracket, in UTF-16 units, inside which nothing is cut.</summary>
    private const int ShortPair = 60;

    private const string Openers = "“‘「『（(《〈【[";
    private const string Closers = "”’」』）)》〉】]";
    private const string Brackets = "（(《〈【[";

    /// <summary>In UTF-16 units. A longer run without a stop is a list or a broken file; it is cut at a pause, so that the later stages
    /// stay linear.</summary>
    private const int LongestSentence = 3000;

    // Behind a quotation that ends in a stop, these carry its sentence on: “加油！”的口号.
    private const string Continuations = "，、；：,;:的等之和与及或";

    private const int MaxClosingMarks = 8;

    private const int MaxReportingClause = 16;

    private static readonly string[] ReportingVerbs = ["说", "问", "道", "表示", "指出", "强调", "坦言", "回答", "介绍", "认为", "呼吁", "称"];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。！？，!?,：");

    private static readonly SearchValues<char> Pauses = SearchValues.Create("，；、,;\t ");

    private const byte Stop = 1;
    private const byte Opener = 2;

    private static readonly CharacterTable Marks = new CharacterTable().Set("。！？!?.", Stop).Set(Openers, Opener);

    /// <summary>Appends the sentences of a block in order, trimmed, none empty; together they hold every visible character of the
    /// block.</summary>
    /// <param name="block">One line of the text.</param>
    public static void Split(string text, TextSpan block, List<TextSpan> sentences)
    {
        for (var start = block.Start; start < block.End;)
        {
            var bound = Math.Min(block.End, start + LongestSentence);
            var end = EndOfSentence(text, start, bound);
            if (end == bound && bound < block.End)
                end = LastPause(text, start, bound);
            var sentence = TextLines.Trim(text, new TextSpan(start, end));
            if (!sentence.IsEmpty)
                sentences.Add(sentence);
            start = end;
        }
    }

    // Behind the last pause of the second half; else where no number or word of letters is cut, as far as there is such a place.
    private static int LastPause(string text, int start, int bound)
    {
        var half = start + (bound - start) / 2;
        var pause = text.AsSpan(half, bound - half).LastIndexOfAny(Pauses);
        if (pause >= 0)
            return half + pause + 1;
        for (var at = bound; at > half; at--)
            if (!char.IsAsciiLetterOrDigit(text[at - 1]) && !char.IsAsciiLetterOrDigit(text[at]) && !char.IsLowSurrogate(text[at]))
                return at;
        // A run of digits is whole, which can be no longer than a source's may be.
        while (char.IsAsciiDigit(text[bound - 1]) && bound < text.Length && char.IsAsciiDigit(text[bound]))
            bound++;
        return bound;
    }

    private static int EndOfSentence(string text, int start, int limit)
    {
        for (var at = start; at < limit;)
        {
            at = Marks.Find(text, at, limit);
            if (at == limit)
                return limit;
            if (Marks[text[at]] == Opener)
            {
                var close = Close(text, at, limit);
                if (close > 0 && EndsSentence(text, start, at, close, limit))
                    return EndOfStops(text, start, close + 1, limit);
                at = Math.Max(at, close) + 1;
            }
            else if (IsStop(text, at, limit))
            {
                return EndOfStops(text, start, at + 1, limit);
            }
            else
            {
                at++;
            }
        }

        return limit;
    }

    /// <summary>The closing mark of a short pair, nested pairs of its kind passed over; −1 where there is none.</summary>
    private static int Close(string text, int open, int limit)
    {
        var (opener, closer) = (text[open], Closers[Openers.IndexOf(text[open], StringComparison.Ordinal)]);
        var end = Math.Min(limit, open + ShortPair);
        for (var (at, depth) = (open + 1, 1); text.AsSpan(at, end - at).IndexOfAny(opener, closer) is >= 0 and var length; at += length + 1)
        {
            depth += text[at + length] == opener ? 1 : -1;
            if (depth == 0)
                return at + length;
        }

        return -1;
    }

    /// <summary>Whether the pair, which may hold a stop before its closing mark, is the end of its sentence.</summary>
    private static bool EndsSentence(string text, int start, int open, int close, int limit)
    {
        if (!IsStop(text, close - 1, limit))
            return false;
        var opensSentence = text.AsSpan(start, open - start).IsWhiteSpace();
        if (Brackets.Contains(text[open]))
            return opensSentence;
        if (close + 1 < limit && Continuations.Contains(text[close + 1]))
            return false;
        if (IsReportingClause(text, close + 1, limit))
            return false;
        return text[close - 1] == '。' || opensSentence || text[open - 1] is '：' or ':' or '，' or ',';
    }

    /// <summary>Who said it, behind what was said: 「…。」他說。</summary>
    private static bool IsReportingClause(string text, int at, int limit)
    {
        var rest = text.AsSpan(at, Math.Min(limit - at, MaxReportingClause));
        var stop = rest.IndexOfAny(ClauseEnds);
        var clause = stop < 0 ? rest : rest[..stop];
        if (stop < 0 && rest.Length == MaxReportingClause || clause.Length < 2)
            return false;
        foreach (var verb in ReportingVerbs)
            if (clause.EndsWith(verb))
                return true;
        return false;
    }

    private static bool IsStop(string text, int at, int limit)
    {
        var next = at + 1 < limit ? text[at + 1] : '\n';
        return text[at] switch
        {
            '。' or '！' or '？' => true,

            // Not inside an address: ?id=1.
            '!' or '?' => !char.IsAsciiLetterOrDigit(next) && next is not ('=' or '&'),

            // A Chinese sentence typed with an ASCII full stop; never in 1.5 or No.3.
            '.' => at > 0 && (text[at - 1] >= '\u2E80' || text[at - 1] == '%') && (char.IsWhiteSpace(next) || Closers.Contains(next)),
            _ => false,
        };
    }

    /// <summary>Takes in the stops and closing marks that follow a stop: <c>？！”</c>.</summary>
    private static int EndOfStops(string text, int start, int at, int limit)
    {
        while (at < limit && (text[at] is '。' or '！' or '？' or '!' or '?' || Closers.Contains(text[at]) || IsClosingQuote(text, start, at)))
            at++;
        return limit - at > MaxClosingMarks || HasLetter(text.AsSpan(at, limit - at)) ? at : limit;
    }

    // Marks that close a block, such as Markdown's **, are no sentence.
    private static bool HasLetter(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
            if (char.IsLetterOrDigit(c))
                return true;
        return false;
    }

    // ASCII quotes have one form: the second, fourth … of a sentence closes.
    private static bool IsClosingQuote(string text, int start, int at) =>
        text[at] == '"' && text.AsSpan(start, at - start).Count('"') % 2 == 1;
}

using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>
/// A subject or bearer as the column has it: the phrase of a frame without the period, the place and the marks around it.
/// </summary>
internal static class SubjectPhrase
{
    public static Facet? Of(TokenList tokens, TokenRange range, ClaimSite site)
    {
        var (first, end) = (range.First, range.End);
        while (first < end && IsTrimmedFirst(tokens, first, end, site))
            first++;
        end = Phrase.TrimEnd(tokens, first, end);
        // 种植园|里: where it is.
        if (end - first > 1 && tokens.Surface(end - 1) is "里" or "内" && tokens[end - 1].Tag is PartOfSpeech.Position)
            end--;
        // 「特别计划」: the marks around the whole phrase are no part of it.
        if (end - first > 2 && tokens.KindAt(first) == TokenKind.OpenQuote && tokens.KindAt(end - 1) == TokenKind.CloseQuote
            && tokens.Surface(first) is not "《")
            (first, end) = (first + 1, end - 1);
        // 人均1680元, 占比5%: what only says per whom or of what kind leaves the subject to the number before.
        if (end - first == 1 && tokens.Is(first, ClauseRole.BareRatio) && first > site.LeftFirst && tokens.Is(first - 1, TokenKind.Place))
            first--;
        // 合肥站, 郑州机场: named by its place.
        if (end - first == 1 && first > 0 && tokens.Is(first, ClauseRole.Station) && tokens.Is(first - 1, TokenKind.Place))
            first--;
        // 该股: with one character it is a word.
        if (end - first == 1 && tokens[first].Span.Length == 1 && first > 0 && tokens.Surface(first - 1) is "该")
            return Phrase.Of(tokens, first - 1, end);
        // 明显少25宗, 预估0.02美元: no noun, or only the name of another figure of what was said.
        if (end - first <= 2 && end > first
            && (tokens.KindAt(end - 1) is TokenKind.Difference or TokenKind.Adverb
                || end - first == 1
                    && (tokens.KindAt(first) is TokenKind.Reports or TokenKind.Modality
                        || tokens[first].As(TokenKind.Metric)?.Code == "figure")))
            return null;
        // One character that no table knows is a piece of a word: nothing is better.
        if (end - first == 1 && tokens[first].Span.Length == 1 && !(first == site.End && NumberKind.Counts(site.Quantity))
            && !tokens.Is(first, TokenKind.CountedNoun) && !tokens.Is(first, TokenKind.Owner) && !tokens.Is(first, TokenKind.Metric))
            return null;
        return end - first == 1
            && (tokens.KindAt(first) == TokenKind.ChangeNoun || tokens.Surface(first) is [.., '均']
                || tokens.Is(first, ClauseRole.BareRatio))
            ? null
            : Unquoted(Phrase.Of(tokens, first, end));
    }

    /// <summary>甲市, 青河县: the short name of a place by its form, which a list of parts has before each number.</summary>
    public static bool IsPlaceName(ReadOnlySpan<char> text) =>
        text is [_, _, '市' or '县' or '省' or '州' or '镇' or '乡' or '村'] or [_, '市' or '县' or '省' or '州'];

    // “三农”支出 is 三农支出.
    public static Facet? Unquoted(Facet? facet) =>
        facet is not null && facet.Text.AsSpan().IndexOfAny(Quotes) >= 0 ? facet with { Text = string.Concat(facet.Text.Split(Marks)) }
        : facet;

    private static readonly char[] Marks = ['“', '”', '‘', '’', '「', '」', '『', '』', '"'];
    private static readonly System.Buffers.SearchValues<char> Quotes = System.Buffers.SearchValues.Create(Marks);

    private static bool IsTrimmedFirst(TokenList tokens, int at, int end, ClaimSite site)
    {
        if (site.Reading.TimeAt(at) is not null || tokens.KindAt(at) == TokenKind.Open && Phrase.CloseOf(tokens, at, end) is > 0)
            return true;
        // （4）财政部
        if (at + 1 < end
            && (tokens.KindAt(at) == TokenKind.Close || tokens.KindAt(at) == TokenKind.Open
                || tokens.KindAt(at - 1) == TokenKind.Open && tokens.KindAt(at + 1) == TokenKind.Close))
            return true;
        // 5、兑付本金
        if (at + 2 < end
            && (tokens.KindAt(at) == TokenKind.Number && tokens.Surface(at + 1) is "、"
                || at > 0 && tokens.KindAt(at - 1) == TokenKind.Number && tokens.Surface(at) is "、"))
            return true;
        if (at + 1 < end
            && (tokens.Surface(at) is "公司" or "集团" || tokens.Surface(at) is "地区" && at > 0 && tokens.Is(at - 1, TokenKind.Place)))
            return true;
        // 石湖|省|地区|生产总值: the end of a place that no table has.
        if (at + 2 < end && at > 0 && tokens.Surface(at + 1) is "地区" && tokens.KindAt(at + 2) == TokenKind.Metric
            && Cue.Is(tokens, at, "place_form", tokens.Lexicon))
            return true;
        // 预计|客流量, but 预期寿命
        if (at + 1 < end && tokens[at].As(TokenKind.Modality) is { Code: ['f', ..] } && tokens.Surface(at) is not "预期")
            return true;
        // 30列中欧冷链班列
        if (at == site.End && tokens[at].As(TokenKind.Place)?.Code is "region" or "country")
            return false;
        // 浙江省|对日出口, but 韩国对越南出口额
        if (at + 1 < end && tokens[at].As(TokenKind.Place)?.Code is "province" or "city" && tokens.IsAny(at + 1)
            && tokens.KindAt(at + 1) != TokenKind.Join)
            return true;
        return at + 1 < end
            && (tokens.Is(at, TokenKind.Place) && tokens[at].Span.Length > 1 && !tokens.Is(at, ClauseRole.Borders)
                && !tokens.Is(at + 1, TokenKind.Owner) && !tokens.IsAny(at + 1)
            || tokens.Is(at, TokenKind.Determiner) || tokens.KindAt(at) is TokenKind.YearUnit or TokenKind.MonthUnit or TokenKind.DayUnit
            || tokens.KindAt(at) is TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.Minus or TokenKind.RangeMark
            || Phrase.IsParticleDe(tokens, at));
    }

    private static bool IsAny(this TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "对" or "同" or "与" or "和" or "兑";
}

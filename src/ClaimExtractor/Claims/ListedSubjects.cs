using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>
/// Pairs a list of numbers with a list of subjects, in order: 客车和货车通行量分别下降12%和7%.
/// 城乡 is split into 城镇 and 农村.
/// </summary>
internal static class ListedSubjects
{
    /// <summary>Replaces, in place, the subjects of numbers that stand in a list as long as their subject's.</summary>
    public static void Share(Span<ClaimFacets> sentence)
    {
        for (var first = 0; first < sentence.Length;)
        {
            var end = first + 1;
            while (end < sentence.Length && Follows(sentence[end - 1].Site, sentence[end].Site))
                end++;
            if (end - first > 1 && sentence[first] is { Bearer: { } bearer }
                && Items(sentence[first].Site.Tokens, bearer, end - first, wholeItems: true, hasTail: false) is { } bearers)
                for (var i = first; i < end; i++)
                    sentence[i] = sentence[i] with { Bearer = bearers[i - first] };
            else if (end - first == 2 && TownAndCountry(sentence[first]) is { } apart)
                (sentence[first], sentence[first + 1]) = (apart(sentence[first], Town), apart(sentence[first + 1], Country));
            else if (end - first > 1 && sentence[first].Subject is { } subject
                && Items(sentence[first].Site.Tokens, subject, end - first,
                    sentence[first].Role.Role == Role.Share || AreRespective(sentence[first].Site, subject)) is { } items)
                for (var i = first; i < end; i++)
                    sentence[i] = sentence[i] with { Subject = items[i - first] };
            // 汽车产销量分别达到12万辆和11万辆: one word for two metrics.
            else if (end - first == 2 && sentence[first].Subject is { Inherited: false } both && AreRespective(sentence[first].Site, both)
                && Pair(sentence[first].Site.Tokens, both) is { } two)
                (sentence[first], sentence[first + 1]) = (sentence[first] with { Subject = two[0] },
                    sentence[first + 1] with { Subject = two[1] });
            // 客流310万人次、收入5亿元，分别增长7%、11%: one after the other of what was said before.
            if (end - first > 1 && first >= end - first && sentence[first].Subject is { Inherited: true }
                && (IsRespective(sentence[first].Site) || AreRatesOf(sentence[(first - (end - first))..first], sentence[first..end])))
                for (var i = first; i < end; i++)
                    if (sentence[i - (end - first)] is { Subject: { } said } before)
                        sentence[i] = sentence[i] with { Subject = said.AsInherited(), Bearer = before.Bearer?.AsInherited() };
            first = end;
        }
    }

    // 城镇居民人均可支配收入6万元、农村居民人均可支配收入3万元，增长5.4%和6%, 分别达6万元、3万元，增长5.4%、6%: without 分别 too.
    private static bool AreRatesOf(ReadOnlySpan<ClaimFacets> amounts, ReadOnlySpan<ClaimFacets> rates)
    {
        foreach (var rate in rates)
            if (rate is not { Role.Role: Role.ChangeBy, Site.Quantity.Dimension: Dimension.Percentage })
                return false;
        for (var i = 0; i < amounts.Length; i++)
            if (amounts[i].Site.Quantity.Dimension is not Dimension.Currency || amounts[i].Subject is not { Inherited: var isInherited }
                || isInherited && !(i > 0 && Follows(amounts[i - 1].Site, amounts[i].Site)))
                return false;
        return rates[0].Site.ClauseFirst == rates[^1].Site.ClauseFirst && amounts[^1].Site.Reading == rates[0].Site.Reading;
    }

    private const string Both = "城乡", Town = "城镇", Country = "农村";
    private const string Balance = "收支", Revenue = "收入", Spending = "支出";

    /// <summary>城乡居民 for 城镇居民, as the text of what was split says it; null for what was not.</summary>
    public static string? Together(string said) =>
        said.StartsWith(Town, StringComparison.Ordinal) || said.StartsWith(Country, StringComparison.Ordinal)
            ? Both + said[Town.Length..]
            : null;

    // 城乡居民人均可支配收入分别增长5%和6%: of those in towns, then of those in the country.
    private static Func<ClaimFacets, string, ClaimFacets>? TownAndCountry(ClaimFacets facets) => facets switch
    {
        { Bearer: { } bearer } when bearer.Text.StartsWith(Both, StringComparison.Ordinal) =>
            (each, where) => each with { Bearer = bearer with { Text = where + bearer.Text[Both.Length..] } },
        { Subject: { } subject } when subject.Text.StartsWith(Both, StringComparison.Ordinal) =>
            (each, where) => each with { Subject = subject with { Text = where + subject.Text[Both.Length..] } },
        _ => null,
    };

    // 产销量 is 产量 and 销量, 进出口额 is 进口额 and 出口额; 收支 are two words.
    private static Facet[]? Pair(TokenList tokens, Facet subject)
    {
        var at = tokens.IndexAt(subject.Span.End) - 1;
        if (tokens[at].As(TokenKind.Metric)?.Code != "pair" || !subject.Text.EndsWith(tokens.Surface(at), StringComparison.Ordinal))
            return null;
        var (stem, word) = (subject.Text[..^tokens[at].Span.Length], tokens.Surface(at).ToString());
        if (word == Balance)
            return [subject with { Text = stem + Revenue }, subject with { Text = stem + Spending }];
        return [subject with { Text = stem + word[0] + word[2..] }, subject with { Text = stem + word[1..] }];
    }

    private static bool IsRespective(ClaimSite site)
    {
        for (var at = site.ClauseFirst; at < site.First; at++)
            if (site.Tokens.Surface(at) is "分别")
                return true;
        return false;
    }

    // 苹果、香蕉、梨分别上涨6%、4.5%和2%
    private static bool AreRespective(ClaimSite site, Facet subject)
    {
        for (var at = site.Tokens.IndexAt(subject.Span.End); at < site.First; at++)
            if (site.Tokens.Surface(at) is "分别")
                return true;
        return false;
    }

    private static bool Follows(ClaimSite before, ClaimSite after)
    {
        if (before.Quantity.Dimension != after.Quantity.Dimension || after.First != before.End + 1)
            return false;
        return after.Tokens.KindAt(before.End) == TokenKind.Join || after.Tokens.Surface(before.End) is "、";
    }

    private static Facet[]? Items(TokenList tokens, Facet subject, int count, bool wholeItems, bool hasTail = true)
    {
        var first = tokens.IndexAt(subject.Span.Start);
        var end = tokens.IndexAt(subject.Span.End);
        if (Starts(tokens, first, end, count) is not { } starts)
            return null;
        // 城镇、农村|居民收入; 城、乡|居民 are those of 城乡居民.
        if (count == 2 && tokens.Surface(first) is Town or "城市" or "城" && starts[1] == first + 2
            && tokens.Surface(starts[1]) is Country or "乡村" or "乡" && end > starts[1] + 1)
        {
            var (town, country) = (tokens.Surface(first).ToString(), tokens.Surface(starts[1]).ToString());
            var head = Phrase.Of(tokens, starts[1] + 1, end)!.Text;
            return
            [
                new Facet((town.Length > 1 ? town : Town) + head, tokens.Cover(first, first + 1), subject.Inherited),
                new Facet((country.Length > 1 ? country : Country) + head, tokens.Cover(starts[1], end), subject.Inherited),
            ];
        }

        var tail = hasTail ? TailOf(tokens, starts[^1], end) : end;
        if (tail == end && !wholeItems)
            return null;
        // 单位生产总值|用水量、能耗: per what it is belongs to all of them.
        var per = tokens.Surface(first) is "单位" && tokens.Is(first + 1, TokenKind.Metric) && starts[1] > first + 3
            ? Phrase.Of(tokens, first, first + 2)!.Text
            : "";
        var items = new Facet[count];
        for (var i = 0; i < count; i++)
        {
            var last = i == count - 1;
            var item = Phrase.Of(tokens, starts[i], last ? end : starts[i + 1] - 1)!;
            items[i] = last || tail == end || HasHead(tokens, starts[i + 1] - 2, end - 1) ? item with { Inherited = subject.Inherited }
                : new Facet(item.Text + TailBehind(tokens, starts[i + 1] - 2, tail, end), item.Span, subject.Inherited);
        }

        for (var i = 1; per.Length > 0 && i < count; i++)
            items[i] = items[i] with { Text = per + items[i].Text };
        return items;
    }

    // 甲厂、乙|厂|产值, 财政收入、税收|收入: what ends an item is not said again.
    private static string TailBehind(TokenList tokens, int last, int tail, int end)
    {
        while (tail < end && tokens.Surface(last).EndsWith(tokens.Surface(tail)))
            tail++;
        return tail == end ? "" : Phrase.Of(tokens, tail, end)!.Text;
    }

    // Where each item begins: what joins them is what makes as many as there are numbers, so that 钢及钢材产量、煤炭产量 are two.
    private static List<int>? Starts(TokenList tokens, int first, int end, int count)
    {
        return Apart(marks: true, words: true) ?? Apart(marks: true, words: false) ?? Apart(marks: false, words: true);

        List<int>? Apart(bool marks, bool words)
        {
            var starts = new List<int> { first };
            for (var at = first + 1; at < end - 1; at++)
                if (tokens.Surface(at) is "、" ? marks : words && tokens.KindAt(at) == TokenKind.Join)
                    starts.Add(at + 1);
            return starts.Count == count ? starts : null;
        }
    }

    // An item with a head of its own takes none from the last: 数控化率和普及率, but not 化学需氧量 of 化学需氧量、氨氮排放量.
    private static bool HasHead(TokenList tokens, int item, int last) => tokens.Is(item, TokenKind.Metric)
        || tokens[last].As(TokenKind.Metric)?.Code == "ratio" && tokens.Surface(item)[^1] == tokens.Surface(last)[^1];

    // The metric that ends the last item belongs to all of them; the end itself where there is none.
    private static int TailOf(TokenList tokens, int first, int end)
    {
        var tail = end;
        while (tail - 1 > first
            && (Phrase.IsDescribable(tokens, tail - 1)
                || (tail == end && tokens[tail - 1].Tag is PartOfSpeech.VerbalNoun or PartOfSpeech.Verb)
                || (tail < end && (tokens.Is(tail - 1, TokenKind.Noun) || tokens.Surface(tail - 1) is "行业" or "总" or "年"))))
            tail--;
        return tail;
    }
}

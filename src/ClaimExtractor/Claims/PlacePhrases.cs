using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Finds the places of a sentence and what each does in its clause.</summary>
internal sealed class PlacePhrases
{
    private const int LongestName = 12;

    private readonly SentenceChunks _chunks;
    private readonly TokenList _tokens;
    private readonly PlaceNames _names;
    private readonly Lexicon _lexicon;

    private PlacePhrases(SentenceChunks chunks, Lexicon lexicon) =>
        (_chunks, _tokens, _names, _lexicon) = (chunks, chunks.Tokens, new PlaceNames(chunks, lexicon), lexicon);

    /// <summary>In the order of the text.</summary>
    public List<PlacePhrase> All { get; } = [];

    public PlaceNames Names => _names;

    public static PlacePhrases Find(SentenceChunks chunks, Lexicon lexicon)
    {
        var phrases = new PlacePhrases(chunks, lexicon);
        for (var at = 0; at < chunks.Tokens.Count; at++)
            if (phrases.Read(at) is { } phrase)
            {
                if (!phrases.IsName(phrase))
                    phrases.All.Add(phrase);
                at = phrase.End - 1;
            }

        return phrases;
    }

    /// <summary>我国|汽车出口表现良好，1月|汽车出口…: the clause of the number speaks of the noun that the place describes.</summary>
    public bool SharesNoun(PlacePhrase place, ClaimSite site)
    {
        for (var at = place.End; at < site.ClauseFirst && IsNoun(at) || IsDe(at); at++)
            if (_tokens[at].Span.Length > 1)
                for (var other = site.ClauseFirst; other < site.ClauseEnd; other++)
                    if (_tokens.Surface(at).SequenceEqual(_tokens.Surface(other)))
                        return true;
        return false;
    }

    private PlacePhrase? Read(int at)
    {
        var end = _names.EndOf(at);
        if (end == at)
            return null;
        List<int>? items = null;
        for (var next = end; IsJoin(end) && (next = _names.EndOf(end + 1)) > end + 1; end = next)
            (items ??= [at]).Add(end + 1);
        var itemsEnd = end;
        if (end < _tokens.Count && (items is not null || _tokens.Surface(end)[0] == '等'))
            end = Math.Max(end, Cue.EndOf(_tokens, end, "place_many", _lexicon));
        return new PlacePhrase(at, end, StandingOf(at, BehindCount(end, items), items is not null)) { Items = items, ItemsEnd = itemsEnd };
    }

    // 山东、浙江、海南|三省
    private int BehindCount(int end, List<int>? items) => items is not null && end + 1 < _tokens.Count
        && _tokens.KindAt(end) == TokenKind.Number && _names.Is(end + 1, "place_form") && _tokens[end].Numeral!.WholeNumber == items.Count
            ? end + 2
            : end;

    private bool IsJoin(int at) => at < _tokens.Count && _tokens.Surface(at) is "、" or "和" or "及" or "与" or "以及" or "同";

    private PlaceStanding StandingOf(int first, int end, bool isList)
    {
        // 中国和南亚国家贸易额, 甲国和乙国之间: what the two have together.
        if (isList && _tokens.Surface(first + 1) is "和" or "与" or "同"
            && (_names.Is(end, "place_between") || IsNoun(end) && _tokens[first].Code is "country" or "region"))
            return PlaceStanding.Governed;
        // 江苏、广东等|22个, 韩国等|市场: some of those that are spoken of; 全球|占比: of what the share is.
        if (IsExample(end) || _names.Is(end, "place_field"))
            return PlaceStanding.Governed;
        // 从成都到万州: a way, no place.
        if (IsWay(end) && _names.EndOf(end + 1) > end + 1 || IsWay(first - 1) && All is [.., { First: var from, End: var before }]
            && (before == first - 1 || from > 0 && _tokens.Surface(from - 1) is "从" or "自" && Clause.FirstOf(_tokens, first) <= from))
            return PlaceStanding.Governed;
        // 甲市至某地国际旅客列车: the name of a way.
        if (IsWay(end) && EndsInRoute(end) || IsApposed(first, end) || IsBracketed(first, end))
            return PlaceStanding.Governed;
        // 包括越南在内的|100多个国家
        if (_names.Is(first - 1, "place_among") && end < _tokens.Count && _names.Is(end, "place_inside"))
            return PlaceStanding.Mentioned;
        if (_names.Is(first - 1, "place_near"))
            return PlaceStanding.Lies;
        // 来自全球的, 距某国: not where it is.
        if (_names.Is(first - 1, "place_off") || first > 0 && _tokens.Surface(first - 1) is "来自"
            && IsQuantity(end))
            return PlaceStanding.Governed;
        if (_names.Is(first - 1, "place_at") || first > 0 && _tokens.Surface(first - 1) is "从" && _names.Is(end, "place_seen"))
            return StandingWithin(first, end);
        if (_names.Is(first - 1, "place_for") && !IsNoun(end))
            return IsRecipient(first, end) ? PlaceStanding.Governed : PlaceStanding.Stands;
        // 对东部地区|补贴|45%
        if (
            first > 0
            && _tokens.Surface(first - 1) is "对"
            && end + 1 < _tokens.Count
            && _chunks.Classes[end] == WordClass.VerbalNoun
            && IsQuantity(end + 1)
        )
            return PlaceStanding.Stands;
        if (_names.Is(first - 1, "place_cause"))
            return PlaceStanding.DescribesHere;
        // 开年后的|杭州|诞生…
        if (!IsHead(first) && !(IsDe(first - 1) && !IsNoun(end) && !IsDe(end)))
            return PlaceStanding.Governed;
        return IsNoun(end) || IsDe(end) || IsSpelled(end) || IsReport(end) || IsQuantity(end)
            ? PlaceStanding.Describes
            : PlaceStanding.Stands;
    }

    // 在浙江，; 在浙江市场，; not 在全球价值链中, nor 88项|在全国推广: of these alone.
    private PlaceStanding StandingWithin(int first, int end)
    {
        var last = end;
        while (IsNoun(last))
            last++;
        if (last > end && last < _tokens.Count && _chunks.Classes[last] == WordClass.Position)
            return PlaceStanding.Governed;
        // 在外地|出生|的警员，: it is of that noun alone.
        if (IsRelative(end))
            return PlaceStanding.DescribesHere;
        for (var at = first - 1; at >= 0 && _chunks.Classes[at] is not (WordClass.Boundary or WordClass.Report); at--)
            if (_chunks.Classes[at] == WordClass.Quantity)
                return PlaceStanding.DescribesHere;
        // 来自日本的企业|在华有16家工厂: where somebody comes from is not where it is.
        return !IsDe(last) ? PlaceStanding.Stands : _tokens.Surface(first - 1) is "来自" ? PlaceStanding.Governed : PlaceStanding.Describes;
    }

    private bool IsRelative(int end) => end + 1 < _tokens.Count && IsDe(end + 1) && _chunks.Classes[end] == WordClass.Verb;

    private bool IsWay(int at) => at > 0 && at < _tokens.Count && _tokens.Surface(at) is "到" or "至";

    private bool EndsInRoute(int way)
    {
        for (
            var at = way + 1;
            at < Math.Min(_tokens.Count, way + LongestName) && (IsNoun(at) || _chunks.Classes[at] == WordClass.Place);
            at++
        )
            if (Cue.EndsBefore(_tokens, at + 1, "place_route", _lexicon))
                return true;
        return false;
    }

    // 全省最大煤矿——东岭矿: it describes what the dash explains.
    private bool IsApposed(int first, int end)
    {
        if (first > 0 && _chunks.Classes[first - 1] is not WordClass.Boundary)
            return false;
        for (var at = end; at < _tokens.Count && _chunks.Classes[at] is not WordClass.Quantity; at++)
            if (_tokens.Text.AsSpan(_tokens[at].Span.Start).StartsWith("——"))
                return true;
            else if (_chunks.Classes[at] == WordClass.Boundary || !(IsNoun(at) || IsDe(at) || _chunks.Classes[at] == WordClass.Adverb))
                return false;
        return false;
    }

    // 中欧班列（西安）: a name's place in brackets.
    private bool IsBracketed(int first, int end) => first > 1 && end < _tokens.Count && _tokens.KindAt(first - 1) == TokenKind.Open
        && _tokens.KindAt(end) == TokenKind.Close && IsNoun(first - 2);

    // 出售设备给某国，总值3亿美元
    private bool IsRecipient(int first, int end) =>
        _tokens.Surface(first - 1) is "给" && (end == _tokens.Count || Clause.IsBoundary(_tokens, end));

    private bool IsExample(int at) => at + 1 < _tokens.Count && _tokens.Surface(at) is "等" && (IsQuantity(at + 1) || IsNoun(at + 1));

    private bool IsQuantity(int at) => at < _tokens.Count && _chunks.Classes[at] == WordClass.Quantity;

    private bool IsDe(int at) => at >= 0 && at < _tokens.Count && _chunks.Classes[at] == WordClass.De;

    // 某国首都|Oslo|的…
    private bool IsSpelled(int at) => IsDe(at + 1) && _tokens.KindAt(at) == TokenKind.Latin;

    private bool IsReport(int at) => at < _tokens.Count && _chunks.Classes[at] == WordClass.Report;

    private bool IsNoun(int at) =>
        at < _tokens.Count
        && _chunks.Classes[at] is WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.VerbalNoun or WordClass.OpenQuote
            or WordClass.Determiner;

    // 目前，今年前8个月|我国: nothing but when and how stands before it in its clause.
    private bool IsHead(int at)
    {
        while (--at >= 0)
        {
            switch (_chunks.Classes[at])
            {
                case WordClass.Conjunction when _names.Is(at, "place_such"):
                    return false;
                case WordClass.Boundary or WordClass.Open or WordClass.Close or WordClass.Report or WordClass.Conjunction:
                    return true;
                case WordClass.Time or WordClass.Adverb:
                    continue;
                case WordClass.OpenQuote when at == 0 || _chunks.Classes[at - 1] is WordClass.Boundary or WordClass.Report:
                    return true;
                default:
                    if (!_names.Is(at, "place_head"))
                        return false;
                    continue;
            }
        }

        return true;
    }

    // 浙江大学, 美国国务卿, 中国空间站: the place is a part of a name. 全国 is none of the name of most things.
    private bool IsName(PlacePhrase phrase)
    {
        // 中国|队, 福建|舰
        if (IsDateline(phrase) || _names.Is(phrase.End, "place_alone") || IsQuotedName(phrase) || IsTwoJoined(phrase.End))
            return true;
        var role = PlaceNames.KindOf(_tokens, phrase.ItemsEnd - 1) == "scope" ? "place_body" : "place_named";
        // 在纽约|联合国总部: what has a name of its own.
        if (_names.Is(phrase.First - 1, "place_at") && phrase.End < _tokens.Count && _tokens[phrase.End].Tag == PartOfSpeech.Organisation)
            return false;
        for (var at = phrase.End; at < Math.Min(_tokens.Count, phrase.End + LongestName); at++)
        {
            if (_chunks.Classes[at] is not (WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.VerbalNoun
                or WordClass.Place or WordClass.Verb)
                || _tokens[at].Span.Start != _tokens[at - 1].Span.End)
                return false;
            if (Cue.EndsBefore(_tokens, at + 1, role, _lexicon) || role is "place_named" && _tokens[at].Tag == PartOfSpeech.Organisation)
                return _chunks.Classes[at] != WordClass.Verb || at == phrase.End + 1;
            if (_chunks.Classes[at] == WordClass.Verb && at > phrase.End)
                return false;
        }

        return false;
    }

    // 全国“百城千校”行动: of which the quotation is the name.
    private bool IsQuotedName(PlacePhrase phrase)
    {
        if (phrase.End >= _tokens.Count || _tokens.KindAt(phrase.End) != TokenKind.OpenQuote)
            return false;
        for (var at = phrase.End + 1; at < Math.Min(_tokens.Count, phrase.End + LongestName); at++)
            if (_tokens.KindAt(at) == TokenKind.CloseQuote)
                return _names.Is(at + 1, "place_quoted");
        return false;
    }

    // 中国—中亚合作基金, 延长—宜川管线: two places with a dash between name something.
    private bool IsTwoJoined(int end) => end + 1 < _tokens.Count && _tokens.IsRangeMark(end) && _tokens.KindAt(end) != TokenKind.Number
        && _tokens.Surface(end) is not ("至" or "到") && _tokens[end].Span.Start == _tokens[end - 1].Span.End
        && (_names.EndOf(end + 1) > end + 1 || _tokens[end + 1].Tag == PartOfSpeech.Place);

    // 新华社北京3月6日电
    private bool IsDateline(PlacePhrase phrase)
    {
        var at = phrase.End;
        while (at < _tokens.Count && _chunks.Classes[at] == WordClass.Time)
            at++;
        return at > phrase.End && at < _tokens.Count && _tokens.Surface(at) is ['电' or '讯', ..] or ['专', '电'];
    }
}

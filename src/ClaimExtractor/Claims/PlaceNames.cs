using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Where the name of one place ends: what a table has, what the dictionary has, and names by their form (青石坡村).</summary>
internal sealed class PlaceNames(SentenceChunks chunks, Lexicon lexicon)
{
    private const int LongestName = 5, LongestForeign = 8;

    private readonly TokenList _tokens = chunks.Tokens;

    public bool Is(int at, string role) => Cue.Is(_tokens, at, role, lexicon);

    /// <summary>No noun and no 的 stands there that the place would only describe.</summary>
    public bool IsClosed(int at) =>
        at >= _tokens.Count
        || chunks.Classes[at] is not (WordClass.De or WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.VerbalNoun
            or WordClass.Position);

    /// <summary>Behind the name that begins at a token with all its parts (浙江省杭州市西部); the token itself where none does.</summary>
    public int EndOf(int at)
    {
        var end = EndOfOne(at, isBound: Is(at - 1, "place_at"));
        if (end == at)
            return at;
        while (NextEnd(end) is var next && next > end)
            end = next;
        return end;
    }

    /// <summary>
    /// What the table of places says of a token, also where its name holds a numeral (四川); null for 东盟 and 中欧, no places of a figure.
    /// </summary>
    public static string? KindOf(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.Place or TokenKind.Name
        && tokens[at].As(TokenKind.Place)?.Code is not ("body" or "pair") and var kind
        ? kind
        : null;

    // 浙江省|杭州市|西部, but no 四川|全省
    private int NextEnd(int at)
    {
        if (at >= _tokens.Count || _tokens[at].Span.Start != _tokens[at - 1].Span.End || IsScope(at))
            return at;
        return EndOfOne(at, isBound: true) is var end && end > at ? end : EndWithin(at) is var inner && inner > at ? inner
            : Is(at, "place_part") && !IsOfMetric(at) ? at + 1 : at;
    }

    // 全省|地区|生产总值, 云海省|地区|生产总值, but 西部地区|投资.
    private bool IsOfMetric(int at) =>
        (KindOf(_tokens, at - 1) is "scope" or "province" or "city" || Is(at - 1, "place_form"))
        && at + 1 < _tokens.Count
        && _tokens.KindAt(at + 1) == TokenKind.Metric;

    // 四川|稻城: a short name that no dictionary has, of what lies in the area before it.
    private int EndWithin(int at)
    {
        if (KindOf(_tokens, at - 1) is not ("province" or "city"))
            return at;
        var outer = AreaTable.Find(_tokens.Surface(at - 1));
        for (var end = at + 1; end <= Math.Min(_tokens.Count, at + LongestName); end++)
        {
            var name = _tokens.Cover(at, end).In(_tokens.Text);
            if (name.Length > LongestName || outer.Count == 0)
                break;
            foreach (var area in name.Length > 1 ? AreaTable.Find(name) : [])
                foreach (var large in outer)
                    if (area != large && area.LiesIn(large))
                        return end;
        }

        return at;
    }

    private bool IsScope(int at) => KindOf(_tokens, at) == "scope";

    private int EndOfOne(int at, bool isBound)
    {
        if (at < 0 || at >= _tokens.Count)
            return at;
        if (KindOf(_tokens, at) is not null)
            return at + 1;
        var isWord = _tokens[at].Tag == PartOfSpeech.Place && _tokens[at].Span.Length > 1 && chunks.Classes[at] == WordClass.Place
            && !Cue.EndsBefore(_tokens, at + 1, "place_named", lexicon);
        return (isBound || IsOpening(at)) && EndOfForm(at) is var form && form > at ? form : isWord ? EndOfWord(at) : at;
    }

    // 云海|市: a name that the dictionary has without what it is.
    private int EndOfWord(int at) => at + 1 < _tokens.Count && _tokens[at + 1].Span.Length == 1 && Is(at + 1, "place_form")
        && _tokens[at + 1].Span.Start == _tokens[at].Span.End ? at + 2 : at + 1;

    private bool IsOpening(int at) => at == 0 || chunks.Classes[at - 1] is WordClass.Boundary or WordClass.Time or WordClass.Conjunction;

    // 青石坡|村: no ordinary noun (贫困村), no mark and no number inside.
    private int EndOfForm(int at)
    {
        var (length, isForeign) = (0, true);
        for (var end = at; end < _tokens.Count; end++)
        {
            ref readonly var token = ref _tokens[end];
            if (token.Kind is not (TokenKind.Han or TokenKind.CountedNoun or TokenKind.Noun or TokenKind.Owner or TokenKind.Unit
                or TokenKind.Classifier)
                || chunks.Classes[end] is WordClass.Adverb or WordClass.Preposition or WordClass.Particle or WordClass.De or WordClass.Join
                    or WordClass.Quantity || !char.IsLetter(_tokens.Text[token.Span.Start]))
                return at;
            length += token.Span.Length;
            // 顿涅茨克地区: characters that only stand for sounds
            isForeign &=
                token.Tag is PartOfSpeech.None or PartOfSpeech.Other or PartOfSpeech.Place or PartOfSpeech.Person or PartOfSpeech.ProperName
                || Is(end, "place_form");
            if (length > (isForeign ? LongestForeign : LongestName))
                return at;
            if (length > 1 && Cue.EndsBefore(_tokens, end + 1, "place_form", lexicon)
                && (end > at ? Is(end, "place_form") && IsName(at, end) : IsNameAlone(at)))
                return end + 1;
        }

        return at;
    }

    private bool IsNameAlone(int at) =>
        _tokens[at].Span.Length > 2 && _tokens[at].Tag is PartOfSpeech.Person or PartOfSpeech.ProperName or PartOfSpeech.Place;

    private bool IsName(int first, int end)
    {
        if (end == first + 1)
            return _tokens[first].Tag is PartOfSpeech.Person or PartOfSpeech.ProperName or PartOfSpeech.Place or PartOfSpeech.Space
                or PartOfSpeech.None
                && !Is(first, "place_class");
        for (var at = first; at < end; at++)
            if (_tokens[at].Span.Length == 1 && !Is(at, "place_class"))
                return true;
        return false;
    }
}

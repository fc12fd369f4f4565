using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>88号3幢12楼, 12座中层B室, 4期: numbers that tell a door, a tower or a phase of an estate.</summary>
internal static class AddressRule
{
    // Rooms of one floor.
    private const int MostRooms = 40;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        // 负二层
        if (numeral.Negative && tokens.TextAfter(at + 1, 1) is "层" or "楼")
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "address", SetAsideRules.NamePriority));
        if (IsRoom(tokens, at, numeral))
            readings.Add(new Reading(at, at + 1, MentionKind.Identifier, "address", SetAsideRules.MarkerPriority));
        if (!numeral.IsPlain || Word(tokens, at, lexicon) is not { } word)
            return;
        var code = word.Of(TokenKind.Address)!.Code;
        // 文心路三段
        if (code is "section" && EndsIn(tokens, at, "road", lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "address", SetAsideRules.MarkerPriority));
        // 综合楼二层会议室, 大厦2层平台; but 大楼六层
        if (code is "level" && at > 0 && tokens.Surface(at - 1) is [.., '楼' or '厦' or '馆' or '栋' or '层'] or [.., '大', '堂']
            && Cue.Begins(tokens, at + 2, "room", lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "address", SetAsideRules.MarkerPriority));
        // 二层东侧: the side of a floor
        if (code is "level" && numeral.Form == NumeralForm.Chinese && tokens.Surface(at) is not "两"
            && Cue.Begins(tokens, at + 2, "side_of_floor", lexicon)
            && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.LinkVerb or TokenKind.Made))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "address", SetAsideRules.MarkerPriority));
        // B座15层
        if (code is "level" && at > 1 && tokens[at - 1].As(TokenKind.Address)?.Code is "address"
            && tokens.KindAt(at - 2) == TokenKind.Latin)
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "address", SetAsideRules.MarkerPriority));
        if (numeral.Form != NumeralForm.Arabic || code is "section" or "level")
            return;
        var end = tokens.IndexAt(tokens[at].Span.End + word.Surface.Length);
        if (IsPhase(tokens, at, word, lexicon) || Follows(tokens, at, lexicon) || Leads(tokens, end, word, lexicon))
            readings.Add(new Reading(at, end, MentionKind.Name, "address", SetAsideRules.MarkerPriority));
    }

    // 租用502单位: units are counted with 个, and by round hundreds.
    private static bool IsRoom(TokenList tokens, int at, Numeral numeral) =>
        numeral is { IsPlain: true, Form: NumeralForm.Arabic, Span.Length: 3 or 4 } && numeral.WholeNumber % 100 is > 0 and < MostRooms
        && tokens.TextAfter(at + 1, 2) is "单位" && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.LinkVerb
            or TokenKind.ChangeBy or TokenKind.ChangeTo or TokenKind.Stock or TokenKind.Made);

    private static LexiconEntry? Word(TokenList tokens, int number, Lexicon lexicon) =>
        lexicon.Longest(tokens.Text.AsSpan(0, tokens.Span.End), tokens[number].Span.End, TokenKind.Address) is { } entry
        && entry.Of(TokenKind.Address)!.Code is "address" or "door" or "section" or "level"
            ? entry
            : null;

    // 美孚新邨4期, 日出康城8期: behind the name of an estate.
    private static bool IsPhase(TokenList tokens, int at, LexiconEntry word, Lexicon lexicon) =>
        word.Of(TokenKind.Numbered)?.Code is "stage" && EndsIn(tokens, at, "estate", lexicon);

    /// <summary>解放路一百零六号: a road stands right before the number.</summary>
    public static bool IsOnRoad(TokenList tokens, int at, Lexicon lexicon) => EndsIn(tokens, at, "road", lexicon);

    /// <summary>The word right before token <paramref name="at"/> ends in one of the role.</summary>
    private static bool EndsIn(TokenList tokens, int at, string role, Lexicon lexicon)
    {
        var start = tokens[at].Span.Start;
        var text = tokens.Text.AsSpan(0, start);
        for (var from = start - 1; from >= Math.Max(tokens.Span.Start, start - 2); from--)
            if (lexicon.Longest(text, from, TokenKind.Address) is { } name && name.Of(TokenKind.Address)!.Code == role
                && from + name.Surface.Length == start)
                return true;
        return false;
    }

    // 88号3幢: the number before it stands in the address already.
    private static bool Follows(TokenList tokens, int at, Lexicon lexicon)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 3); before--)
            if (tokens.KindAt(before) == TokenKind.Number)
                return tokens[before].Numeral is { IsPlain: true, Form: NumeralForm.Arabic } && Word(tokens, before, lexicon) is { } word
                    && word.Of(TokenKind.Address)!.Code is not "door"
                    && tokens[before].Span.End + word.Surface.Length == tokens[at].Span.Start;
        return false;
    }

    // 3幢12楼, 12座中层, 8栋B室: a door or a floor follows; 2栋30层 counts.
    private static bool Leads(TokenList tokens, int end, LexiconEntry word, Lexicon lexicon)
    {
        var text = tokens.Text.AsSpan(0, tokens.Span.End);
        if (end >= tokens.Count)
            return false;
        if (lexicon.Longest(text, tokens[end].Span.Start, TokenKind.Address)?.Of(TokenKind.Address)!.Code is "floor")
            return true;
        if (tokens.KindAt(end) is not (TokenKind.Number or TokenKind.Latin) || word.Of(TokenKind.Address)!.Code is not "address")
            return false;
        var next = lexicon.Longest(text, tokens[end].Span.End, TokenKind.Address)?.Of(TokenKind.Address)!.Code;
        return next is "door" || (next is "address" && tokens.KindAt(end) == TokenKind.Latin);
    }
}

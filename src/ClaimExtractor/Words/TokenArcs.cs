using System.Numerics;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>
/// The tokens that may begin at a place of a text, each with its cost: 64 for each bit of surprise, as the dictionary has them.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class TokenArcs(Lexicon lexicon, WordDictionary words)
{
    private const int Bit = 64;

    // A numeral is expected everywhere, and so is a name, an idiom or a word of the lexicon that holds one.
    private const int NumeralCost = 3 * Bit;
    private const int ShieldCost = 3 * Bit;
    private const int LongShieldCost = Bit;
    private const int UnitCost = 2 * Bit;
    private const int TimeCost = 7 * Bit;
    private const int WeekdayCost = 4 * Bit; // 周六|对手, no week with six pairs
    private const int MarkCost = Bit;
    private const int LatinCost = 8 * Bit;

    // A word with a meaning is at least as likely as one among a few thousand; a character that no table knows as unlikely as a rare word.
    private const int MeaningCost = 11 * Bit;
    private const int CharacterCost = 12 * Bit;
    private const int UnknownCost = 17 * Bit;

    // A name that no table has is as unlikely as a very rare word; of a foreign one each character costs less than it would alone.
    private const int PersonCost = 19 * Bit,
        GivenCost = 5 * Bit,
        RatedBonus = 12 * Bit,
        ForeignCost = 4 * Bit,
        ForeignCharacterCost = 9 * Bit;

    private static readonly KindSet CalendarWords = KindSet.Of(TokenKind.RelativeYear, TokenKind.RelativeMonth, TokenKind.RelativeDay,
        TokenKind.PartOfPeriod);

    // The kinds of a noun that a longer word keeps from its head.
    private static readonly char[] Heads = [TokenKind.CountedNoun, TokenKind.Metric];
    private const int ShortestHead = 2, LongestHead = 4;

    private readonly LexiconEntry[] _entries = new LexiconEntry[lexicon.LongestSurface + 1];
    private readonly DictionaryWord[] _words = new DictionaryWord[WordDictionary.LongestWord];
    private readonly DictionaryWord[] _behind = new DictionaryWord[WordDictionary.LongestWord];

    // Of foreign names: the first dot at or behind the place that was asked last.
    private int _dot;

    public Lexicon Lexicon => lexicon;

    /// <summary>Before the first token of a text is offered.</summary>
    public void Begin() => _dot = -1;

    /// <summary>The dictionary, opened.</summary>
    public DictionaryTable Words => words.Table;

    /// <summary>Offers every token that may begin at a place that is reached.</summary>
    /// <param name="dictionary">The <see cref="Words"/>.</param>
    public void Offer(ReadOnlySpan<char> text, int at, in DictionaryTable dictionary, Lattice lattice)
    {
        var reached = lattice.Reached(at);
        if (reached == 0)
            return;
        // No blank lies among the characters of Chinese; the look-up of all of Unicode is slow.
        if (text[at] is < '\u3001' && char.IsWhiteSpace(text[at]))
        {
            for (; reached != 0; reached &= reached - 1)
                lattice.Offer(at, StateOf(reached), default, at + 1, StateOf(reached), 0);
            return;
        }

        lexicon.Expect(text, at);
        dictionary.Expect(text, at);
        var character = CharacterKinds.Of(text[at]);
        var isWord = CharacterKinds.IsWordCharacter(character);
        var tooLong = at;
        var numeral = character is CharacterKinds.NumeralStart or CharacterKinds.RareNumeralStart
            ? NumeralScanner.Read(text, at, lexicon, out tooLong)
            : null;
        var (entries, words) = tooLong > at ? (0, 0) : (EntriesAt(text, at), WordDictionary.WordsAt(dictionary, text, at, _words));
        for (; reached != 0; reached &= reached - 1)
        {
            var state = StateOf(reached);
            if (tooLong > at)
            {
                lattice.Offer(at, state, new Token(TokenKind.TooLarge, new TextSpan(at, tooLong)), tooLong, Surroundings.Elsewhere,
                    NumeralCost);
                continue;
            }

            // A numeral yields to a longer word that holds it (二氧化碳), and takes what is only its own digits.
            var least = numeral?.Span.End ?? at;
            var known = OfLexicon(text, at, state, entries, words, least, lattice);
            OfDictionary(at, state, words, least, known, lattice);
            if (isWord)
                OfPersons(text, at, state, lattice);
            if (numeral is not null)
                lattice.Offer(at, state, new Token(numeral), least,
                    numeral.Scale == NumeralScale.Tenths ? Surroundings.BehindUnit
                        : IsWeekday(text, at, least, dictionary) ? Surroundings.Elsewhere : Surroundings.BehindNumber,
                    character == CharacterKinds.RareNumeralStart ? RareCost(text, at, words) : NumeralCost);
            if (numeral is not null && character != CharacterKinds.RareNumeralStart)
                continue;
            if (character is CharacterKinds.Latin || (character == CharacterKinds.NumeralStart && char.IsAsciiDigit(text[at])))
                Offer(at, state, new Token(TokenKind.Latin, new TextSpan(at, CharacterKinds.LatinEnd(text, at))), LatinCost, lattice);
            // 这部长片: behind what points a classifier is likely.
            else if (entries > 0 && KindInPlace.Points(_entries[0]))
                lattice.Offer(at, state, Alone(text, at, character, words), at + 1, Surroundings.BehindNumber, CostAlone(words));
            else if ((known & 1) == 0)
                Offer(at, state, Alone(text, at, character, words),
                    IsAloneAWord(character) ? CostAlone(words) : MarkCost, lattice);
        }
    }

    // 每周四|盘点: a word longer than its classifier stands behind a day of the week; but 每周四|次.
    private bool IsWeekday(ReadOnlySpan<char> text, int at, int end, in DictionaryTable dictionary)
    {
        if (end != at + 1 || ChineseDigits.Digit(text[at]) is < 1 or > 6 || text[at] == '两' || !text[..at].EndsWith("每周")
            || end >= text.Length || lexicon.Longest(text, end, TokenKind.Unit) is not null)
            return false;
        var count = WordDictionary.WordsAt(dictionary, text, end, _behind);
        return count > 0 && _behind[count - 1].Length > (lexicon.Longest(text, end, TokenKind.Classifier)?.Length ?? 1);
    }

    /// <summary>专项资金, 高新技术企业: a word that only the dictionary has means what its head does.</summary>
    public Token WithHead(ReadOnlySpan<char> text, in Token token)
    {
        if (token.Kind != TokenKind.Han || token.Tag != PartOfSpeech.Noun || token.Span.Length <= ShortestHead)
            return token;
        for (var start = Math.Max(token.Span.Start + 1, token.Span.End - LongestHead); start <= token.Span.End - ShortestHead; start++)
            foreach (var kind in Heads)
                if (lexicon.Longest(text[..token.Span.End], start, kind) is { } head && start + head.Length == token.Span.End)
                    return new Token(kind, token.Span, head, token.Tag);
        return token;
    }

    // The first of a set of states that has a bit for each.
    private static Surroundings StateOf(int states) => (Surroundings)BitOperations.TrailingZeroCount(states);

    // The surfaces that begin at a place, shortest first; returns how many.
    private int EntriesAt(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        if (lexicon.At(text[at]) is { } alone)
            _entries[count++] = alone;
        return lexicon.GroupAt(text, at)?.At(text, at, _entries, count) ?? count;
    }

    // A bit for each length that the lexicon has a token of: 1 for one character.
    private uint OfLexicon(ReadOnlySpan<char> text, int at, Surroundings state, int entries, int words, int least, Lattice lattice)
    {
        var known = 0u;
        var isRepeated = false;
        for (var i = 0; i < entries; i++)
        {
            var entry = _entries[i];
            var end = at + entry.Length;
            // 二二八: a name that is nothing but digits stands against them; 四|两: behind a number a numeral may be a unit.
            var isNumeral = end == least && (entry.Kinds.Contains(TokenKind.Name)
                || state == Surroundings.BehindNumber && entry.Kinds.Contains(TokenKind.Unit));
            if (end <= least && least > at && !isNumeral)
                continue;
            // 三升|到五升: no verb that begins with the unit.
            if (isRepeated)
            {
                known |= 1u << Math.Min(entry.Length - 1, 31);
                continue;
            }

            isRepeated = state == Surroundings.BehindNumber && IsRepeatedUnit(text, at, end, entry);
            var kind = isRepeated ? TokenKind.Unit : KindInPlace.Of(text, at, end, entry, state, least > at);
            // 两国|民众: what makes its number a list or a grade is as likely behind it as a unit, but no kind of its own.
            if (
                kind == KindInPlace.None
                && state == Surroundings.BehindNumber
                && entry.Length == 1
                && entry.Kinds.Contains(TokenKind.Numbered)
            )
            {
                lattice.Offer(at, state, new Token(TokenKind.Han, new TextSpan(at, end), WordOf(words, 1).Tag), end, Surroundings.Elsewhere,
                    UnitCost + Bit);
                known |= 1;
            }

            if (kind == KindInPlace.None)
                continue;
            known |= 1u << Math.Min(entry.Length - 1, 31);
            var word = WordOf(words, entry.Length);
            var isWeekday = kind == TokenKind.TimeWord && entry.Of(kind)!.Code is "weekday";
            var cost = isWeekday ? WeekdayCost : CostOf(kind, state, entry.Length, word);
            Offer(at, state, new Token(kind, new TextSpan(at, end), entry, word.Tag), cost, lattice);
        }

        return known;
    }

    // 三升到五升: litres; but 由三升到五, 从3元升到5元.
    private bool IsRepeatedUnit(ReadOnlySpan<char> text, int at, int end, LexiconEntry entry) =>
        entry.Of(TokenKind.Unit) is { } unit && !unit.HoldsIn(text, at, end)
        && lexicon.Longest(text, end, TokenKind.RangeMark) is { } mark && end + mark.Length is var next && next < text.Length
        && ChineseDigits.IsNumeralStart(text[next]) && NumeralScanner.Read(text, next, lexicon, out _) is { } number
        && text[number.Span.End..].StartsWith(text[at..end]);

    private void OfDictionary(int at, Surroundings state, int words, int least, uint known, Lattice lattice)
    {
        for (var i = 0; i < words; i++)
            if (_words[i] is { Length: > 1 } word && at + word.Length > least && (known >> (word.Length - 1) & 1) == 0)
                Offer(at, state, new Token(TokenKind.Han, new TextSpan(at, at + word.Length), word.Tag), word.Cost, lattice);
    }

    private void OfPersons(ReadOnlySpan<char> text, int at, Surroundings state, Lattice lattice)
    {
        if (PersonNames.SurnameAt(text, at) is var surname and > 0)
            for (var given = PersonNames.GivenAt(text, at + surname); given > 0; given--)
                OfPerson(at, at + surname + given, state, PersonCost + given * GivenCost
                    - (given > 1 && PersonNames.IsRatedAt(text, at + surname + given) ? RatedBonus : 0), lattice);
        if (_dot < at)
            _dot = PersonNames.NextDot(text, at);
        // Few sentences have one.
        if (_dot < at + PersonNames.LongestForeign && PersonNames.LastDotEnd(text, at) is var last and > 0)
            for (var end = last + 1; end <= Math.Min(text.Length, last + PersonNames.LongestPart)
                && CharacterKinds.IsWordCharacter(CharacterKinds.Of(text[end - 1]))
                && Han.Contains(text[end - 1]); end++)
                OfPerson(at, end, state, ForeignCost + (end - at) * ForeignCharacterCost, lattice);
    }

    private static void OfPerson(int at, int end, Surroundings state, int cost, Lattice lattice) =>
        Offer(at, state, new Token(TokenKind.Han, new TextSpan(at, end), PartOfSpeech.Person), cost, lattice);

    private static void Offer(int at, Surroundings state, in Token token, int cost, Lattice lattice) =>
        lattice.Offer(at, state, token, token.Span.End, Behind(token.Kind), cost);

    private static Surroundings Behind(char kind) => kind switch
    {
        TokenKind.More or TokenKind.Slash => Surroundings.BehindNumber,
        TokenKind.Unit or TokenKind.Classifier or TokenKind.CountedNoun or TokenKind.YearUnit or TokenKind.MonthUnit or TokenKind.DayUnit
            or TokenKind.BoundAfter
            or TokenKind.Times => Surroundings.BehindUnit,
        _ => Surroundings.Elsewhere,
    };

    private DictionaryWord WordOf(int words, int length)
    {
        // A word of each length at the most: one of that length is no farther behind.
        for (var i = Math.Min(words, length) - 1; i >= 0 && _words[i].Length >= length; i--)
            if (_words[i].Length == length)
                return _words[i];
        return default;
    }

    private static int CostOf(char kind, Surroundings state, int length, DictionaryWord word)
    {
        if (KindInPlace.IsShield(kind))
            return kind == TokenKind.Idiom && length > 3 ? 0 : length > 2 ? LongShieldCost : ShieldCost;
        if (state == Surroundings.BehindNumber && KindInPlace.IsMeasuring(kind))
            return UnitCost;
        if (length > 1 && CalendarWords.Contains(kind))
            return TimeCost;
        if (length == 1)
            return word.Length == 0 ? MeaningCost : Math.Min(word.Cost, CharacterCost);
        return word.Length == 0 ? MeaningCost : Math.Min(word.Cost, MeaningCost) - Bit;
    }

    // 为|负二亿元, but 背负|二亿元; 陆万|元, but 大陆|万科: as the character alone and a numeral behind it, or a little less.
    private int RareCost(ReadOnlySpan<char> text, int at, int words) =>
        CapitalNumerals.Is(text[at]) && !CapitalNumerals.IsDoubtful(text, at) ? NumeralCost
            : NumeralCost + Math.Min(CostAlone(words), CharacterCost) - Bit;

    private static bool IsAloneAWord(byte character) =>
        CharacterKinds.IsWordCharacter(character) || character == CharacterKinds.NumeralStart;

    private int CostAlone(int words) => WordOf(words, 1) is { Length: 1 } word ? word.Cost : UnknownCost;

    private Token Alone(ReadOnlySpan<char> text, int at, byte character, int words)
    {
        var span = new TextSpan(at, at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1));
        return IsAloneAWord(character) ? new Token(TokenKind.Han, span, WordOf(words, 1).Tag)
            : new Token((char)character, span);
    }
}

using System.Runtime.CompilerServices;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>Cuts a sentence into tokens, left to right, by the longest surface of the lexicon or the longest numeral. Blanks make no token.</summary>
internal static class Tokenizer
{
    // The sense that a surface takes first behind a number, behind a unit, and elsewhere.
    private static readonly KindOrder BehindNumber = new(0, "UCKEOR-~YMAHQGpzf/");
    private static readonly KindOrder BehindUnit = new(1, "EOR-~/");
    private static readonly KindOrder Elsewhere = new(2, "BR-~DFedyma_wTJI+SZP%@!=?;VLr&jhbpsK$gtkvc34EYMAHQGWUCOzf/\"*");
    private static readonly KindOrder Shields = new(3, "nio");
    private static readonly KindSet UnitOrClassifier = KindSet.Of(TokenKind.Unit, TokenKind.Classifier);
    private static readonly KindOrder Units = new(4, "UCYMA");

    private const char NoKind = '\0';

    [ThreadStatic]
    private static LexiconEntry[]? _found;

    /// <param name="store">Where the tokens are kept; a new one, never disposed of, when null.</param>
    public static TokenList Tokenize(string text, TextSpan sentence, Lexicon lexicon, TokenStore? store = null)
    {
        store ??= new TokenStore();
        if (_found is not { } found || found.Length < lexicon.LongestSurface)
            _found = found = new LexiconEntry[lexicon.LongestSurface];
        // The conditions of words may look at what stands before the sentence, never behind it.
        var span = text.AsSpan(0, sentence.End);
        // Straight quotation marks open and close in turn.
        var opened = false;
        var previous = default(Token);
        for (var at = sentence.Start; at < sentence.End;)
        {
            // No blank lies among the characters of Chinese; the look-up of all of Unicode is slow.
            if (span[at] is < '\u3001' && char.IsWhiteSpace(span[at]))
            {
                at++;
                continue;
            }

            var token = Next(span, at, previous, lexicon, found);
            if (text[at] is '"' && (opened || text.AsSpan(at + 1, sentence.End - at - 1).Contains('"')))
            {
                token = token.WithKind(opened ? TokenKind.CloseQuote : TokenKind.OpenQuote);
                opened = !opened;
            }

            store.Add(token);
            previous = token;
            at = token.Span.End;
        }

        return store.Take(text, sentence);
    }

    private static Token Next(ReadOnlySpan<char> text, int at, in Token previous, Lexicon lexicon, LexiconEntry[] found)
    {
        var tooLong = at;
        var character = Characters[text[at]];
        var numeral = character == NumeralStart ? NumeralScanner.Read(text, at, lexicon, out tooLong) : null;
        if (tooLong > at)
            return new Token(TokenKind.TooLarge, new TextSpan(at, tooLong));
        var senses = previous.Kind switch
        {
            // 三成起: what says its unit takes no other.
            TokenKind.Number when previous.Numeral!.Scale is NumeralScale.Tenths => BehindUnit,
            TokenKind.Number or TokenKind.More or TokenKind.Slash => BehindNumber,
            TokenKind.Unit or TokenKind.Classifier or TokenKind.CountedNoun or TokenKind.YearUnit or TokenKind.MonthUnit or TokenKind.DayUnit or TokenKind.BoundAfter or TokenKind.Times => BehindUnit,
            _ => null,
        };
        for (var i = (lexicon.GroupAt(text, at)?.At(text, at, found) ?? 0) - 1; i >= -1; i--)
        {
            // A numeral yields to a longer word that holds it (二氧化碳), and takes what is only its own digits.
            if (numeral is not null && at + (i < 0 ? 1 : found[i].Length) <= numeral.Span.End || (i < 0 ? lexicon.At(text[at]) : found[i]) is not { } entry)
                break;
            var end = at + entry.Length;
            if (KindAt(text, at, end, entry, senses, numeral is not null, senses == BehindNumber && HoldsUnit(text, at, lexicon, found, i)) is var kind and not NoKind)
                return new Token(kind, new TextSpan(at, end), entry);
        }

        if (numeral is { } number)
            return new Token(number);
        if (character == Latin || character == NumeralStart && char.IsAsciiDigit(text[at]))
            return new Token(TokenKind.Latin, new TextSpan(at, LatinEnd(text, at)));
        return new Token(character is 0 or NumeralStart ? TokenKind.Han : (char)character, new TextSpan(at, at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1)));
    }

    /// <summary>A shorter entry than <c>found[length]</c> is a unit or a classifier here.</summary>
    private static bool HoldsUnit(ReadOnlySpan<char> text, int at, Lexicon lexicon, LexiconEntry[] found, int length)
    {
        for (var i = 0; i < length; i++)
            if (First(text, at, at + found[i].Length, found[i], Units) != NoKind)
                return true;
        return length >= 0 && lexicon.At(text[at]) is { } alone && First(text, at, at + 1, alone, Units) != NoKind;
    }

    private static char KindAt(ReadOnlySpan<char> text, int start, int end, LexiconEntry entry, KindOrder? senses, bool holdsNumeral, bool beginsWithUnit)
    {
        // Latin units end where the word ends: 5G is not 5 g, 10kVA not 10 kV.
        if (end < text.Length && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(text[end]))
            return NoKind;
        // 0到100公里 holds no 0到1.
        if (end < text.Length && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end]))
            return NoKind;
        if (entry.Kinds.Overlaps(Shields.Set) && entry.FirstIn(Shields, text, start, end) is { } shield)
            return shield.Kind;
        // 60吨钢材: the unit of a number, not 吨钢 of 吨钢能耗.
        if (senses == BehindNumber && entry.Kinds.Contains(TokenKind.Denominator))
            return NoKind;
        if (holdsNumeral && senses != BehindNumber && UnitOrClassifier.Holds(entry.Kinds))
            return NoKind;
        // 5个人: behind a number the classifier is read, not the word that begins with it.
        if (senses is not null && First(text, start, end, entry, senses) is var kind and not NoKind)
            return kind;
        return beginsWithUnit ? NoKind : First(text, start, end, entry, Elsewhere);
    }

    private static char First(ReadOnlySpan<char> text, int start, int end, LexiconEntry entry, KindOrder order)
    {
        var noun = MayMakeNoun(text, end, entry);
        if (!noun && entry.PlainIn(order) is (var kind, true))
            return kind;
        return entry.FirstIn(order, text, start, end, noun ? BeginsNoun : null)?.Kind ?? NoKind;
    }

    // 制造业, 增加值, 消费者: with one of these behind it a verb of two characters is the beginning of a noun.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayMakeNoun(ReadOnlySpan<char> text, int end, LexiconEntry entry) =>
        entry.Kinds.Overlaps(NounBeginnings) && entry.Length > 1 && end < text.Length && text[end] is '业' or '者' or '量' or '率' or '额' or '值' or '权' or '性' or '器';

    private static readonly KindSet NounBeginnings = KindSet.Of(TokenKind.ActVerb, TokenKind.Made, TokenKind.Stock, TokenKind.ChangeBy, TokenKind.Noun);

    private static readonly Func<Sense, bool> BeginsNoun = sense => NounBeginnings.Contains(sense.Kind) && sense is not { Kind: TokenKind.Noun, Code: not "object" };

    // 5G, PM2.5 and COVID-19 are one word each.
    private static int LatinEnd(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at])
            || (text[at] is '.' or '-' && at > start && char.IsAsciiLetter(text[start]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return at;
    }

    private const byte NumeralStart = 0x80, Latin = 0x81;

    // What a character may be the beginning of: a mark's kind, or one of the two above; 0 for all others.
    private static readonly CharacterTable Characters = new CharacterTable()
        .Set(ChineseDigits.Starts.Replace("兆", "", StringComparison.Ordinal), NumeralStart)
        .SetRange('A', 'Z', Latin)
        .SetRange('a', 'z', Latin)
        .Set("，,、；;", (byte)TokenKind.Pause)
        .Set("。！？!?|", (byte)TokenKind.Stop)
        .Set("：:∶", (byte)TokenKind.Colon)
        .Set("/／", (byte)TokenKind.Slash)
        .Set("（(〔[【", (byte)TokenKind.Open)
        .Set("）)〕]】", (byte)TokenKind.Close)
        .Set("“‘《「『〈", (byte)TokenKind.OpenQuote)
        .Set("”’》」』〉", (byte)TokenKind.CloseQuote);
}

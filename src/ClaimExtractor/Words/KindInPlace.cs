using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Words;

/// <summary>Which of its senses an entry of the lexicon takes: it depends on what stands before it.</summary>
internal static class KindInPlace
{
    public const char None = '\0';

    // The sense that a surface takes first behind a number, behind a unit, and elsewhere.
    private static readonly KindOrder BehindNumber = new(0, "UCKEOR-~YMAHQGpzf/");
    private static readonly KindOrder BehindUnit = new(1, "EOR-~/");
    private static readonly KindOrder Elsewhere = new(2, "BR-~%DFedyma_wTJI+SZP@!=?;VLr&jhbp7sK$gtkvc34EYMAHQGWUCOzf/\"*");
    private static readonly KindOrder Shields = new(3, "nio");
    private static readonly KindSet UnitOrClassifier = KindSet.Of(TokenKind.Unit, TokenKind.Classifier);

    /// <summary>Names, idioms and words that hold numerals.</summary>
    public static bool IsShield(char kind) => Shields.Set.Contains(kind);

    /// <summary>What stands behind a number and measures or bounds it.</summary>
    public static bool IsMeasuring(char kind) => BehindNumber.Set.Contains(kind);

    /// <summary>这, 该: one character that points.</summary>
    public static bool Points(LexiconEntry entry)
    {
        var noted = entry.Noted(PointsPlace);
        if (noted == '\0')
            noted = entry.Note(PointsPlace, entry.Length == 1 && entry.Means(TokenKind.Cue, "this") ? Yes : No);
        return noted == Yes;
    }

    // Behind the places of the kinds, which are one for each of three states and whether a numeral begins there.
    private const int PointsPlace = 6;
    private const char No = '\u0001', Yes = '\u0002';

    /// <summary>The kind of the sense that an entry takes at a place; <see cref="None"/> where it has none there.</summary>
    /// <param name="holdsNumeral">A numeral begins with it.</param>
    public static char Of(ReadOnlySpan<char> text, int start, int end, LexiconEntry entry, Surroundings state, bool holdsNumeral)
    {
        var place = 2 * (int)state + (holdsNumeral ? 1 : 0);
        var noted = entry.Noted(place);
        if (noted == '\0')
            noted = entry.Note(place, Anywhere(entry, state, holdsNumeral));
        return noted switch
        {
            NoneAnywhere => None,
            ByText => In(text, start, end, entry, state, holdsNumeral),
            _ => noted,
        };
    }

    // What is noted of an entry besides a kind.
    private const char NoneAnywhere = '\u0001', ByText = '\u0002';

    /// <summary>The kind where every text gives the same: most entries have no conditions.</summary>
    private static char Anywhere(LexiconEntry entry, Surroundings state, bool holdsNumeral)
    {
        if (char.IsAsciiLetterOrDigit(entry.Surface[^1]))
            return ByText;
        var orders = state switch
        {
            Surroundings.BehindNumber => Orders[1],
            Surroundings.BehindUnit => Orders[2],
            _ => Orders[0],
        };
        foreach (var order in orders)
            if (entry.PlainIn(order) is (_, false))
                return ByText;
        var kind = In(entry.Surface, 0, entry.Length, entry, state, holdsNumeral);
        return kind == None ? NoneAnywhere : kind;
    }

    // The orders that KindIn asks, by the state.
    private static readonly KindOrder[][] Orders =
    [
        [Shields, Elsewhere],
        [Shields, BehindNumber, Elsewhere],
        [Shields, BehindUnit, Elsewhere],
    ];

    private static char In(ReadOnlySpan<char> text, int start, int end, LexiconEntry entry, Surroundings state, bool holdsNumeral)
    {
        // Latin units end where the word ends: 5G is not 5 g, 10kVA not 10 kV; 0到100公里 holds no 0到1.
        if (end < text.Length
            && (char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(text[end])
                || char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end])))
            return None;
        if (entry.Kinds.Overlaps(Shields.Set) && entry.FirstIn(Shields, text, start, end) is { } shield)
            return shield.Kind;
        var behindNumber = state == Surroundings.BehindNumber;
        // 60吨钢材: the unit of a number, not 吨钢 of 吨钢能耗.
        if (behindNumber && entry.Kinds.Contains(TokenKind.Denominator))
            return None;
        if (holdsNumeral && !behindNumber && UnitOrClassifier.Holds(entry.Kinds))
            return None;
        // 5个人: behind a number the classifier is read, not the word that begins with it.
        if (state != Surroundings.Elsewhere
            && First(text, start, end, entry, behindNumber ? BehindNumber : BehindUnit) is var kind and not None)
            return kind;
        return First(text, start, end, entry, Elsewhere);
    }

    private static char First(ReadOnlySpan<char> text, int start, int end, LexiconEntry entry, KindOrder order) =>
        entry.PlainIn(order) is (var kind, true) ? kind : entry.FirstIn(order, text, start, end)?.Kind ?? None;
}

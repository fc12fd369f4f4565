namespace ClaimExtractor.Sources;

/// <summary>The syllables of Mandarin in pinyin.</summary>
internal static class PinyinSyllables
{
    public const int MaxLength = 6;

    // Each row: the initial, then the finals that it takes. ü stands as v.
    private const string Table =
        """
        - a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun
        b a o ai ei ao an en ang eng i ie iao ian in ing u
        p a o ai ei ao ou an en ang eng i ie iao ian in ing u
        m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
        f a o ei ou an en ang eng u
        d a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
        t a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un
        n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue
        l a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue
        g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        k a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        j i ia ie iao iu ian in iang ing iong u ue uan un
        q i ia ie iao iu ian in iang ing iong u ue uan un
        x i ia ie iao iu ian in iang ing iong u ue uan un
        zh i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        ch i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang
        sh i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang
        r i e ao ou an en ang eng ong u ua uo ui uan un
        z i a e ai ei ao ou an en ang eng ong u uo ui uan un
        c i a e ai ao ou an en ang eng ong u uo ui uan un
        s i a e ai ao ou an en ang eng ong u uo ui uan un
        """;

    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ";
    private const string Plain = "aaaaeeeeiiiioooouuuuvvvvmnnn";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> All =
        Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(' '))
            .SelectMany(row => row[1..].Select(final => row[0] == "-" ? final : row[0] + final))
            .ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads one lower-case syllable, accents composed or combining, also with the script letters ɑ and ɡ.</summary>
    /// <param name="toned">It carries a tone mark.</param>
    public static bool IsSyllable(ReadOnlySpan<char> text, out bool toned)
    {
        toned = false;
        Span<char> plain = stackalloc char[MaxLength];
        var length = 0;
        foreach (var c in text)
        {
            if (c is '\u0304' or '\u0301' or '\u030C' or '\u0300')
            {
                toned = true;
                continue;
            }

            if (length == MaxLength)
                return false;
            if (char.IsAsciiLetterLower(c))
            {
                plain[length++] = c;
                continue;
            }

            var accent = Toned.IndexOf(c, StringComparison.Ordinal);
            toned |= accent >= 0;
            plain[length++] = accent >= 0 ? Plain[accent] : c switch { 'ɑ' => 'a', 'ɡ' => 'g', 'ü' => 'v', _ => '-' };
        }

        return All.Contains(plain[..length]);
    }
}

using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>What speaks for an encoding; each kind of evidence by itself.</summary>
internal static partial class EncodingEvidence
{
    // A tenth of any running Chinese text are these; misread bytes give them almost never.
    private static readonly SearchValues<char> CommonCharacters = SearchValues.Create(
        "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已从动两长"
        + "這國個們為時會學對後發經開沒還說過來無當頭見兩長動從點業產關萬億與實現體總區" + "业产关万亿与实现体总区月第、。，：；“”（）「」");

    private const double EnoughCommon = 0.08;

    // A share of common characters and half a share of the first level; running text has 0.7 and more.
    private const double EnoughEvidence = 0.3;

    private const int Sample = 20_000;

    private static readonly Lazy<bool> CodePages = new(() =>
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return true;
    });

    /// <summary>GB18030, which reads GBK and GB2312 too, and Big5.</summary>
    public static IReadOnlyList<Encoding> ChineseEncodings => [ByCodePage(54936), ByCodePage(950)];

    public static Encoding ByCodePage(int codePage) => CodePages.Value ? Encoding.GetEncoding(codePage) : Encoding.UTF8;

    /// <summary>An encoding by name; GB2312 and GBK are read by their superset. Null for an unknown name.</summary>
    public static Encoding? Find(string name)
    {
        if (name.Trim().ToLowerInvariant() is "gb2312" or "gbk" or "cp936" or "gb18030" or "gb_2312-80" or "hz-gb")
            return ByCodePage(54936);
        try
        {
            return CodePages.Value ? Encoding.GetEncoding(name.Trim()) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // NotSupported is UTF-7, which .NET knows and refuses.
            return null;
        }
    }

    public static Encoding? FromByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>UTF-16 without a mark: in the right byte order nearly every unit is ASCII, Han or their punctuation, in the other hardly
    /// any.</summary>
    public static Encoding? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        int little = 0, big = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            little += IsPlain((char)(sample[i] | sample[i + 1] << 8)) ? 1 : 0;
            big += IsPlain((char)(sample[i + 1] | sample[i] << 8)) ? 1 : 0;
        }

        var needed = sample.Length / 2 * 19 / 20;
        return (little > big ? little : big) <= needed ? null : little > big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>Han characters at random, such as Shift JIS read as UTF-16, hold hardly any common ones.</summary>
    public static bool IsRunningText(string text) => ShareOfCommon(text) > EnoughCommon || Ascii.IsValid(text);

    private static bool IsPlain(char c) =>
        c is (>= ' ' and <= '~') or '\t' or '\r' or '\n' or '\u00A0' or '·' or (>= '\u2010' and <= '\u203B')
            or (>= '\u3000' and <= '\u301F') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF5E');

    /// <summary>The <c>charset</c> of an HTML head or the <c>encoding</c> of an XML declaration, within the first 1,024 bytes.</summary>
    public static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        var match = Declaration().Match(head);
        return match.Success ? Find(match.Groups["name"].Value) : null;
    }

    // Linear: an atomic group gives nothing back, so every run is read once.
    [GeneratedRegex(
        """(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=(?>\s*)["']?(?>\s*)(?<name>[A-Za-z0-9_\-]{2,30})""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Declaration();

    /// <summary>Reads the bytes under each Chinese encoding; the reading with the most everyday characters.</summary>
    /// <returns>Null where no reading is free of errors and looks like running text.</returns>
    public static (string Text, string Encoding)? FromChineseText(ReadOnlySpan<byte> bytes)
    {
        (string Text, string Encoding)? best = null;
        var bestScore = EnoughEvidence;
        foreach (var encoding in ChineseEncodings)
        {
            if (!SourceDecoder.TryStrict(bytes, encoding, out var text, out _))
                continue;
            var score = ShareOfCommon(text) + ShareOfFirstLevel(bytes, encoding.CodePage) / 2;
            if (score > bestScore)
                (best, bestScore) = ((text, encoding.WebName), score);
        }

        return best;
    }

    /// <summary>Both standards put the everyday half of their characters into a first level, which misread bytes hit at random.</summary>
    private static double ShareOfFirstLevel(ReadOnlySpan<byte> bytes, int codePage)
    {
        int firstLevel = 0, pairs = 0;
        for (var i = 0; i + 1 < Math.Min(bytes.Length, Sample); i++)
        {
            if (bytes[i] < 0x81)
                continue;
            pairs++;
            firstLevel += (codePage, bytes[i], bytes[i + 1]) is (950, 0xA1 or (>= 0xA4 and <= 0xC6), _)
                or (54936, 0xA1 or 0xA3 or (>= 0xB0 and <= 0xD7), >= 0xA1) ? 1 : 0;
            i++;
        }

        return pairs == 0 ? 0 : (double)firstLevel / pairs;
    }

    private static double ShareOfCommon(string text)
    {
        int common = 0, wide = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (c < 0x80)
                continue;
            wide++;
            common += CommonCharacters.Contains(c) ? 1 : 0;
        }

        return wide == 0 ? 0 : (double)common / wide;
    }

    /// <summary>The general detector's opinion, where it is fairly sure.</summary>
    public static Encoding? FromDetector(ReadOnlySpan<byte> bytes)
    {
        var detected = UtfUnknown.CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 100_000)].ToArray()).Detected;
        return detected is { Confidence: > 0.6f, EncodingName: { } name } ? Find(name) : null;
    }
}

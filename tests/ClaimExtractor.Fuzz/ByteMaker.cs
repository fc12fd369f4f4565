using System.Text;

namespace ClaimExtractor.Fuzz;

/// <summary>Bytes by chance: a text in one of the encodings of Chinese files, whole or damaged.</summary>
internal sealed class ByteMaker(Chance chance, int longest)
{
    private static readonly Encoding[] Encodings = MakeEncodings();

    private static readonly byte[][] Parts =
    [
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0xFF, 0xFE, 0, 0],
        [0],
        [0x84, 0x31, 0xA4, 0x37],
        [0x81, 0x30, 0x81, 0x30],
        [0xA1],
        [0x80],
        [0xFF],
        [0xE4, 0xB8],
        [0xF0, 0x9F],
        [0xED, 0xA0, 0x80],
        [0xC0, 0xAF],
        [0x1B, 0x24, 0x42],
        [.. "%PDF-1.4\n"u8],
        [.. "PK\u0003\u0004"u8],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        [.. "<meta charset=gb2312>"u8],
        [.. "<?xml encoding='big5'?>"u8],
        [.. "<meta charset=\"utf-16\">"u8],
        [.. "{\\rtf1"u8],
        [0x89, .. "PNG"u8],
        [0x1F, 0x8B],
    ];

    public byte[] Bytes()
    {
        var encoding = chance.Of(Encodings);
        var bytes = encoding.GetBytes(new TextMaker(chance, Math.Max(1, longest / 3)).Text());
        if (chance.OneIn(4))
            bytes = [.. encoding.Preamble, .. bytes];
        return chance.OneIn(2) ? bytes : Damaged(bytes);
    }

    /// <summary>The bytes with a few of them changed, cut, doubled or replaced by something that a reader looks for.</summary>
    public byte[] Damaged(byte[] bytes)
    {
        var found = new List<byte>(bytes);
        for (var i = 1 + chance.Below(6); i > 0; i--)
        {
            var at = chance.Below(found.Count + 1);
            var count = Math.Min(chance.Length(64), found.Count - at);
            switch (chance.Below(6))
            {
                case 0:
                    found.InsertRange(at, chance.Of(Parts));
                    break;
                case 1:
                    found.RemoveRange(at, count);
                    break;
                case 2:
                    found.InsertRange(chance.Below(found.Count + 1), found.GetRange(at, count));
                    break;
                case 3 when at < found.Count:
                    found[at] = (byte)chance.Below(256);
                    break;
                case 4 when at < found.Count:
                    found[at] ^= (byte)(1 << chance.Below(8));
                    break;
                case 5 when chance.OneIn(8):
                    found.RemoveRange(at, found.Count - at);
                    break;
            }
        }

        return found.Count > longest ? [.. found.Take(longest)] : [.. found];
    }

    private static Encoding[] MakeEncodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return
        [
            Encoding.UTF8,
            Encoding.UTF8,
            Encoding.GetEncoding("gb18030"),
            Encoding.GetEncoding("gb18030"),
            Encoding.GetEncoding("big5"),
            Encoding.Unicode,
            Encoding.BigEndianUnicode,
            Encoding.UTF32,
            Encoding.GetEncoding("shift_jis"),
            Encoding.Latin1,
        ];
    }
}

using System.Text;

namespace ClaimExtractor.Fuzz;

/// <summary>Texts by chance: words, numbers and marks in a row, or a paragraph of the speech with damage.</summary>
internal sealed class TextMaker(Chance chance, int longest)
{
    /// <param name="kinds">What a piece may also be, beside what every text holds.</param>
    public string Text(params ReadOnlySpan<string[]> kinds)
    {
        var length = chance.Length(longest);
        var text = new StringBuilder(chance.OneIn(4) ? Slice(chance.Of(Material.Paragraphs), length) : "");
        while (text.Length < length)
            text.Append(Piece(kinds));
        var changes = chance.OneIn(2) ? 0 : 1 + chance.Below(4);
        for (var i = 0; i < changes; i++)
            Change(text, kinds);
        if (text.Length > longest)
            text.Length = longest;
        return text.ToString();
    }

    private string Piece(ReadOnlySpan<string[]> kinds)
    {
        if (kinds.Length > 0 && chance.OneIn(3))
            return chance.Of(kinds[chance.Below(kinds.Length)]);
        return chance.Below(20) switch
        {
            < 5 => Material.Number(chance),
            < 8 => chance.Of(Material.Units),
            < 13 => chance.Of(Material.Words),
            < 16 => chance.Of(Material.Marks),
            16 => chance.Of(Material.Blanks),
            17 => chance.OneIn(4) ? chance.Of(Material.Odd) : ((char)(0x4E00 + chance.Below(0x51A6))).ToString(),
            18 => chance.OneIn(6) ? chance.Of(Markup.Furniture) : chance.Of(Material.Words),
            _ => chance.OneIn(8) ? ((char)chance.Below(0x10000)).ToString() : Slice(chance.Of(Material.Paragraphs), 1 + chance.Below(30)),
        };
    }

    private void Change(StringBuilder text, ReadOnlySpan<string[]> kinds)
    {
        var at = chance.Below(text.Length + 1);
        var count = Math.Min(chance.Length(64), text.Length - at);
        switch (chance.Below(6))
        {
            case 0:
                text.Insert(at, Piece(kinds));
                break;
            case 1:
                text.Remove(at, count);
                break;
            case 2:
                text.Insert(chance.Below(text.Length + 1), text.ToString(at, count));
                break;
            case 3:
                text.Insert(at, Repeated(Piece(kinds), 1 + chance.Below(40)));
                break;
            case 4 when at < text.Length:
                text[at] = (char)chance.Below(0x10000);
                break;
            case 5 when at < text.Length:
                text[at] = chance.Of(Material.Marks)[0];
                break;
        }
    }

    private string Repeated(string piece, int times) =>
        string.Concat(Enumerable.Repeat(piece, Math.Min(times, 1 + longest / piece.Length)));

    /// <summary>Up to <paramref name="length"/> characters from anywhere in a text.</summary>
    private string Slice(string text, int length)
    {
        var start = chance.Below(text.Length);
        return text.Substring(start, Math.Min(length, text.Length - start));
    }
}

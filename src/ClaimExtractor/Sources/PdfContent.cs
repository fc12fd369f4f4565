using System.Globalization;
using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>What a content stream of a PDF asks for, told without drawing it.</summary>
/// <param name="Operators">How many there are.</param>
/// <param name="Depth">Graphic states that are kept at a time.</param>
/// <param name="Kept">Of these, those that are kept at its end.</param>
/// <param name="Drawn">The names of forms and images that it draws, each as often as it does.</param>
internal sealed record PdfContent(long Operators, long Depth, long Kept, IReadOnlyDictionary<string, long> Drawn)
{
    /// <summary>In place of a name that two readers may read otherwise.</summary>
    public const string Unsure = "";

    public static PdfContent Of(ReadOnlySpan<byte> content)
    {
        var (operators, depth, deepest, name) = (0L, 0L, 0L, Unsure);
        var drawn = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var at = 0; at < content.Length;)
        {
            var end = EndOf(content, at);
            var token = content[at..end];
            at = end;
            if (token[0] == '/')
                name = NameOf(token[1..]);
            if (!IsOperator(token[0]))
                continue;
            operators++;
            if (token is [(byte)'q'])
                deepest = Math.Max(deepest, ++depth);
            else if (token is [(byte)'Q'])
                depth = Math.Max(0, depth - 1);
            else if (token.SequenceEqual("Do"u8))
                drawn[name] = drawn.GetValueOrDefault(name) + 1;
            else if (token.SequenceEqual("ID"u8))
                at = EndOfImage(content, at);
        }

        return new PdfContent(operators, deepest, depth, drawn);
    }

    /// <summary>With its characters of two digits, <c>#41</c>, as such.</summary>
    private static string NameOf(ReadOnlySpan<byte> name)
    {
        var read = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            var character = name[at];
            if (character == '#')
            {
                var digits = name[(at + 1)..Math.Min(at + 3, name.Length)];
                if (
                    digits.Length < 2
                    || !byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out character)
                )
                    return Unsure;
                at += 2;
            }

            if (!Ascii.IsValid(character))
                return Unsure;
            read.Append((char)character);
        }

        return read.ToString();
    }

    private static bool IsOperator(byte first) => char.IsAsciiLetter((char)first) || first is (byte)'\'' or (byte)'"';

    private static bool IsSpace(byte at) => at is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte at) => IsSpace(at) || "()<>[]{}/%"u8.Contains(at);

    private static int EndOf(ReadOnlySpan<byte> content, int at)
    {
        var end = at + 1;
        if (content[at] == '(')
            return EndOfText(content, at);
        if (content[at] == '%')
            return content[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var length ? at + length : content.Length;
        if (content[at] == '/' || !IsDelimiter(content[at]))
            while (end < content.Length && !IsDelimiter(content[end]))
                end++;
        return end;
    }

    private static int EndOfText(ReadOnlySpan<byte> content, int at)
    {
        var depth = 0;
        for (var end = at; end < content.Length; end++)
        {
            if (content[end] == '\\')
                end++;
            else if (content[end] == '(')
                depth++;
            else if (content[end] == ')' && --depth == 0)
                return end + 1;
        }

        return content.Length;
    }

    private static int EndOfImage(ReadOnlySpan<byte> content, int at)
    {
        while (content[at..].IndexOf("EI"u8) is >= 0 and var next)
        {
            at += next + 2;
            if (IsSpace(content[at - 3]) && (at == content.Length || IsSpace(content[at])))
                return at;
        }

        return content.Length;
    }
}

namespace ClaimExtractor.Sources;

/// <summary>
/// Repairs GBK pages whose converter worked on bytes: two bytes across a character boundary were taken for ？ (A3 BF), ， (A3 AC) or
/// ！ (A3 A1), one byte was left over (<c>?</c>), and what follows is one byte out of step, up to the next ASCII character.
/// </summary>
/// <remarks>
/// <c>人口?,F(xiàn)在</c> becomes <c>人口。現(xiàn)在</c>. A character that lost a byte is restored only where the rest of the text has exactly
/// one candidate behind the same neighbour, and is U+FFFD otherwise. A note that was put inside a character leaves one U+FFFD.
/// </remarks>
internal static class SlippedBytes
{
    private const string Stops = "。，、；：！？,;:!?";

    public static IReadOnlyList<TextEdit> Find(string text)
    {
        // The converter that slips is the one that writes notes; without a note, ?? and ?! are punctuation.
        if (!text.Contains('?') || !PinyinNotes.AnyToned(text))
            return [];
        var edits = new List<TextEdit>();
        var neighbours = new Lazy<FollowingCharacters>(() => new FollowingCharacters(text));
        for (var at = text.IndexOf('?'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('?', at + 1) : -1)
        {
            if (at == 0 || !IsWide(text[at - 1]) && text[at - 1] != ')')
                continue;
            if ((ReadSlip(text, at, neighbours) ?? ReadNoteInside(text, at)) is not { } edit)
                continue;
            edits.Add(edit);
            at = edit.Span.End - 1;
        }

        return edits;
    }

    private static bool IsWide(char c) => c >= 0x80;

    /// <summary>A note inside a character, <c>?yàn)?zāi)</c> or <c>?fù)貚?</c>: what it stands for cannot be known.</summary>
    private static TextEdit? ReadNoteInside(string text, int at)
    {
        if (!PinyinNotes.TryReadTail(text, at + 1, out var end, out var toned) || !toned)
            return null;
        while (end < text.Length)
        {
            var mark = text[end] == '?' ? end : end + 1 < text.Length && Han.Contains(text[end]) && text[end + 1] == '?' ? end + 1 : -1;
            if (mark < 0)
                break;
            end = PinyinNotes.TryReadTail(text, mark + 1, out var next, out toned) && toned ? next : mark + 1;
        }

        return new TextEdit(new TextSpan(at, end), "\uFFFD");
    }

    private static TextEdit? ReadSlip(string text, int at, Lazy<FollowingCharacters> neighbours)
    {
        if (ReadBytes(text, at, out var end) is not { } bytes)
            return null;
        foreach (byte? first in (ReadOnlySpan<byte?>)[0xA1, null])
        {
            bytes[0] = first;
            if (Decode(text, at, end, bytes, neighbours) is not { } repaired)
                continue;
            if (text[end - 1] == '?' && PinyinNotes.TryReadTail(text, end, out var noteEnd, out var toned) && toned)
                end = noteEnd;
            return new TextEdit(new TextSpan(at, end), repaired);
        }

        return null;
    }

    /// <summary>The bytes of the run as they were, null for a lost one; null where the run is none.</summary>
    private static byte?[]? ReadBytes(string text, int at, out int end)
    {
        end = at + 1;
        var bytes = new List<byte?> { null };
        for (; end < text.Length && MarkTrail(text[end]) is { } trail; end++)
            bytes.AddRange([0xA3, trail]);
        if (bytes.Count == 1)
            return null;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (IsWide(c))
            {
                if (Gbk.Bytes(c) is not var (lead, trail))
                    return null;
                bytes.AddRange([lead, trail]);
                continue;
            }

            if (char.IsAsciiLetter(c) || c is '\\' or ']' or '?')
            {
                bytes.Add(c == '?' ? null : (byte)c);
                end++;
            }

            break;
        }

        return bytes.Count % 2 == 0 ? [.. bytes] : null;
    }

    private static byte? MarkTrail(char c) => c switch { '?' => 0xBF, ',' => 0xAC, '!' => 0xA1, _ => null };

    /// <summary>The run decoded, lost characters restored or U+FFFD, if every whole pair is likely Chinese, one is 。, and no two stops
    /// meet.</summary>
    private static string? Decode(string text, int start, int end, byte?[] bytes, Lazy<FollowingCharacters> neighbours)
    {
        var characters = new List<char>(bytes.Length / 2);
        var previous = CharacterBefore(text, start);
        var hasFullStop = false;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var c = (bytes[i], bytes[i + 1]) is ({ } lead, { } trail)
                ? Gbk.Character(lead, trail) ?? '\0'
                : neighbours.Value.Only(previous, bytes[i], bytes[i + 1]) ?? '\uFFFD';
            if (!IsLikely(c) || Stops.Contains(c) && Stops.Contains(previous))
                return null;
            hasFullStop |= c == '。';
            characters.Add(c);
            previous = c;
        }

        if (!hasFullStop || end < text.Length && Stops.Contains(text[end]) && Stops.Contains(previous))
            return null;
        return new string([.. characters]);
    }

    private static bool IsLikely(char c) =>
        c is (>= '\u3000' and <= '\u301F') or (>= '\uFF01' and <= '\uFF5E') or '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '\uFFFD'
        || Gbk.IsCommonHan(c);

    private static char CharacterBefore(string text, int at)
    {
        var before = at - 1;
        if (text[before] == ')')
        {
            var open = text.LastIndexOf('(', before, Math.Min(before + 1, PinyinNotes.MaxNoteLength + 1));
            if (open > 0 && PinyinNotes.TryRead(text, open, out var end, out _) && end == at)
                before = open - 1;
        }

        return text[before];
    }
}

namespace ClaimExtractor.Sources;

/// <summary>Cuts the readings that a converter put behind characters: <c>習(xí)近平</c> becomes <c>習近平</c>.</summary>
internal static class PinyinNotes
{
    /// <summary>From how many notes with a tone mark on, those without one are taken for notes too.</summary>
    private const int ManyToned = 20;

    // A syllable, its tone marks apart, and both brackets.
    internal const int MaxNoteLength = PinyinSyllables.MaxLength + 4;

    public static IReadOnlyList<TextEdit> Find(string text)
    {
        List<TextSpan>? toned = null, plain = null;
        for (var open = NextBracket(text, 0); open >= 0; open = NextBracket(text, open + 1))
        {
            if (open == 0 || !(Han.Contains(text[open - 1]) || text[open - 1] == '\uFFFD'))
                continue;
            if (TryRead(text, open, out var end, out var isToned))
                (isToned ? toned ??= [] : plain ??= []).Add(new TextSpan(open, end));
        }

        if (toned is null)
            return [];
        var notes = plain is not null && toned.Count >= ManyToned ? toned.Concat(plain).OrderBy(span => span.Start) : toned.AsEnumerable();
        return [.. notes.Select(span => new TextEdit(span, ""))];
    }

    /// <summary>Whether the text holds any toned note, even behind a broken character.</summary>
    internal static bool AnyToned(string text)
    {
        for (var open = NextBracket(text, 0); open >= 0; open = NextBracket(text, open + 1))
            if (TryRead(text, open, out _, out var toned) && toned)
                return true;
        return false;
    }

    /// <summary>Reads <c>(xí)</c> at its opening bracket.</summary>
    internal static bool TryRead(string text, int open, out int end, out bool toned)
    {
        toned = false;
        end = open;
        return text[open] is '(' or '（' && TryReadTail(text, open + 1, out end, out toned);
    }

    /// <summary>Reads <c>xí)</c>, a note without its opening bracket.</summary>
    internal static bool TryReadTail(string text, int start, out int end, out bool toned)
    {
        end = start;
        toned = false;
        var length = text.AsSpan(start, Math.Min(MaxNoteLength, text.Length - start)).IndexOfAny(')', '）');
        if (length <= 0 || !PinyinSyllables.IsSyllable(text.AsSpan(start, length), out toned))
            return false;
        end = start + length + 1;
        return true;
    }

    private static int NextBracket(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny('(', '（');
        return found < 0 ? -1 : from + found;
    }
}

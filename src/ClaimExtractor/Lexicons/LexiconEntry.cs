namespace ClaimExtractor.Lexicons;

/// <summary>One meaning of a surface.</summary>
/// <param name="Kind">A <see cref="TokenKind"/>.</param>
/// <param name="Code">Unit code, classifier code, qualifier or what else the file's second column holds; may be empty.</param>
/// <param name="UnlessBefore">The sense is off where the text before ends with one of these.</param>
/// <param name="UnlessAfter">The sense is off where the text after begins with one of these.</param>
internal record Sense(char Kind, string Code, Alternatives UnlessBefore, Alternatives UnlessAfter)
{
    /// <summary>Some texts switch it off.</summary>
    public bool IsConditional { get; } = !UnlessBefore.IsNone || !UnlessAfter.IsNone;

    public bool HoldsIn(ReadOnlySpan<char> text, int start, int end) => !IsConditional || MeetsConditions(text, start, end);

    private bool MeetsConditions(ReadOnlySpan<char> text, int start, int end) =>
        !UnlessBefore.AnyEnds(text[..start]) && !UnlessAfter.AnyBegins(text[end..]);
}

/// <summary>A surface with its senses, in the order in which the lexicon files were read.</summary>
internal sealed class LexiconEntry(string surface)
{
    private Sense[] _senses = [];

    // The senses that an order names, in its order.
    private Sense[]?[]? _ordered;

    // One byte a place of those that Noted is asked about.
    private ulong _notes;

    public string Surface { get; } = surface;

    /// <summary>Of the surface.</summary>
    public int Length { get; } = surface.Length;

    public ReadOnlySpan<Sense> Senses => _senses;

    /// <summary>The kinds of all senses.</summary>
    public KindSet Kinds { get; private set; }

    /// <summary>What it may do in its clause.</summary>
    public ClauseRoles Roles { get; private set; }

    public Sense? Of(char kind)
    {
        if (Kinds.Contains(kind))
            foreach (var sense in _senses)
                if (sense.Kind == kind)
                    return sense;
        return null;
    }

    /// <summary>It has a sense of that kind and code.</summary>
    public bool Means(char kind, string code)
    {
        if (Kinds.Contains(kind))
            foreach (var sense in _senses)
                if (sense.Kind == kind && sense.Code == code)
                    return true;
        return false;
    }

    /// <summary>A sense of that kind holds where the surface stands at <paramref name="start"/>.</summary>
    public bool HoldsAt(ReadOnlySpan<char> text, int start, char kind) =>
        start + Length <= text.Length && Of(kind)?.HoldsIn(text, start, start + Length) == true;

    /// <summary>
    /// The kind of the first sense that an order names, where its conditions hold in every text: <c>(kind, true)</c>. No kind and true
    /// where
    /// the order names no sense; false where the text decides, see <see cref="FirstIn"/>.
    /// </summary>
    public (char Kind, bool IsPlain) PlainIn(KindOrder order) =>
        In(order) is [var first, ..] ? first.IsConditional ? ('\0', false) : (first.Kind, true) : ('\0', true);

    /// <summary>What a reader noted of the entry, an ASCII character; <c>\0</c> where it did not yet.</summary>
    /// <param name="place">From 0 to 7; each has one reader.</param>
    public char Noted(int place) => (char)(byte)(_notes >> (8 * place));

    /// <remarks>Threads that note at the same time may lose a note, and find it anew.</remarks>
    public char Note(int place, char note)
    {
        _notes |= (ulong)note << (8 * place);
        return note;
    }

    /// <summary>The first sense that an order names and that holds at that place; of several senses of one kind the first.</summary>
    /// <param name="passes">The senses that are passed over.</param>
    public Sense? FirstIn(KindOrder order, ReadOnlySpan<char> text, int start, int end, Func<Sense, bool>? passes = null)
    {
        foreach (var sense in In(order))
            if (sense.HoldsIn(text, start, end) && passes?.Invoke(sense) != true)
                return sense;
        return null;
    }

    internal void Add(Sense sense)
    {
        _senses = [.. _senses, sense];
        Kinds |= KindSet.Of(sense.Kind);
        if (sense is ClauseSense clause)
            Roles |= ClauseRoles.Of(clause.Role);
    }

    private Sense[] In(KindOrder order)
    {
        if (!Kinds.Overlaps(order.Set))
            return [];
        _ordered ??= new Sense[]?[KindOrder.Most];
        return _ordered[order.Index] ??= Ordered(order);
    }

    private Sense[] Ordered(KindOrder order)
    {
        var senses = new List<Sense>(_senses.Length);
        foreach (var kind in order.Kinds)
            if (Kinds.Contains(kind) && Of(kind) is { } sense)
                senses.Add(sense);
        return [.. senses];
    }
}

/// <summary>Which kind of sense a place asks for first.</summary>
/// <param name="Index">Tells the orders of a program apart: 0 to <see cref="Most"/> − 1.</param>
internal sealed record KindOrder(int Index, string Kinds)
{
    public const int Most = 8;

    public KindSet Set { get; } = KindSet.Of(Kinds);
}

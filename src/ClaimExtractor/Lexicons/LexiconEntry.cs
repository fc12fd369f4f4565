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

    private bool MeetsConditions(ReadOnlySpan<char> text, int start, int end) => !UnlessBefore.AnyEnds(text[..start]) && !UnlessAfter.AnyBegins(text[end..]);
}

/// <summary>A surface with its senses, in the order in which the lexicon files were read.</summary>
internal sealed class LexiconEntry(string surface)
{
    // What PlainIn answers besides a kind, which is at least '!'; 0 where it was not asked yet.
    private const char None = '\u0001', Conditional = '\u0002';

    private Sense[] _senses = [];

    // The senses that an order names, in its order.
    private Sense[]?[]? _ordered;

    // One byte an order: the answers of PlainIn.
    private ulong _plain;

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
    /// The kind of the first sense that an order names, where its conditions hold in every text: <c>(kind, true)</c>. No kind and true where
    /// the order names no sense; false where the text decides, see <see cref="FirstIn"/>.
    /// </summary>
    public (char Kind, bool IsPlain) PlainIn(KindOrder order)
    {
        var known = (char)(byte)(_plain >> (8 * order.Index));
        if (known == 0)
            _plain |= (ulong)(known = Plain(order)) << (8 * order.Index);
        return known switch
        {
            None => ('\0', true),
            Conditional => ('\0', false),
            _ => (known, true),
        };
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

    private char Plain(KindOrder order) => In(order) is [var first, ..] ? first.IsConditional ? Conditional : first.Kind : None;

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

namespace ClaimExtractor.Lexicons;

/// <summary>One meaning of a surface.</summary>
/// <param name="Kind">A <see cref="TokenKind"/>.</param>
/// <param name="Code">Unit code, classifier code, qualifier or what else the file's second column holds; may be empty.</param>
/// <param name="UnlessBefore">The sense is off where the text before ends with one of these.</param>
/// <param name="UnlessAfter">The sense is off where the text after begins with one of these.</param>
public record Sense(char Kind, string Code, string[] UnlessBefore, string[] UnlessAfter)
{
    private readonly bool _isConditional = UnlessBefore.Length + UnlessAfter.Length > 0;

    public bool HoldsIn(ReadOnlySpan<char> text, int start, int end) => !_isConditional || MeetsConditions(text, start, end);

    private bool MeetsConditions(ReadOnlySpan<char> text, int start, int end)
    {
        foreach (var before in UnlessBefore)
            if (text[..start].EndsWith(before))
                return false;
        foreach (var after in UnlessAfter)
            if (text[end..].StartsWith(after))
                return false;
        return true;
    }
}

/// <summary>A surface with its senses, in the order in which the lexicon files were read.</summary>
public sealed class LexiconEntry(string surface)
{
    private readonly Sense[]?[] _ordered = new Sense[]?[KindOrder.Most];

    private Sense[] _senses = [];

    public string Surface { get; } = surface;

    public ReadOnlySpan<Sense> Senses => _senses;

    /// <summary>The kinds of all senses.</summary>
    public KindSet Kinds { get; private set; }

    public Sense? Of(char kind)
    {
        if (Kinds.Contains(kind))
            foreach (var sense in _senses)
                if (sense.Kind == kind)
                    return sense;
        return null;
    }

    /// <summary>The senses that an order names, in that order; of several of one kind the first.</summary>
    public ReadOnlySpan<Sense> In(KindOrder order) => _ordered[order.Index] ??= Ordered(order);

    internal void Add(Sense sense)
    {
        _senses = [.. _senses, sense];
        Kinds |= KindSet.Of(sense.Kind);
    }

    private Sense[] Ordered(KindOrder order)
    {
        if (!Kinds.Overlaps(order.Set))
            return [];
        var senses = new List<Sense>(_senses.Length);
        foreach (var kind in order.Kinds)
            if (Of(kind) is { } sense)
                senses.Add(sense);
        return [.. senses];
    }
}

/// <summary>Which kind of sense a place asks for first.</summary>
/// <param name="Index">Tells the orders of a program apart: 0 to <see cref="Most"/> − 1.</param>
public sealed record KindOrder(int Index, string Kinds)
{
    public const int Most = 8;

    public KindSet Set { get; } = KindSet.Of(Kinds);
}

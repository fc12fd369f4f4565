namespace ClaimExtractor.Documents;

/// <summary>The headings that hold at a place of the text, outermost first.</summary>
internal sealed class HeadingPath
{
    private const string Separator = " / ";

    private readonly List<(int Rank, string Label)> _open = [];

    /// <summary>Null above the first heading.</summary>
    public string? Current { get; private set; }

    /// <summary>
    /// The section of the block that opens with the heading: the path above a heading line, which then holds for what follows;
    /// the path with the heading for a run-in one, which holds for its own paragraph alone.
    /// </summary>
    public string? Enter(string text, Heading heading)
    {
        var above = _open.TakeWhile(open => open.Rank < heading.Rank).ToArray();
        var label = Label(heading.Span.In(text));
        if (heading.IsRunIn)
            return Join(above.Append((heading.Rank, label)));
        _open.Clear();
        _open.AddRange([.. above, (heading.Rank, label)]);
        Current = Join(_open);
        return above.Length == 0 ? null : Join(above);
    }

    private static string Join(IEnumerable<(int Rank, string Label)> headings) => string.Join(Separator, headings.Select(heading => heading.Label));

    /// <summary>ASCII punctuation behind a Chinese character takes its Chinese form, so that labels look alike in every document.</summary>
    private static string Label(ReadOnlySpan<char> heading)
    {
        var label = heading.ToArray();
        for (var i = 1; i < label.Length; i++)
        {
            var chinese = ",:;!?()".IndexOf(label[i], StringComparison.Ordinal);
            if (chinese >= 0 && label[i - 1] >= '\u2E80')
                label[i] = "，：；！？（）"[chinese];
        }

        return new string(label);
    }
}

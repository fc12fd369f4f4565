namespace ClaimExtractor.Documents;

/// <summary>The headings that hold at a place of the text, outermost first.</summary>
internal sealed class HeadingPath
{
    private const string Separator = " / ";

    // With the path down to each.
    private readonly List<(int Rank, string Path)> _open = [];

    /// <summary>Null above the first heading.</summary>
    public string? Current => _open.Count == 0 ? null : _open[^1].Path;

    /// <summary>
    /// The section of the block that opens with the heading: the path above a heading line, which then holds for what follows;
    /// the path with the heading for a run-in one, which holds for its own paragraph alone.
    /// </summary>
    public string? Enter(string text, Heading heading)
    {
        var count = 0;
        while (count < _open.Count && _open[count].Rank < heading.Rank)
            count++;
        var above = count == 0 ? null : _open[count - 1].Path;
        var label = Label(heading.Span.In(text));
        var path = above is null ? label : above + Separator + label;
        if (heading.IsRunIn)
            return path;
        _open.RemoveRange(count, _open.Count - count);
        _open.Add((heading.Rank, path));
        return above;
    }

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

namespace ClaimExtractor.Sources;

/// <summary>
/// Reads the parts of a page into blocks, as tolerant as a browser: elements that are never closed, closed twice or in the wrong order
/// end where the standard has them end. Time is linear in the page's length.
/// </summary>
internal sealed class HtmlPageBuilder
{
    /// <summary>Elements inside each other; deeper ones are taken for neighbours, as browsers do.</summary>
    private const int DeepestLevel = 512;

    private const int WidestSpan = 1000;

    private readonly record struct Open(string Name, int Container, bool IsUnread, bool IsLink, LineHeight Height);

    private readonly string _text;
    private readonly List<HtmlBlock> _blocks = [];
    private readonly List<HtmlContainer> _containers = [];
    private readonly List<HtmlTable> _tables = [];
    private readonly List<Open> _open = [];
    private readonly Dictionary<string, int> _openByName = [];
    private readonly Stack<(HtmlTable Table, int Level)> _openTables = [];
    private readonly Stack<int> _openContainers = new([0]);
    private HtmlBlock? _current;
    private int _unread;
    private int _links;
    private int _preformatted;
    private int _tooDeep;

    private HtmlPageBuilder(string text)
    {
        _text = text;
        _containers.Add(new HtmlContainer(-1, "", 0));
    }

    public static HtmlPage Build(string text)
    {
        var builder = new HtmlPageBuilder(text);
        foreach (var part in HtmlTokens.Read(text))
            builder.Take(part);
        builder.CloseDownTo(0);
        builder.Break();
        builder._containers[0].EndBlock = builder._blocks.Count;
        return new HtmlPage(builder._blocks, builder._containers, builder._tables);
    }

    private void Take(HtmlPart part)
    {
        switch (part.Kind)
        {
            case HtmlPartKind.StartTag:
                Start(part);
                break;
            case HtmlPartKind.EndTag:
                End(part.Name);
                break;
            case HtmlPartKind.Text when _unread == 0:
                Text(part.Span);
                break;
        }
    }

    private void Start(HtmlPart part)
    {
        var name = part.Name;
        if (HtmlElements.EndedBy(name) is var (ended, scope))
            EndImplied(ended, scope);
        if (name == "a" && _links > 0)
            End(name);
        var isBlock = HtmlElements.IsBlock(name);
        if (name == "br" || isBlock)
            Break();
        var isUnread =
            HtmlElements.IsUnread(name)
            || HtmlElements.IsDeleted(name)
            || !isBlock && HtmlElements.IsHidden(part)
            || name == "a" && IsNoteMark();
        var isLink = name == "a" && part.Attribute("href") is not null;
        var height = isBlock ? LineHeight.OnLine : HtmlElements.HeightOf(part);
        var isOpened = isBlock || isUnread || isLink || height != LineHeight.OnLine || name == "span" && IsOpen(name);
        if (HtmlElements.IsVoid(name) || !isOpened || isUnread && part.Tag!.IsSelfClosing)
            return;
        if (_open.Count >= DeepestLevel)
        {
            _tooDeep += isBlock ? 1 : 0;
            return;
        }

        var container = isBlock && _unread == 0 ? AddContainer(part) : -1;
        _open.Add(new Open(name, container, isUnread, isLink, height));
        _openByName[name] = _openByName.GetValueOrDefault(name) + 1;
        _unread += isUnread ? 1 : 0;
        _links += isLink ? 1 : 0;
        _preformatted += HtmlElements.IsPreformatted(name) ? 1 : 0;
        if (isLink)
            _containers[_openContainers.Peek()].Links++;
        if (container >= 0)
            StartInTable(part, container);
    }

    /// <summary>A link inside a superscript leads to a note: [1].</summary>
    private bool IsNoteMark() => _open.Count > 0 && _open[^1].Name == "sup";

    private int AddContainer(HtmlPart part)
    {
        _containers.Add(new HtmlContainer(_openContainers.Peek(), part.Name, _blocks.Count)
        {
            LooksLikeFurniture = HtmlElements.IsHidden(part) || HtmlElements.LooksLikeFurniture(part),
            SaysItIsMain = HtmlElements.SaysItIsMain(part),
        });
        _openContainers.Push(_containers.Count - 1);
        return _containers.Count - 1;
    }

    private void StartInTable(HtmlPart part, int container)
    {
        if (part.Name == "table")
        {
            if (_openTables.TryPeek(out var outer))
                outer.Table.HoldsTable = true;
            var table = new HtmlTable(container);
            _tables.Add(table);
            _openTables.Push((table, _open.Count - 1));
        }
        else if (_openTables.TryPeek(out var current))
        {
            if (part.Name == "tr")
                current.Table.Row++;
            else if (part.Name is "td" or "th")
                current.Table.Cells.Add(new HtmlCell(
                    Math.Max(0, current.Table.Row), SpanOf(part, "colspan"), SpanOf(part, "rowspan"), part.Name == "th", _blocks.Count));
        }
    }

    private static int SpanOf(HtmlPart part, string attribute) =>
        int.TryParse(part.Attribute(attribute), out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;

    private bool IsOpen(string name) => _openByName.GetValueOrDefault(name) > 0;

    private void EndImplied(IReadOnlySet<string> ended, IReadOnlySet<string> scope)
    {
        if (!ended.Any(IsOpen))
            return;
        for (var i = _open.Count - 1; i >= 0 && !scope.Contains(_open[i].Name); i--)
        {
            if (!ended.Contains(_open[i].Name))
                continue;
            CloseDownTo(i);
            return;
        }
    }

    private void End(string name)
    {
        var isBlock = HtmlElements.IsBlock(name);
        if (isBlock && _tooDeep > 0)
        {
            _tooDeep--;
            Break();
            return;
        }

        if (!IsOpen(name))
        {
            if (isBlock)
                Break();
            return;
        }

        var isOfTable = name is "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot";
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
            {
                if (isBlock || _open[i].IsUnread)
                    CloseDownTo(i);
                else
                    Remove(i);
                return;
            }

            if (!isOfTable && _open[i].Name is "td" or "th" or "caption" || isOfTable && name != "table" && _open[i].Name == "table")
                return;
        }
    }

    private void CloseDownTo(int level)
    {
        while (_open.Count > level)
            Remove(_open.Count - 1);
    }

    private void Remove(int index)
    {
        var open = _open[index];
        _open.RemoveAt(index);
        _openByName[open.Name]--;
        _unread -= open.IsUnread ? 1 : 0;
        _links -= open.IsLink ? 1 : 0;
        _preformatted -= HtmlElements.IsPreformatted(open.Name) ? 1 : 0;
        if (open.Container < 0)
            return;
        Break();
        _openContainers.Pop();
        _containers[open.Container].EndBlock = _blocks.Count;
        _containers[_containers[open.Container].Parent].Links += _containers[open.Container].Links;
        if (open.Name is "td" or "th" && _openTables.TryPeek(out var current) && current.Level < index && current.Table.Cells.Count > 0)
            current.Table.Cells[^1].EndBlock = _blocks.Count;
        if (open.Name == "table" && _openTables.TryPeek(out current) && current.Level == index)
            _openTables.Pop();
    }

    private void Text(TextSpan span)
    {
        if (_preformatted == 0)
        {
            Add(span);
            return;
        }

        for (var start = span.Start; start < span.End;)
        {
            var end = Math.Min(span.End, TextLines.EndOf(_text, start));
            Add(new TextSpan(start, end));
            if (end < span.End)
                Break();
            start = end + 1;
        }
    }

    private void Add(TextSpan span)
    {
        var ink = Ink(span.In(_text).Contains('&') ? CharacterReferences.Resolve(_text, span) : span.In(_text));
        if (ink == 0 && _current is null)
            return;
        var container = _openContainers.Peek();
        _current ??= new HtmlBlock(container, _containers[container].Tag);
        _current.Runs.Add(span);
        _current.Heights.Add(_open.FindLast(open => open.Height != LineHeight.OnLine).Height);
        _current.Ink += ink;
        _current.LinkInk += _links > 0 ? ink : 0;
        _current.IsProse |= _links == 0 && span.In(_text).Contains('。');
    }

    private static int Ink(ReadOnlySpan<char> text)
    {
        var ink = 0;
        foreach (var c in text)
            ink += char.IsWhiteSpace(c) ? 0 : 1;
        return ink;
    }

    private void Break()
    {
        if (_current is null)
            return;
        var runs = _current.Runs;
        runs[0] = runs[0] with { Start = TextLines.Trim(_text, runs[0]).Start };
        while (TextLines.Trim(_text, runs[^1]).IsEmpty)
            runs.RemoveAt(runs.Count - 1);
        runs[^1] = runs[^1] with { End = TextLines.Trim(_text, runs[^1]).End };
        _blocks.Add(_current);
        _current = null;
    }
}

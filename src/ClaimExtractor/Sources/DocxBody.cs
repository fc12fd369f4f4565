using System.Text;
using System.Xml;

namespace ClaimExtractor.Sources;

/// <summary>Reads the main part of a Word document in one pass; its depth and length cost no more than its text.</summary>
internal sealed class DocxBody
{
    // Boxes in boxes; each paragraph that is open holds those inside it.
    private const int MostOpen = 100;

    private readonly XmlReader _xml;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly ExtractedTextBuilder _text = new();

    // More than one where a text box stands inside a paragraph.
    private readonly Stack<DocxParagraph> _open = [];

    // Of each field that is open, whether its result has begun.
    private readonly Stack<bool> _fields = [];
    private int _codes;
    private DocxTable? _table;
    private int _tableDepth;
    private bool _isRunHidden;
    private LineHeight _height;

    // The text of paragraphs whose mark is deleted: they run on into the next one.
    private readonly StringBuilder _carried = new();

    private DocxBody(XmlReader xml, DocxStyles styles, DocxNumbering numbering) => (_xml, _styles, _numbering) = (xml, styles, numbering);

    public static ExtractedText Read(XmlReader xml, DocxStyles styles, DocxNumbering numbering)
    {
        var body = new DocxBody(xml, styles, numbering);
        for (xml.Read(); !xml.EOF;)
        {
            if (xml.NodeType == XmlNodeType.Element && IsSkipped(xml.LocalName))
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                var (name, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
                body.Start(name);
                if (isEmpty)
                    body.End(name);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                body.End(xml.LocalName);
            }

            xml.Read();
        }

        body.Write(new DocxParagraph(), body._carried.ToString());
        return body._text.Build();
    }

    /// <summary>Deleted and moved text, codes of fields, the second copy of a drawing, readings above characters, properties.</summary>
    private static bool IsSkipped(string name) =>
        name
            is "del"
                or "moveFrom"
                or "delText"
                or "instrText"
                or "delInstrText"
                or "Fallback"
                or "rt"
                or "sectPr"
                or "tblPr"
                or "tblGrid"
                or "tblPrEx"
                or "sdtPr"
                or "rubyPr"
        || name.EndsWith("Change", StringComparison.Ordinal);

    private void Start(string name)
    {
        switch (name)
        {
            case "p" when IsWord:
                if (_open.Count == MostOpen)
                    throw new BudgetException($"its paragraphs stand more than {MostOpen} deep in one another");
                _open.Push(new DocxParagraph());
                break;
            case "pPr" when _open.TryPeek(out var paragraph):
                DocxProperties.Read(_xml, paragraph);
                break;
            case "rPr":
                var (isHidden, height) = DocxProperties.OfRun(_xml);
                (_isRunHidden, _height) = (_isRunHidden || isHidden, height == LineHeight.OnLine ? _height : height);
                break;
            case "r" when IsWord:
                (_isRunHidden, _height) = (false, LineHeight.OnLine);
                break;
            case "t" when IsText:
                Append(_xml.IsEmptyElement ? "" : Characters());
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "fldChar":
                Field(_xml.GetAttribute("fldCharType", _xml.NamespaceURI));
                break;
            case "tbl" when _open.Count == 0 && _tableDepth++ == 0:
                _table = new DocxTable();
                break;
            case "tr" or "tc" or "trPr" or "tcPr" when _open.Count == 0 && _tableDepth == 1:
                _table!.Start(name, _xml);
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when IsWord && _open.TryPop(out var paragraph):
                End(paragraph);
                break;
            case "r" when IsWord:
                (_isRunHidden, _height) = (false, LineHeight.OnLine);
                break;
            case "tbl" when _open.Count == 0 && _tableDepth > 0 && --_tableDepth == 0:
                _table!.WriteTo(_text);
                _table = null;
                break;
        }
    }

    private bool IsWord => _xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);

    // Formulas keep their characters in elements of their own.
    private bool IsText => IsWord || _xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal);

    /// <summary>The characters of the element at hand; stays on its end tag, which the caller reads past.</summary>
    private string Characters()
    {
        var text = new StringBuilder();
        while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
            text.Append(
                _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    ? _xml.Value
                    : ""
            );
        return text.ToString().Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
    }

    private void Append(string text)
    {
        if (!_isRunHidden && _codes == 0 && _open.TryPeek(out var paragraph))
            paragraph.Append(text, _height);
    }

    private void Field(string? kind)
    {
        if (kind == "begin")
        {
            _fields.Push(false);
            _codes++;
        }
        else if (_fields.TryPop(out var hasResult))
        {
            _codes -= hasResult ? 0 : 1;
            if (kind == "separate")
                _fields.Push(true);
        }
    }

    private void End(DocxParagraph paragraph)
    {
        if (_open.TryPeek(out var host))
        {
            host.TextBoxes.Add(paragraph);
            host.TextBoxes.AddRange(paragraph.TextBoxes);
            return;
        }

        _carried.Append(paragraph.Text);
        if (!paragraph.RunsOn)
        {
            Write(paragraph, _carried.ToString());
            _carried.Clear();
        }

        foreach (var box in paragraph.TextBoxes)
            Write(box, box.Text.ToString());
    }

    private void Write(DocxParagraph paragraph, string text)
    {
        var style = _styles.Of(paragraph.StyleId);
        text = text.Trim();
        if (text.Length == 0)
            return;
        if ((paragraph.NumberingId ?? style.NumberingId) is > 0 and var list)
            text = Numbered(_numbering.Next(list, paragraph.NumberingLevel ?? style.NumberingLevel, paragraph.StyleId), text);
        var level = paragraph.OutlineLevel is { } own ? own <= 6 ? own : 0 : style.Level;
        if (_table is not null)
            _table.Add(text);
        else if (style.IsContents)
            _text.AddFurniture(text);
        else if (style.IsTitle)
            _text.Add(text.Replace('\n', ' '), BlockKind.Title);
        else if (level > 0)
            _text.Add(text.Replace('\n', ' '), BlockKind.Heading, level);
        else
            _text.Add(text);
    }

    private static string Numbered(string number, string text) =>
        number.Length == 0 ? text : char.IsAscii(number[^1]) ? $"{number} {text}" : number + text;
}

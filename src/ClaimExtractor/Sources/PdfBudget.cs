using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ClaimExtractor.Sources;

/// <summary>Looks through what the pages draw before they are drawn: forms that draw forms, and states that are kept, can ask for more than
/// any machine has.</summary>
internal sealed class PdfBudget
{
    // Of graphic states; a page of a drawing program keeps some dozens.
    private const long Deepest = 2000;

    private const long MostOperators = 5_000_000;

    // A stream says an operator in a few bytes, and packs it to one or two.
    private const long OperatorsPerByte = 10;

    private const int MostFormsInside = 100;

    private readonly PdfDocument _document;
    private readonly long _most;
    private readonly Dictionary<IndirectReference, Asked> _forms = [];

    private PdfBudget(PdfDocument document, long bytes) => (_document, _most) = (document, MostOperators + OperatorsPerByte * bytes);

    /// <param name="bytes">The size of the file.</param>
    /// <exception cref="BudgetException">The pages ask for too much.</exception>
    public static void Check(PdfDocument document, long bytes)
    {
        var budget = new PdfBudget(document, bytes);
        var (operators, seen) = (0L, new HashSet<IndirectReference>());
        var pending = new Stack<(IToken Node, DictionaryToken? Resources)>();
        pending.Push((document.Structure.Catalog.CatalogDictionary.Data.GetValueOrDefault("Pages")!, null));
        while (pending.TryPop(out var next))
        {
            if (next.Node is IndirectReferenceToken reference && !seen.Add(reference.Data))
                continue;
            if (budget.Resolved(next.Node) is not DictionaryToken node)
                continue;
            var resources = budget.Of(node, "Resources") as DictionaryToken ?? next.Resources;
            if (budget.Of(node, "Kids") is ArrayToken kids)
                foreach (var kid in kids.Data)
                    pending.Push((kid, resources));
            else
                operators += budget.Content(budget.Parts(budget.Of(node, "Contents")), resources, inside: 0).Operators;
            budget.Hold(operators);
        }
    }

    private Asked Content(IEnumerable<StreamToken> parts, DictionaryToken? resources, int inside)
    {
        var content = PdfContent.Of(Joined(parts));
        var (operators, deepest, kept) = (content.Operators, 0L, content.Kept);
        foreach (var (name, times) in content.Drawn)
        {
            var form = Form(name, resources, inside);
            operators = Sum(operators, Product(form.Operators, times));
            kept = Sum(kept, Product(form.Kept, times));
            deepest = Math.Max(deepest, form.Depth);
        }

        // A form that gives back less than it keeps leaves the rest to who draws it.
        var depth = content.Depth + deepest + kept - content.Kept;
        if (depth > Deepest)
            throw new BudgetException($"a page keeps {depth} graphic states at a time, and {Deepest} are kept");
        Hold(operators);
        return new Asked(operators, depth, kept);
    }

    /// <summary>As one: a text or a picture may begin in one part and end in another.</summary>
    private ReadOnlySpan<byte> Joined(IEnumerable<StreamToken> parts)
    {
        using var joined = new MemoryStream();
        foreach (var part in parts)
        {
            var content = Decoded(part).Span;
            if (joined.Length + content.Length > PdfFilters.LargestStream)
                throw new BudgetException($"the contents of a page unpack to more than {PdfFilters.LargestStream >> 20} MB");
            joined.Write(content);
            joined.WriteByte((byte)'\n');
        }

        return joined.GetBuffer().AsSpan(0, (int)joined.Length);
    }

    private long Sum(long one, long other) => Math.Min(one + other, _most + 1);

    private long Product(long number, long times) => number > 0 && times > _most / number ? _most + 1 : number * times;

    /// <summary>What a name draws; one that cannot be told, the most that any could.</summary>
    private Asked Form(string name, DictionaryToken? resources, int inside)
    {
        if (resources is null || Of(resources, "XObject") is not DictionaryToken objects)
            return default;
        if (name != PdfContent.Unsure)
            return Form(objects.Data.GetValueOrDefault(name), resources, inside);
        var forms = objects.Data.Values.Select(token => Form(token, resources, inside)).DefaultIfEmpty().ToArray();
        return new Asked(forms.Max(form => form.Operators), forms.Max(form => form.Depth), forms.Max(form => form.Kept));
    }

    private Asked Form(IToken? token, DictionaryToken resources, int inside)
    {
        if (token is not IndirectReferenceToken { Data: var reference } || Resolved(token) is not StreamToken form || !IsForm(form))
            return default;
        if (_forms.TryGetValue(reference, out var known))
            return known;
        if (inside == MostFormsInside)
            throw new BudgetException($"its forms draw one another {MostFormsInside} deep, or in a circle");
        var content = Content([form], Of(form.StreamDictionary, "Resources") as DictionaryToken ?? resources, inside + 1);
        return _forms[reference] = content with { Depth = content.Depth + 1 };
    }

    private bool IsForm(StreamToken stream) => Of(stream.StreamDictionary, "Subtype") is NameToken { Data: "Form" };

    private void Hold(long operators)
    {
        if (operators > _most)
            throw new BudgetException($"its pages, with the forms that they draw, have more than {_most} operators");
    }

    private IEnumerable<StreamToken> Parts(IToken? contents) => contents switch
    {
        StreamToken stream => [stream],
        ArrayToken array => array.Data.Select(Resolved).OfType<StreamToken>(),
        _ => [],
    };

    private ReadOnlyMemory<byte> Decoded(StreamToken stream)
    {
        try
        {
            return stream.Decode(_document.Structure.FilterProvider, _document.Structure.TokenScanner);
        }
        catch (Exception error) when (error is not (BudgetException or OutOfMemoryException))
        {
            // The page's own reading tells what is wrong.
            return default;
        }
    }

    private IToken? Of(DictionaryToken dictionary, string name) =>
        dictionary.Data.GetValueOrDefault(name) is { } token ? Resolved(token) : null;

    private IToken? Resolved(IToken? token)
    {
        for (var step = 0; token is IndirectReferenceToken reference && step < MostFormsInside; step++)
            token = _document.Structure.TokenScanner.Get(reference.Data)?.Data;
        return token;
    }

    /// <param name="Depth">Graphic states at a time.</param>
    /// <param name="Kept">Of these, those that stay.</param>
    private readonly record struct Asked(long Operators, long Depth, long Kept);
}

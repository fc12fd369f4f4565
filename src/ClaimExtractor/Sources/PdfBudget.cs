using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ClaimExtractor.Sources;

/// <summary>Looks through what the pages draw before they are drawn: forms that draw forms, and states that are kept, can ask for more than any machine has.</summary>
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
    private readonly Dictionary<IndirectReference, long> _forms = [];

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
                operators += budget.Operators(budget.Parts(budget.Of(node, "Contents")), resources, inside: 0);
            budget.Hold(operators);
        }
    }

    private long Operators(IEnumerable<StreamToken> parts, DictionaryToken? resources, int inside)
    {
        var operators = 0L;
        foreach (var part in parts)
        {
            var content = PdfContent.Of(Decoded(part).Span);
            if (content.Depth > Deepest)
                throw new BudgetException($"a page keeps {content.Depth} graphic states at a time, and {Deepest} are kept");
            operators += content.Operators;
            foreach (var (name, times) in content.Drawn)
                operators += Math.Min(_most + 1, Form(name, resources, inside)) * Math.Min(times, _most + 1) is var drawn and >= 0 ? drawn : _most + 1;
            Hold(operators);
        }

        return operators;
    }

    private long Form(string name, DictionaryToken? resources, int inside)
    {
        if (resources is null || Of(resources, "XObject") is not DictionaryToken objects || objects.Data.GetValueOrDefault(name) is not { } token)
            return 0;
        if (token is not IndirectReferenceToken { Data: var reference } || Resolved(token) is not StreamToken form || !IsForm(form))
            return 0;
        if (_forms.TryGetValue(reference, out var known))
            return known;
        if (inside == MostFormsInside)
            throw new BudgetException($"its forms draw one another {MostFormsInside} deep, or in a circle");
        return _forms[reference] = Operators([form], Of(form.StreamDictionary, "Resources") as DictionaryToken ?? resources, inside + 1);
    }

    private static bool IsForm(StreamToken stream) => stream.StreamDictionary.Data.GetValueOrDefault("Subtype") is NameToken { Data: "Form" };

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

    private IToken? Of(DictionaryToken dictionary, string name) => dictionary.Data.GetValueOrDefault(name) is { } token ? Resolved(token) : null;

    private IToken? Resolved(IToken? token)
    {
        for (var step = 0; token is IndirectReferenceToken reference && step < MostFormsInside; step++)
            token = _document.Structure.TokenScanner.Get(reference.Data)?.Data;
        return token;
    }
}

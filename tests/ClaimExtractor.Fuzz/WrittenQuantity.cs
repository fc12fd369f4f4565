using System.Globalization;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Fuzz;

/// <summary>A sentence with one quantity, and what it says: the ends in the unit. As one line it is an input of a run.</summary>
internal sealed record WrittenQuantity(string Sentence, Fraction Min, Fraction Max, string Unit)
{
    private const char Mark = '\t';

    public static WrittenQuantity Exact(string sentence, Fraction value, string unit) => new(sentence, value, value, unit);

    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Sentence}{Mark}{Min}{Mark}{Max}{Mark}{Unit}");

    /// <summary>The one quantity of the line's sentence is what the line says. A line of other parts says nothing.</summary>
    /// <exception cref="BrokenPromiseException">It reads as something else.</exception>
    public static void Check(string line)
    {
        if (line.Split(Mark) is not [var sentence, var least, var most, var unit] || !Fraction.TryParse(least, out var min)
            || !Fraction.TryParse(most, out var max))
            return;
        var span = new TextSpan(0, sentence.Length);
        using var context = new UnitContext(Lexicon.Default, "CNY");
        var found = MentionFinder.FindIn(sentence, new Sentence(1, 1, span), context).Mentions
            .Select(static mention => mention.Quantity).OfType<Quantity>().ToArray();
        Promise.Keep(found.Length == 1, $"one quantity is read in {sentence}, not {found.Length}");
        var (magnitude, read) = (found[0].Magnitude, found[0].Unit);
        Promise.Keep(read == unit, $"{sentence} is in {unit}, not {read}");
        Promise.Keep(magnitude.Min == min && magnitude.Max == max, $"{sentence} is {min} to {max}, not {magnitude.Min} to {magnitude.Max}");
    }
}

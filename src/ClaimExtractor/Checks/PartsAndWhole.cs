using System.Runtime.InteropServices;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>
/// The parts of a whole add up to it. A list that need not be complete gives a row only where it adds up: 其中 names some, and some may
/// overlap.
/// </summary>
internal static class PartsAndWhole
{
    // A complete list that misses the whole by more is not this whole's list.
    private static readonly Fraction Farthest = new(1, 4);

    public static void Run(CheckedClaims claims, CheckWords words, FindingList findings)
    {
        var parts = new Dictionary<Figure, List<Figure>>();
        foreach (var figure in claims.Figures)
        {
            if (
                figure.Claim.Role != Role.Part
                || claims.Related(figure, Relation.PartOf) is not { } whole
                || whole.Claim.Unit != figure.Claim.Unit
            )
                continue;
            if (!parts.TryGetValue(whole, out var list))
                parts.Add(whole, list = []);
            list.Add(figure);
        }

        foreach (var (whole, list) in parts)
            if (list.Count is > 1 and <= CheckedClaims.LargestGroup)
                findings.Add(Exactly.OrNull(static (of, words) => Check(of.Whole, of.Parts, words), (Whole: whole, Parts: list), words));
    }

    private static Finding? Check(Figure whole, List<Figure> parts, CheckWords words)
    {
        var sum = parts[0].Range;
        for (var count = 2; count <= parts.Count; count++)
        {
            sum += parts[count - 1].Range;
            // 5个…，其余15个，其中6个: what the list reaches first is all of it.
            if (sum.HalfWidth is not null && sum.Meets(whole.Range) && (count == parts.Count || !Meets(sum + parts[count].Range, whole)))
                return Row(whole, parts[..count], sum, Verdict.Consistent);
        }

        if (
            parts.Exists(part => part.IsLoose)
            || !IsComplete(whole, parts, words)
            || sum.Low is not { } low
            || sum.High is not { } high
            || whole.Value is not { } all
        )
            return null;
        var missed = low > all ? low - all : all - high;
        return missed <= all * Farthest ? Row(whole, parts, sum, Verdict.Inconsistent) : null;
    }

    private static bool Meets(Interval sum, Figure whole) => sum.Meets(whole.Range);

    // The text says that nothing is left out: 其余, 分别, or a list in brackets, with no 其中 behind its first part.
    private static bool IsComplete(Figure whole, List<Figure> parts, CheckWords words)
    {
        if (parts.Exists(part => part.Claim.Sentence != whole.Claim.Sentence))
            return false;
        var text = whole.Claim.Context;
        var (from, first, last) = (Text.Before(whole.Claim), Text.Before(parts[0].Claim), Text.Before(parts[^1].Claim));
        if (from > first || first > last)
            return false;
        var list = text.AsSpan()[first..last];
        var opening = text.AsSpan()[from..first];
        var isBracketed = opening.IndexOfAny('（', '(') >= 0 && list.IndexOfAny('）', ')') < 0;
        return !CheckWords.Holds(list, words.Among)
            && (isBracketed || CheckWords.Holds(list, words.Rest) || CheckWords.Ends(opening, words.Each));
    }

    private static Finding Row(Figure whole, List<Figure> parts, Interval sum, Verdict verdict)
    {
        var total = parts.Aggregate((Fraction?)Fraction.Zero, (all, part) => all + part.Value);
        var agrees = verdict == Verdict.Consistent;
        var test = new Comparison(CheckKind.PartsAndWhole, whole, [.. parts], () =>
            Comparison.Equation(
                string.Join(" + ", parts.Select(part => Comparison.Show(part.Value))),
                total?.ToDouble(),
                Comparison.Sign(whole.Claim, agrees),
                whole.Value
            )
        )
        {
            Computed = total?.ToDouble(),
            Stated = whole.Value,
            Tolerance = Comparison.Rounding(sum, whole, CollectionsMarshal.AsSpan(parts)),
        };
        return test.Row(verdict, () =>
        {
            var listed = string.Join(", ", parts.Select(part => part.Claim.Quote));
            return $"{listed} add up to {(agrees ? "" : $"{Comparison.Say(total)}, not to ")}{whole.Name}.";
        }, () =>
        {
            var listed = string.Join("、", parts.Select(part => part.Claim.Quote));
            return $"{listed}之和{(agrees ? "即" : $"为{Comparison.SayInChinese(total)}，不是")}{whole.ChineseName}。";
        });
    }
}

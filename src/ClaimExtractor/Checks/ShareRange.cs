using System.Buffers;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A share of a whole lies between none and all of it. 相当于 and 是…的 compare two things, and may be more.</summary>
internal static class ShareRange
{
    // Characters before the quote where the word of a share may stand.
    private const int Farthest = 24;

    private static readonly SearchValues<char> Pauses = SearchValues.Create("，。；、,;");

    public static Finding? Check(Figure figure, CheckWords words)
    {
        if (figure.Claim is not { Role: Role.Share, Unit: "percent" or "ratio" or "permille" } || figure.Value is null)
            return null;
        var all = figure.Claim.Unit switch { "percent" => 100, "permille" => 1000, _ => Fraction.One };
        var isWithin = new Interval(Fraction.Zero, all).Meets(figure.Range);
        if (!isWithin && !IsSharing(figure, words))
            return null;
        return Row(figure, all, isWithin);
    }

    private static Finding Row(Figure figure, Fraction all, bool isWithin)
    {
        var test = new Comparison(CheckKind.ShareRange, figure, [], () =>
            isWithin
                ? $"0 ≤ {Comparison.Show(figure.Value)} ≤ {Comparison.Show(all)}"
                : $"{Comparison.Show(figure.Value)} is not within 0 to {Comparison.Show(all)}"
        )
        {
            Stated = figure.Value,
        };
        return test.Row(isWithin || IsPart(figure.Claim) ? test.Judge(isWithin) : Verdict.CannotTell, () => isWithin
            ? $"{figure.Name} is a possible share."
            : $"{figure.Name} is stated as a share of a whole, and is not within 0 to {Comparison.Show(all)}.", () => isWithin
            ? $"{figure.ChineseName}是可能的占比。"
            : $"{figure.ChineseName}为占总体的比重，却不在0至{Comparison.Show(all)}之间。");
    }

    // 服务出口占出口总额的130% cannot be; 债务占国内生产总值的130% can.
    private static bool IsPart(Claim claim) =>
        claim is { Subject: { Length: >= 2 } subject, Baseline: { } whole } && whole.Contains(subject[^2..], StringComparison.Ordinal);

    private static bool IsSharing(Figure figure, CheckWords words)
    {
        var text = figure.Claim.Context.AsSpan(0, Text.Before(figure.Claim));
        var clause = text[(text.LastIndexOfAny(Pauses) + 1)..];
        return CheckWords.Holds(clause[Math.Max(0, clause.Length - Farthest)..], words.Share);
    }
}

using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>The direction that a change is said to have against its two ends.</summary>
internal static class Directions
{
    public static Finding? Check(ChangeEnds ends)
    {
        if (ends.To.Claim.Direction is not { } direction || ends.From.Value is not { } from || ends.To.Value is not { } to || from == to)
            return null;
        // Two ranges that meet tell no direction.
        if (ends.From.Range.Meets(ends.To.Range))
            return null;
        // A rank rises to a smaller number, and so may an exchange rate.
        if (ends.To.Claim.Dimension is Dimension.Rank or Dimension.Number or Dimension.Duration or Dimension.Other)
            return null;
        return Row(ends, isMore: to > from, direction);
    }

    private static Finding Row(ChangeEnds ends, bool isMore, Direction direction)
    {
        var agrees = isMore == (direction == Direction.Increase);
        var test = new Comparison(CheckKind.Direction, ends.To, [ends.From], () =>
            $"{Comparison.Show(ends.To.Value)} {(isMore ? ">" : "<")} {Comparison.Show(ends.From.Value)}"
        );
        return test.Row(
            test.Judge(agrees),
            () =>
            {
                var said = direction == Direction.Increase ? "an increase" : "a decrease";
                return $"From {ends.From.Claim.Quote} to {ends.To.Name} is "
                    + $"{(agrees ? $"{said}, as is said" : $"said to be {said}, and is not")}.";
            },
            () =>
            {
                var said = direction == Direction.Increase ? "增加" : "减少";
                return $"由{ends.From.Claim.Quote}到{ends.To.ChineseName}，文中称{said}，{(agrees ? "与数值相符" : "与数值不符")}。";
            }
        );
    }
}

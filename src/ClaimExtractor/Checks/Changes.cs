using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A stated change with the two ends that it is about.</summary>
internal sealed record StatedChange(Figure By, ChangeEnds Ends);

/// <summary>Finds for each stated change the ends it is about: in its own sentence, or the same metric a year before where it says 同比.</summary>
internal static class Changes
{
    public static IReadOnlyList<StatedChange> Find(CheckedClaims claims)
    {
        var found = new List<StatedChange>();
        var ends = claims.Ends.ToLookup(change => change.To.Claim.Sentence);
        var levels = Levels(claims);
        var sentences = claims.Figures.ToLookup(figure => figure.Claim.Sentence);
        foreach (var figure in claims.Figures)
        {
            if (figure.Claim.Role == Role.Difference && Points.Compared(figure, sentences[figure.Claim.Sentence].Take(CheckedClaims.LargestGroup)) is { } compared)
                found.Add(compared);
            if (figure.Claim.Role != Role.ChangeBy || figure.Claim.Subject is null)
                continue;
            var own = ends[figure.Claim.Sentence].Take(CheckedClaims.LargestGroup).Where(change => change.Concerns(figure.Claim)).ToList();
            if (own.Count == 1)
                found.Add(new StatedChange(figure, own[0]));
            else if (own.Count == 0 && InSentence(figure, [.. sentences[figure.Claim.Sentence].Take(CheckedClaims.LargestGroup)]) is { } said)
                found.Add(new StatedChange(figure, said));
            else if (own.Count == 0 && IsYearOnYear(figure.Claim, claims.Lexicon) && YearBefore(figure, levels) is { } year)
                found.Add(new StatedChange(figure, year));
        }

        return found;
    }

    // 31.2%，比上年的28.9%提高2.3个百分点: where the sentence says where it started and one level of the same metric.
    private static ChangeEnds? InSentence(Figure by, IReadOnlyList<Figure> sentence)
    {
        var same = sentence.Where(figure => figure.Claim.Subject == by.Claim.Subject && figure.Claim.Place == by.Claim.Place && figure.Claim.Modality == by.Claim.Modality).ToList();
        var from = same.Where(figure => figure.Claim.Role == Role.ChangeFrom).ToList();
        var to = same.Where(figure => figure.Claim.Role == Role.Level).ToList();
        return from.Count == 1 && to.Count == 1 && from[0].Claim.Unit == to[0].Claim.Unit && from[0].Claim.Per == to[0].Claim.Per ? new ChangeEnds(from[0], to[0]) : null;
    }

    private static Dictionary<(string, string?, DateOnly, DateOnly), List<Figure>> Levels(CheckedClaims claims)
    {
        var levels = new Dictionary<(string, string?, DateOnly, DateOnly), List<Figure>>();
        foreach (var figure in claims.Figures)
        {
            if (figure.Claim is not { Role: Role.Level or Role.ChangeTo or Role.ChangeFrom, Subject: { } subject, TimeStart: { } start, TimeEnd: { } end, Modality: Modality.Asserted })
                continue;
            var key = (subject, figure.Claim.Place, start, end);
            if (!levels.TryGetValue(key, out var list))
                levels.Add(key, list = []);
            list.Add(figure);
        }

        return levels;
    }

    private static bool IsYearOnYear(Claim claim, Lexicon lexicon) =>
        claim is { Per: null, Baseline: { } baseline } && lexicon.Longest(baseline, 0, TokenKind.Comparison)?.Of(TokenKind.Comparison)?.Code == "year_on_year";

    // One level of the metric then and one a year before; where there are several, none is known to be meant.
    private static ChangeEnds? YearBefore(Figure by, Dictionary<(string, string?, DateOnly, DateOnly), List<Figure>> levels)
    {
        if (by.Claim is not { Subject: { } subject, TimeStart: { } start, TimeEnd: { } end, Modality: Modality.Asserted } || start.Year < 2)
            return null;
        return levels.TryGetValue((subject, by.Claim.Place, start, end), out var now) && now.Count == 1
            && levels.TryGetValue((subject, by.Claim.Place, start.AddYears(-1), end.AddYears(-1)), out var before) && before.Count == 1
            && now[0].Claim.Unit == before[0].Claim.Unit && now[0].Claim.Per == before[0].Claim.Per && now[0].Claim.Attribution == before[0].Claim.Attribution
            ? new ChangeEnds(before[0], now[0])
            : null;
    }
}

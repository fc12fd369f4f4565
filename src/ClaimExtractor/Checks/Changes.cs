using System.Runtime.InteropServices;
using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A stated change with the two ends that it is about.</summary>
internal sealed record StatedChange(Figure By, ChangeEnds Ends);

/// <summary>Finds for each stated change the ends it is about: in its own sentence, or the same metric a year before where it says
/// 同比.</summary>
internal static class Changes
{
    public static List<StatedChange> Find(CheckedClaims claims)
    {
        var found = new List<StatedChange>();
        Dictionary<(string, string?, DateOnly, DateOnly), Figure?>? levels = null;
        int first = 0, firstEnds = 0;
        for (var i = 0; i < claims.Figures.Count; i++)
        {
            var figure = claims.Figures[i];
            while (claims.Figures[first].Claim.Sentence != figure.Claim.Sentence)
                first++;
            if (figure.Claim.Role is not (Role.Difference or Role.ChangeBy))
                continue;
            var sentence = OfSentence(claims.Figures, first);
            if (sentence.IsEmpty)
                continue;
            if (Points.Compared(figure, sentence) is { } compared)
                found.Add(compared);
            if (figure.Claim.Role != Role.ChangeBy || figure.Claim.Subject is null)
                continue;
            while (firstEnds < claims.Ends.Count && claims.Ends[firstEnds].To.Claim.Sentence < figure.Claim.Sentence)
                firstEnds++;
            var (own, count) = OwnEnds(figure.Claim, claims.Ends, firstEnds);
            if (count == 1)
                found.Add(new StatedChange(figure, own!));
            else if (count == 0 && InSentence(figure, sentence) is { } said)
                found.Add(new StatedChange(figure, said));
            else if (count == 0 && IsYearOnYear(figure.Claim, claims.Lexicon) && YearBefore(figure, levels ??= Levels(claims)) is { } year)
                found.Add(new StatedChange(figure, year));
        }

        return found;
    }

    // None where there are more than a group has: of the first ones alone it is not known that the sentence says no other.
    private static ReadOnlySpan<Figure> OfSentence(List<Figure> figures, int first)
    {
        var end = first;
        while (
            end < figures.Count && end - first <= CheckedClaims.LargestGroup && figures[end].Claim.Sentence == figures[first].Claim.Sentence
        )
            end++;
        return end - first <= CheckedClaims.LargestGroup ? CollectionsMarshal.AsSpan(figures)[first..end] : [];
    }

    // The last of the changes that the sentence says both ends of and the claim concerns, and how many there are.
    private static (ChangeEnds? Last, int Count) OwnEnds(Claim change, List<ChangeEnds> ends, int first)
    {
        (ChangeEnds? Last, int Count) own = default;
        for (var i = first; i < ends.Count && ends[i].To.Claim.Sentence == change.Sentence; i++)
            if (ends[i].Concerns(change))
                own = (ends[i], own.Count + 1);
        return own;
    }

    // 31.2%，比上年的28.9%提高2.3个百分点: where the sentence says where it started and one level of the same metric.
    private static ChangeEnds? InSentence(Figure by, ReadOnlySpan<Figure> sentence)
    {
        Figure? from = null, to = null;
        foreach (var figure in sentence)
        {
            if (figure.Claim.Role is not (Role.ChangeFrom or Role.Level)
                || !figure.Claim.IsOfSame(by.Claim) || figure.Claim.Place != by.Claim.Place || figure.Claim.Modality != by.Claim.Modality)
                continue;
            ref var end = ref figure.Claim.Role == Role.Level ? ref to : ref from;
            if (end is not null)
                return null;
            end = figure;
        }

        return from is not null && to is not null && from.Claim.Unit == to.Claim.Unit && from.Claim.Per == to.Claim.Per
            ? new ChangeEnds(from, to)
            : null;
    }

    // The one level of a metric at a time in a place; null where there are several, and none is known to be meant.
    private static Dictionary<(string, string?, DateOnly, DateOnly), Figure?> Levels(CheckedClaims claims)
    {
        var levels = new Dictionary<(string, string?, DateOnly, DateOnly), Figure?>();
        foreach (var figure in claims.Figures)
        {
            if (figure.Claim is not { Role: Role.Level or Role.ChangeTo or Role.ChangeFrom, Modality: Modality.Asserted } claim)
                continue;
            if (claim is not { Subject: not null, Phrase: { } phrase, TimeStart: { } start, TimeEnd: { } end })
                continue;
            var key = (phrase, claim.Place, start, end);
            if (!levels.TryAdd(key, figure))
                levels[key] = null;
        }

        return levels;
    }

    private static bool IsYearOnYear(Claim claim, Lexicon lexicon) =>
        claim is { Per: null, Baseline: { } baseline } && lexicon.MetricWords("year_on_year").Contains(baseline);

    // The metric then and a year before.
    private static ChangeEnds? YearBefore(Figure by, Dictionary<(string, string?, DateOnly, DateOnly), Figure?> levels)
    {
        if (by.Claim is not { Subject: not null, Phrase: { } phrase, Modality: Modality.Asserted })
            return null;
        if (by.Claim is not { TimeStart: { Year: > 1 } start, TimeEnd: { } end })
            return null;
        return levels.GetValueOrDefault((phrase, by.Claim.Place, start, end)) is { } now
            && levels.GetValueOrDefault((phrase, by.Claim.Place, start.AddYears(-1), end.AddYears(-1))) is { } before
            && now.Claim.Unit == before.Claim.Unit && now.Claim.Per == before.Claim.Per && now.Claim.Attribution == before.Claim.Attribution
            ? new ChangeEnds(before, now)
            : null;
    }
}

namespace ClaimExtractor.Quantities;

/// <summary>Chooses among overlapping readings: the lower priority number, then the longer, then the earlier.</summary>
internal static class Arbiter
{
    /// <returns>Readings that do not overlap, in the order of the text.</returns>
    public static List<Reading> Choose(List<Reading> readings, int tokens)
    {
        readings.Sort((a, b) =>
        {
            var byPriority = a.Priority.CompareTo(b.Priority);
            if (byPriority != 0)
                return byPriority;
            var byLength = (b.End - b.First).CompareTo(a.End - a.First);
            return byLength != 0 ? byLength : a.First.CompareTo(b.First);
        });
        var chosen = new List<Reading>();
        var covered = new bool[tokens];
        foreach (var reading in readings)
        {
            var span = covered.AsSpan(reading.First, reading.End - reading.First);
            if (span.Contains(true))
                continue;
            span.Fill(true);
            chosen.Add(reading);
        }

        chosen.Sort((a, b) => a.First.CompareTo(b.First));
        return chosen;
    }
}

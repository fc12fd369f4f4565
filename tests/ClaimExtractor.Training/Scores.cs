using System.Globalization;

namespace ClaimExtractor.Training;

/// <summary>Shares of right answers, of the frames alone and of the weights, a genre a row.</summary>
internal sealed class Scores
{
    /// <summary>The numbers whose subject is wrong: id, clause, what is right, what the weights choose; set apart by tabs.</summary>
    public List<string> Errors { get; } = [];

    private readonly SortedDictionary<string, int[]> _rows = new(StringComparer.Ordinal);

    public void Add(Question question, double[] subjects, double[] bearers, double[] predicates)
    {
        var subject = Trainer.Choose(question.Subject, subjects);
        var example = question.Bearers[subject];
        var (isSubject, isBearer) = (question.Subject.IsRight(subject), example.IsRight(Trainer.Choose(example, bearers)));
        if (!isSubject)
            Errors.Add(string.Join('\t', question.Judgement.ClaimId, question.Clause, question.Judgement.Subjects,
                question.Texts[subject] ?? ""));
        foreach (var genre in new[] { question.Subject.Genre, "all" })
        {
            if (!_rows.TryGetValue(genre, out var row))
                _rows[genre] = row = new int[12];
            row[0]++;
            row[1] += question.Subject.HasAnswer ? 1 : 0;
            row[2] += question.ProposesSubject ? 1 : 0;
            row[3] += question.ProposesBearer ? 1 : 0;
            row[4] += question.ProposesSubject && question.ProposesBearer ? 1 : 0;
            row[5] += isSubject ? 1 : 0;
            row[6] += isBearer ? 1 : 0;
            if (question.Predicate is { } predicate)
            {
                row[8]++;
                row[9] += question.ProposesPredicate ? 1 : 0;
                row[11] += predicate.HasAnswer ? 1 : 0;
                row[10] += predicate.IsRight(Trainer.Choose(predicate, predicates)) ? 1 : 0;
            }

            row[7] += isSubject && isBearer ? 1 : 0;
        }
    }

    public void Add(Scores others)
    {
        Errors.AddRange(others.Errors);
        foreach (var (genre, counts) in others._rows)
        {
            if (!_rows.TryGetValue(genre, out var row))
                _rows[genre] = row = new int[counts.Length];
            for (var i = 0; i < row.Length; i++)
                row[i] += counts[i];
        }
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(
            $"{"percent right", -20}{"numbers", 8}{"reachable", 10} | frames: subject bearer  both | weights: subject bearer  both | "
                + $"predicates: reachable frames weights"
        );
        foreach (var (genre, row) in _rows)
        {
            string Percent(int column) => (100.0 * row[column] / row[0]).ToString("0.0", CultureInfo.InvariantCulture);
            string Share(int column) => (100.0 * row[column] / Math.Max(1, row[8])).ToString("0.0", CultureInfo.InvariantCulture);
            output.WriteLine(
                $"{genre, -20}{row[0], 8}{Percent(1), 10} |{Percent(2), 16}{Percent(3), 7}{Percent(4), 6} "
                    + $"|{Percent(5), 17}{Percent(6), 7}{Percent(7), 6} |{Share(11), 22}{Share(9), 7}{Share(10), 8}"
            );
        }
    }
}

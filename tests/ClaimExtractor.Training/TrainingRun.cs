namespace ClaimExtractor.Training;

/// <summary>Trains the three choices: the subject, and the bearer and the predicate of the subject that is right.</summary>
/// <param name="prior">Weights that training begins with, and that those it finds are drawn to.</param>
internal sealed class TrainingRun(Choices prior)
{
    private static readonly Trainer Trainer = new();

    public Choices Train(IReadOnlyList<Question> examples) => new(
        Trainer.Train([.. examples.Select(static question => question.Subject)], prior.Subjects),
        Trainer.Train([.. examples.Where(static question => question.Subject.HasAnswer)
            .Select(static question => question.Bearers[question.Subject.FirstOfBest])], prior.Bearers),
        Trainer.Train([.. examples.Select(static question => question.Predicate).OfType<Example>()], prior.Predicates));

    /// <summary>Asks each part of the documents with the weights that the others give.</summary>
    public Scores CrossValidate(IReadOnlyList<Question> examples, int folds)
    {
        var parts = examples
            .Select(static question => question.Subject.Document)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(static (document, number) => (document, number))
            .ToDictionary(static pair => pair.document, pair => pair.number % folds, StringComparer.Ordinal);
        var scores = new Scores();
        for (var fold = 0; fold < folds; fold++)
        {
            var choices = Train([.. examples.Where(question => parts[question.Subject.Document] != fold)]);
            scores.Add(choices.Score(examples.Where(question => parts[question.Subject.Document] == fold)));
        }

        return scores;
    }
}

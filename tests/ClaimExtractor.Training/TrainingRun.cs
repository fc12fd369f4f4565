namespace ClaimExtractor.Training;

/// <summary>Trains the three choices: the subject, and the bearer and the predicate of the subject that is right.</summary>
internal static class TrainingRun
{
    private static readonly Trainer Trainer = new();

    /// <returns>A weight a feature, by number.</returns>
    public static (double[] Subjects, double[] Bearers, double[] Predicates) Weights(Questions questions, IReadOnlyList<Question> examples)
    {
        var bearers = examples.Where(static question => question.Subject.HasAnswer)
            .Select(static question => question.Bearers[Array.IndexOf(question.Subject.IsRight, true)]).ToList();
        return (Trainer.Train([.. examples.Select(static question => question.Subject)], questions.SubjectNames.All.Count),
            Trainer.Train(bearers, questions.BearerNames.All.Count),
            Trainer.Train([.. examples.Select(static question => question.Predicate).OfType<Example>()], questions.PredicateNames.All.Count));
    }

    /// <summary>Asks each part of the documents with the weights that the others give.</summary>
    public static Scores CrossValidate(Questions questions, int folds)
    {
        var documents = questions.All.Select(static question => question.Subject.Document).Distinct().Order(StringComparer.Ordinal)
            .Select(static (document, number) => (document, number)).ToDictionary(static pair => pair.document, pair => pair.number % folds, StringComparer.Ordinal);
        var scores = new Scores();
        for (var fold = 0; fold < folds; fold++)
        {
            var weights = Weights(questions, [.. questions.All.Where(question => documents[question.Subject.Document] != fold)]);
            foreach (var question in questions.All.Where(question => documents[question.Subject.Document] == fold))
                scores.Add(question, weights.Subjects, weights.Bearers, weights.Predicates);
        }

        return scores;
    }
}

namespace ClaimExtractor.Training;

/// <summary>The weights of the three choices, by the numbers of their features.</summary>
internal sealed record Choices(double[] Subjects, double[] Bearers, double[] Predicates)
{
    private const string SubjectFile = "subject.tsv", BearerFile = "bearer.tsv", PredicateFile = "predicate.tsv";

    public static Choices Read(Questions questions, DirectoryInfo folder)
    {
        return new Choices(
            Of(SubjectFile, questions.SubjectNames),
            Of(BearerFile, questions.BearerNames),
            Of(PredicateFile, questions.PredicateNames)
        );

        double[] Of(string file, FeatureNames names)
        {
            var weights = WeightFile.Read(Path.Combine(folder.FullName, file));
            names.Number(weights.Keys);
            return [.. names.All.Select(name => weights.GetValueOrDefault(name))];
        }
    }

    /// <summary>All features weigh nothing.</summary>
    public static Choices Nothing(Questions questions) =>
        new(
            new double[questions.SubjectNames.All.Count],
            new double[questions.BearerNames.All.Count],
            new double[questions.PredicateNames.All.Count]
        );

    public void Write(Questions questions, DirectoryInfo folder)
    {
        folder.Create();
        WeightFile.Write(Path.Combine(folder.FullName, SubjectFile), questions.SubjectNames.All, Subjects);
        WeightFile.Write(Path.Combine(folder.FullName, BearerFile), questions.BearerNames.All, Bearers);
        WeightFile.Write(Path.Combine(folder.FullName, PredicateFile), questions.PredicateNames.All, Predicates);
    }

    /// <summary>How often they are right.</summary>
    public Scores Score(IEnumerable<Question> questions)
    {
        var scores = new Scores();
        foreach (var question in questions)
            scores.Add(question, Subjects, Bearers, Predicates);
        return scores;
    }
}

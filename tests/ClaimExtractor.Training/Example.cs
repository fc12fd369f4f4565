namespace ClaimExtractor.Training;

/// <summary>One choice: the features of every candidate, and what each is worth.</summary>
/// <param name="Document">Documents are not torn apart where a part of the examples is kept back.</param>
/// <param name="Genre">The file that the document stands in.</param>
/// <param name="Weight">How often it counts.</param>
/// <param name="Candidates">Numbers of features, in the order of the candidates.</param>
internal sealed record Example(string Document, string Genre, int[][] Candidates, Verdict[] Verdicts, int Weight)
{
    public bool HasAnswer => Best > Verdict.Wrong;

    /// <summary>What the best candidate is worth: to be learned are those that are.</summary>
    public Verdict Best { get; } = Verdicts.Max();

    /// <summary>The first of the best candidates.</summary>
    public int FirstOfBest => Array.IndexOf(Verdicts, Best);

    public bool IsRight(int candidate) => Verdicts[candidate] >= Verdict.Fair;
}

/// <summary>Numbers the names of features.</summary>
internal sealed class FeatureNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public List<string> All { get; } = [];

    public int[] Number(IEnumerable<string> names) => [.. names.Select(Number)];

    private int Number(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = All.Count;
            All.Add(name);
        }

        return number;
    }
}

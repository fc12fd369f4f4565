namespace ClaimExtractor.Training;

/// <summary>
/// Finds the weights under which the right candidates are the likeliest, likelihood going with the exponential of the sum of the weights:
/// conditional maximum entropy, by stochastic gradients with a rate of its own for each feature (AdaGrad), averaged over all steps.
/// </summary>
/// <param name="Rounds">Times that all examples are gone through.</param>
/// <param name="Rate">Step of a feature that was seen once.</param>
/// <param name="Decay">How strongly weights are drawn to their priors.</param>
/// <param name="Fewest">Examples that a feature must stand in.</param>
internal sealed record Trainer(int Rounds = 12, double Rate = 0.1, double Decay = 0.008, int Fewest = 2)
{
    private const int Seed = 20200306;

    /// <param name="prior">A weight a feature that training begins with, and that weights are drawn to.</param>
    /// <returns>A weight a feature; its prior where it is too rare.</returns>
    public double[] Train(IReadOnlyList<Example> examples, double[] prior)
    {
        var features = prior.Length;
        var counts = new int[features];
        foreach (var example in examples)
            foreach (var feature in example.Candidates.SelectMany(static candidate => candidate).Distinct())
                counts[feature]++;
        var weights = prior.ToArray();
        var squares = new double[features];
        Array.Fill(squares, 1e-2);
        var order = examples
            .Where(static example => example.HasAnswer)
            .SelectMany(static example => Enumerable.Repeat(example, example.Weight))
            .ToArray();
        var random = new Random(Seed);
        var gradient = new Dictionary<int, double>();
        var (sums, since) = (new double[features], new int[features]);
        var steps = 0;
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                Gradient(example, weights, gradient);
                steps++;
                foreach (var (feature, slope) in gradient)
                {
                    if (counts[feature] < Fewest)
                        continue;
                    sums[feature] += weights[feature] * (steps - since[feature]);
                    since[feature] = steps;
                    var step = slope - Decay * (weights[feature] - prior[feature]);
                    squares[feature] += step * step;
                    weights[feature] += Rate * step / Math.Sqrt(squares[feature]);
                }
            }
        }

        for (var feature = 0; feature < features; feature++)
            sums[feature] = steps == 0 ? weights[feature] : (sums[feature] + weights[feature] * (steps - since[feature])) / steps;
        return sums;
    }

    private static void Gradient(Example example, double[] weights, Dictionary<int, double> gradient)
    {
        gradient.Clear();
        var shares = Shares(example, weights);
        var right = 0.0;
        for (var i = 0; i < shares.Length; i++)
            if (example.Verdicts[i] == example.Best)
                right += shares[i];
        // So unlikely that nothing of it is left: it would draw the weights nowhere.
        if (right == 0)
            return;
        for (var i = 0; i < shares.Length; i++)
        {
            var pull = (example.Verdicts[i] == example.Best ? shares[i] / right : 0) - shares[i];
            if (Math.Abs(pull) < 1e-4)
                continue;
            foreach (var feature in example.Candidates[i])
                gradient[feature] = gradient.GetValueOrDefault(feature) + pull;
        }
    }

    // What is fair beside what is right is neither to be learned nor to be shunned: it has no share.
    private static double[] Shares(Example example, double[] weights)
    {
        var sums = example
            .Candidates.Zip(example.Verdicts, (candidate, verdict) =>
                verdict == Verdict.Fair && example.Best == Verdict.Right
                    ? double.NegativeInfinity
                    : candidate.Sum(feature => weights[feature])
            )
            .ToArray();
        var most = sums.Max();
        var shares = Array.ConvertAll(sums, sum => Math.Exp(sum - most));
        var total = shares.Sum();
        return Array.ConvertAll(shares, share => share / total);
    }

    /// <summary>The candidate that the weights choose: the first of the heaviest.</summary>
    public static int Choose(Example example, double[] weights)
    {
        var best = 0;
        var most = double.NegativeInfinity;
        for (var i = 0; i < example.Candidates.Length; i++)
        {
            var sum = example.Candidates[i].Sum(feature => weights[feature]);
            if (sum > most)
                (best, most) = (i, sum);
        }

        return best;
    }
}

namespace ClaimExtractor.Training;

/// <summary>Puts words that stand beside the same words into one cluster: k-means on the sphere.</summary>
internal static class WordClustering
{
    private const int Seed = 20200306, Rounds = 20;

    /// <returns>The cluster of each word, from 0.</returns>
    public static int[] Cluster(IReadOnlyList<WordVector> words, int clusters)
    {
        var features = words.Max(static word => word.Features[^1]) + 1;
        var order = Enumerable.Range(0, words.Count).ToArray();
        new Random(Seed).Shuffle(order);
        var nearest = new int[words.Count];
        var centres = order.Take(clusters).Select(word => Centre([words[word]], features)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var now = centres;
            Parallel.For(0, words.Count, word => nearest[word] = Nearest(words[word], now));
            var members = words.Zip(nearest).ToLookup(static pair => pair.Second, static pair => pair.First);
            centres = [.. now.Select((centre, cluster) => members[cluster].Any() ? Centre(members[cluster], features) : centre)];
        }

        return nearest;
    }

    private static int Nearest(WordVector word, double[][] centres)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var cluster = 0; cluster < centres.Length; cluster++)
        {
            var centre = centres[cluster];
            var sum = 0.0;
            for (var i = 0; i < word.Features.Length; i++)
                sum += word.Values[i] * centre[word.Features[i]];
            if (sum > most)
                (best, most) = (cluster, sum);
        }

        return best;
    }

    private static double[] Centre(IEnumerable<WordVector> words, int features)
    {
        var centre = new double[features];
        foreach (var word in words)
            for (var i = 0; i < word.Features.Length; i++)
                centre[word.Features[i]] += word.Values[i];
        var length = Math.Sqrt(centre.Sum(static value => value * value));
        return Array.ConvertAll(centre, value => value / length);
    }
}

namespace ClaimExtractor.Datasets;

/// <summary>What a library throws while it reads, in the words of a person who opens the file.</summary>
internal static class ReadingFaults
{
    /// <param name="says">Null for what passes through as it is.</param>
    /// <exception cref="DatasetException">In place of what <paramref name="says"/> has words for.</exception>
    public static IEnumerable<T> Named<T>(IEnumerable<T> parts, Func<Exception, string?> says)
    {
        using var part = parts.GetEnumerator();
        while (true)
        {
            try
            {
                if (!part.MoveNext())
                    yield break;
            }
            catch (Exception exception) when (says(exception) is { } words)
            {
                throw new DatasetException(words, exception);
            }

            yield return part.Current;
        }
    }
}

namespace ClaimExtractor.Tables;

/// <summary>The beginnings of the words, level by level, so that the continuations of one are neighbours.</summary>
internal sealed class WordTrie
{
    private readonly List<Node> _nodes = [];

    // The words that begin so, as places in their list.
    private readonly List<Range> _words = [];

    private WordTrie()
    {
    }

    /// <param name="Character">The last one of the beginning.</param>
    /// <param name="Word">The beginning as a word; null where it is none.</param>
    /// <param name="Continuations">The first of the beginnings that are longer by one; where it would be, if there is none.</param>
    public readonly record struct Node(char Character, WordRow? Word, int Continuations);

    /// <param name="words">In the order of their UTF-16 units, each once.</param>
    public static IReadOnlyList<Node> Of(ReadOnlySpan<WordRow> words)
    {
        var trie = new WordTrie();
        trie.Add('\0', null, ..words.Length);
        for (int node = 0, depth = 0, level = 1; node < trie._nodes.Count; node++)
        {
            // The nodes before this one have the depth, those from here on one more.
            if (node == level)
                (depth, level) = (depth + 1, trie._nodes.Count);
            trie._nodes[node] = trie._nodes[node] with { Continuations = trie._nodes.Count };
            trie.AddContinuations(words, trie._words[node], depth);
        }

        return trie._nodes;
    }

    private void AddContinuations(ReadOnlySpan<WordRow> words, Range range, int depth)
    {
        var (start, end) = (range.Start.Value, range.End.Value);
        // The beginning itself.
        if (start < end && words[start].Word.Length == depth)
            start++;
        while (start < end)
        {
            var first = words[start];
            var begin = start;
            while (start < end && words[start].Word[depth] == first.Word[depth])
                start++;
            Add(first.Word[depth], first.Word.Length == depth + 1 ? first : null, begin..start);
        }
    }

    private void Add(char character, WordRow? word, Range words)
    {
        _nodes.Add(new Node(character, word, 0));
        _words.Add(words);
    }
}

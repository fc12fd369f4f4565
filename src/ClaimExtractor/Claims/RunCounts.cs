using ClaimExtractor.Clauses;

namespace ClaimExtractor.Claims;

/// <summary>How many words of which class a run holds.</summary>
internal readonly ref struct RunCounts
{
    public RunCounts(ReadOnlySpan<WordView> words)
    {
        Chunks = 1;
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i].Class)
            {
                case WordClass.De: De++; break;
                case WordClass.Verb or WordClass.LightVerb or WordClass.Bare or WordClass.Stock or WordClass.ChangeBy or WordClass.ChangeTo: Verbs++; break;
                case WordClass.Join: Joins++; break;
                case WordClass.Place: Places++; break;
                case WordClass.Time: Times++; break;
                case WordClass.Adverb: Adverbs++; break;
                case WordClass.Preposition: Prepositions++; break;
                case WordClass.Link or WordClass.Than or WordClass.ChangeFrom or WordClass.Share or WordClass.Report: Links++; break;
                case WordClass.Open: Opened++; break;
                case WordClass.Close: Closed++; break;
                case WordClass.OpenQuote: Quotes++; break;
                case WordClass.CloseQuote: Quotes += 3; break;
            }

            if (i > 0 && words[i].Chunk != words[i - 1].Chunk)
                Chunks++;
        }
    }

    public int De { get; }

    public int Verbs { get; }

    public int Joins { get; }

    public int Places { get; }

    public int Times { get; }

    public int Adverbs { get; }

    public int Prepositions { get; }

    /// <summary>Verbs that link, compare, share or report.</summary>
    public int Links { get; }

    public int Opened { get; }

    public int Closed { get; }

    /// <summary>One for a mark that opens, three for one that closes.</summary>
    public int Quotes { get; }

    public int Chunks { get; }
}

using ClaimExtractor.Clauses;

namespace ClaimExtractor.Claims;

/// <summary>How many words of which class a run holds.</summary>
internal readonly ref struct RunCounts
{
    public RunCounts(ReadOnlySpan<WordView> words)
    {
        foreach (ref readonly var word in words)
            switch (word.Class)
            {
                case WordClass.De:
                    De++;
                    break;
                case WordClass.Verb or WordClass.LightVerb or WordClass.Bare or WordClass.Stock or WordClass.ChangeBy or WordClass.ChangeTo:
                    Verbs++;
                    break;
                case WordClass.Join:
                    Joins++;
                    break;
                case WordClass.Place:
                    Places++;
                    break;
                case WordClass.Open:
                    Opened++;
                    break;
                case WordClass.Close:
                    Closed++;
                    break;
            }
    }

    public int De { get; }

    public int Verbs { get; }

    public int Joins { get; }

    public int Places { get; }

    public int Opened { get; }

    public int Closed { get; }
}

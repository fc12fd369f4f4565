using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Weights;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>What the weights are asked about a word: all that is known of it, looked up once a sentence.</summary>
/// <param name="Class">A <see cref="WordClass"/>.</param>
/// <param name="Kind">A <see cref="TokenKind"/>.</param>
/// <param name="Chunk">Which of the sentence's chunks it stands in.</param>
/// <param name="Letter">That chunk's <see cref="ChunkKind"/>.</param>
/// <param name="Metric">Its code as the noun of a metric; empty where it is none.</param>
/// <param name="Counted">Its code as a noun that is counted; empty where it is none.</param>
/// <param name="Place">Its code as a place; empty where it is none.</param>
/// <param name="IsActor">It acts, and has figures: 公司.</param>
/// <param name="IsHead">It is measured: 产量.</param>
/// <param name="Cluster">A code for the words that are used like it; empty where none is known.</param>
internal sealed record WordView(char Class, string Tag, char Kind, int Chunk, char Letter, string Metric, string Counted, string Place,
    bool IsActor, bool IsHead, string Cluster)
{
    /// <summary>What stands before the first word of a sentence, and behind its last.</summary>
    public static readonly WordView Start = new('^', "^", '^', -1, '^', "", "", "", false, false, ""),
        End = new('$', "$", '$', -1, '$', "", "", "", false, false, "");

    private static readonly string[] Tags = Enum.GetNames<PartOfSpeech>();

    private static readonly WordClusters Clusters = WordClusters.Shipped();

    public static WordView[] Of(SentenceChunks sentence)
    {
        var tokens = sentence.Tokens;
        var words = new WordView[tokens.Count];
        for (var chunk = 0; chunk < sentence.Chunks.Length; chunk++)
        for (var at = sentence.Chunks[chunk].First; at < sentence.Chunks[chunk].End; at++)
            words[at] = new WordView(
                sentence.Classes[at],
                Tags[(int)tokens[at].Tag],
                tokens[at].Kind,
                chunk,
                sentence.Chunks[chunk].Kind,
                tokens[at].As(TokenKind.Metric)?.Code ?? "",
                tokens[at].As(TokenKind.CountedNoun)?.Code ?? "",
                tokens[at].As(TokenKind.Place)?.Code ?? "",
                Actors.Is(tokens, at),
                NounPhrase.IsHead(tokens, at),
                Clusters.Of(tokens.Surface(at))
            );
        return words;
    }
}

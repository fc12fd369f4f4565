using ClaimExtractor.Claims;
using ClaimExtractor.Clauses;
using ClaimExtractor.Words;

namespace ClaimExtractor.Cli;

/// <summary>The words and the chunks of a sentence, and the frames around a number.</summary>
internal static class ClauseView
{
    private const int ShownSubjects = 4;

    private const string Nothing = "-";

    /// <summary>Each word with its part of speech in the dictionary and with what it does in its clause, then each chunk, then the letters
    /// that the frames are patterns over.</summary>
    public static void Write(TextWriter output, ClauseExplanation clauses)
    {
        var (tokens, chunks) = (clauses.Chunks.Tokens, clauses.Chunks.Chunks);
        output.WriteLine("words:");
        TextTable.Write(
            output,
            [
                .. clauses.Chunks.Classes.Select(
                    (letter, at) =>
                        (string[])
                            [
                                "",
                                tokens.Surface(at).ToString(),
                                ClauseWords.Of(tokens[at].Tag) is { Length: > 0 } tag ? tag : Nothing,
                                ClauseWords.OfClass(letter),
                            ]
                ),
            ],
            [],
            int.MaxValue
        );
        output.WriteLine("chunks:");
        TextTable.Write(
            output,
            [
                .. chunks
                    .Where(static chunk => chunk.End > chunk.First)
                    .Select(chunk =>
                        (string[])
                            [
                                "",
                                Text(tokens, new TokenRange(chunk.First, chunk.End)),
                                chunk.Kind.ToString(),
                                ClauseWords.OfChunk(chunk.Kind),
                            ]
                    ),
            ],
            [],
            int.MaxValue
        );
        output.WriteLine($"chunk kinds: {string.Concat(chunks.Select(static chunk => chunk.Kind))}");
    }

    /// <summary>The frame that holds a number with what it takes from the clause, and those that almost did.</summary>
    public static void WriteFrames(TextWriter output, TokenList tokens, IReadOnlyList<FrameMatch> frames)
    {
        var winner = frames.FirstOrDefault(static frame => frame.Holds);
        output.WriteLine(winner is null ? "  frames: none holds this number" : "  frames");
        TextTable.Write(
            output,
            [.. frames.Select(frame => (string[])["", "", frame.Id, Verdict(frame, winner), Groups(tokens, frame)])],
            [],
            int.MaxValue
        );
    }

    /// <summary>The heaviest readings of what a number measures.</summary>
    public static void WriteSubjects(TextWriter output, IReadOnlyList<WeighedCandidate> subjects)
    {
        if (subjects.Count == 0)
            return;
        output.WriteLine("  subjects by weight");
        TextTable.Write(
            output,
            [
                .. subjects
                    .Take(ShownSubjects)
                    .Select(static subject =>
                        (string[])["", "", subject.Candidate.Text ?? "(none)", Origin(subject.Candidate.Origin), $"{subject.Weight}"]
                    ),
            ],
            [],
            int.MaxValue
        );
    }

    private static string Origin(CandidateOrigin origin) => origin switch
    {
        CandidateOrigin.Clause => "in the clause",
        CandidateOrigin.ClauseBefore => "in a clause before",
        CandidateOrigin.Said => "said of a number before",
        CandidateOrigin.Proposed => "as the frames have it",
        _ => "",
    };

    private static string Verdict(FrameMatch frame, FrameMatch? winner) =>
        ReferenceEquals(frame, winner) ? "holds" : frame.Holds ? "comes later" : "not with these words";

    private static string Groups(TokenList tokens, FrameMatch frame)
    {
        (string Name, TokenRange Range)[] groups =
        [
            ("bearer", frame.Bearer),
            ("verb", frame.Verb),
            ("subject", frame.Subject),
            ("predicate", frame.Predicate),
        ];
        return string.Join(
            ", ",
            groups.Where(static group => !group.Range.IsEmpty).Select(group => $"{group.Name} {Text(tokens, group.Range)}")
        );
    }

    private static string Text(TokenList tokens, TokenRange range) => tokens.Cover(range.First, range.End).In(tokens.Text).ToString();
}

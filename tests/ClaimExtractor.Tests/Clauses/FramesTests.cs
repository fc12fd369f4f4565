using AwesomeAssertions;
using ClaimExtractor.Clauses;
using Xunit;

namespace ClaimExtractor.Tests.Clauses;

public sealed class FramesTests
{
    [Fact]
    public void The_frames_of_a_kind_of_number_are_those_that_name_it_in_order()
    {
        foreach (var kind in "#$%@N")
            Frames.Of(kind).Should().Equal(Frames.All.Where(frame => frame.Kinds.Contains(kind)));
    }

    /// <summary>A frame is passed over where a letter is absent that it names: none may match without.</summary>
    [Fact]
    public void No_frame_matches_a_clause_without_the_letters_that_it_needs()
    {
        const string Chunks = "NNNNRVWKHBUJIZSDAPGLTMEFe&aCXq,()";
        var random = new Random(7);
        foreach (var frame in Frames.All.Where(static frame => frame.Needs.Length > 0))
            for (var round = 0; round < 20_000; round++)
            {
                var letters = random.GetItems<char>(Chunks, random.Next(1, 9));
                letters[random.Next(letters.Length)] = frame.Kinds[random.Next(frame.Kinds.Length)];
                var clause = new string(letters);
                if (frame.Pattern.IsMatch(clause))
                    clause.Should().ContainAll(frame.Needs.Select(static letter => letter.ToString()), frame.Id);
            }
    }
}

using AwesomeAssertions;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Quantities;

public sealed class TokenizerTests
{
    [Fact]
    public void Tokens_cover_every_character_but_blanks_and_never_overlap() =>
        AnySentence.Gen.Sample(text =>
        {
            var tokens = AnySentence.Read(text).Tokens;
            var at = 0;
            for (var i = 0; i < tokens.Count; i++)
            {
                var token = tokens[i];
                text.AsSpan(at, token.Span.Start - at).IsWhiteSpace().Should().BeTrue();
                token.Span.Length.Should().BePositive();
                at = token.Span.End;
            }

            text.AsSpan(at).IsWhiteSpace().Should().BeTrue();
            tokens.Kinds.Length.Should().Be(tokens.Count);
        }, iter: 20_000, threads: 1);
}

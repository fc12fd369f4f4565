using ClaimExtractor.Claims;

namespace ClaimExtractor.Tests.Specs;

/// <summary>The ways in which a row says what it is about: gold rows and cases from before the bearer name one of them.</summary>
internal static class SubjectPhrases
{
    /// <summary>The subject, with its bearer before it too; the bearer where there is no subject; nothing where there is neither.</summary>
    public static IReadOnlyList<string> Of(Claim claim) => claim switch
    {
        { Subject: { } subject, Bearer: { } bearer } => [subject, bearer + subject, $"{bearer}的{subject}"],
        { Subject: { } subject } => [subject],
        { Bearer: { } bearer } => [bearer],
        _ => [],
    };
}

namespace ClaimExtractor.Tests.Validation;

/// <summary>One thing done to a release of the speech that changes what it says, and where that must be named.</summary>
/// <param name="Target">The file that is validated alone; empty for the folder.</param>
/// <param name="Row">Of the error; null for any.</param>
/// <param name="Columns">The error is in one of them; empty for any.</param>
internal sealed record Tampering(string Name, Action<string> Do, string Target, string File, int? Row, params string[] Columns);

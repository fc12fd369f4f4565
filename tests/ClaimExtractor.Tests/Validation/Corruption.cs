namespace ClaimExtractor.Tests.Validation;

/// <summary>One thing done to a release of the speech, and the error that must be among those found.</summary>
/// <param name="Target">The file that is validated alone; empty for the folder.</param>
/// <param name="File">Where the error is.</param>
/// <param name="Row">As the error has it; null for the file as a whole.</param>
/// <param name="Message">A part of <c>expected …, found …</c>.</param>
internal sealed record Corruption(string Name, Action<string> Do, string Target, string File, int? Row, string? Column, string Message);

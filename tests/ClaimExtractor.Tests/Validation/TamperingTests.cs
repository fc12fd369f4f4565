using AwesomeAssertions;
using ClaimExtractor.Releases;
using ClaimExtractor.Validation;
using Xunit;

namespace ClaimExtractor.Tests.Validation;

/// <summary>What changes the meaning of a row is told, with its row and column; what changes nothing is not.</summary>
public sealed class TamperingTests(FreshRelease release) : IClassFixture<FreshRelease>
{
    private static readonly IReadOnlyList<Tampering> All = [.. ClaimTamperings.All(), .. TableTamperings.All()];

    public static TheoryData<string> Names => [.. All.Select(tampering => tampering.Name)];

    public static TheoryData<string> HarmlessNames => [.. HarmlessChanges.All.Select(change => change.Name)];

    [Fact]
    public void The_table_has_two_hundred_of_them() =>
        All.Concat(PublishedTests.All).Select(tampering => tampering.Name).Distinct().Count().Should().BeGreaterThanOrEqualTo(200);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_changes_the_meaning_is_told_where_it_is(string name)
    {
        var tampering = All.Single(one => one.Name == name);
        using var folder = new TemporaryFolder();
        release.CopyTo(folder.Path);
        tampering.Do(folder.Path);
        if (tampering.Target.Length > 0)
            File.Delete(folder.PathTo("datapackage.json"));
        var errors = DatasetValidator.Validate(tampering.Target.Length > 0 ? folder.PathTo(tampering.Target) : folder.Path).Errors;
        errors.Should().Contain(
            error => Path.GetFileName(error.File) == tampering.File && (tampering.Row == null || error.Row == tampering.Row)
                && error.Rule != "hash" && error.Rule != "bytes" && error.Rule != "agreement"
                && (tampering.Columns.Length == 0 || tampering.Columns.Contains(error.Column)),
            $"these were found:\n{string.Join('\n', errors.Take(20))}");
    }

    [Theory]
    [MemberData(nameof(HarmlessNames))]
    public void What_changes_nothing_is_valid(string name)
    {
        var change = HarmlessChanges.All.Single(one => one.Name == name);
        using var folder = new TemporaryFolder();
        release.CopyTo(folder.Path);
        change.Do(folder.Path);
        DatasetValidator.Validate(folder.PathTo(change.File)).Errors.Should().BeEmpty();
    }
}

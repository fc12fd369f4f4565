using AwesomeAssertions;
using ClaimExtractor.Releases;
using Xunit;

namespace ClaimExtractor.Tests.Releases;

public sealed class ReleaseVersionTests
{
    [Theory]
    [InlineData("v1.0.0", true)]
    [InlineData("v12.30.405", true)]
    [InlineData("1.0.0", false)]
    [InlineData("v1.0", false)]
    [InlineData("v1.0.0.0", false)]
    [InlineData("v01.0.0", false)]
    [InlineData("v1.0.0-beta", false)]
    [InlineData("v1.0.-1", false)]
    [InlineData("v1.0. 0", false)]
    [InlineData("v1.0.99999999999", false)]
    [InlineData("latest", false)]
    public void A_folder_is_a_release_by_its_name(string name, bool expected)
    {
        ReleaseVersion.TryParseFolderName(name, out var version).Should().Be(expected);
        if (expected)
            version.FolderName.Should().Be(name);
    }

    [Theory]
    [InlineData(nameof(ReleaseChange.None), "1.2.3")]
    [InlineData(nameof(ReleaseChange.Patch), "1.2.4")]
    [InlineData(nameof(ReleaseChange.Minor), "1.3.0")]
    [InlineData(nameof(ReleaseChange.Major), "2.0.0")]
    public void A_change_raises_its_own_number(string change, string next) =>
        new ReleaseVersion(1, 2, 3).Next(Enum.Parse<ReleaseChange>(change)).ToString().Should().Be(next);

    [Fact]
    public void Versions_are_ordered_as_numbers() =>
        new ReleaseVersion[] { new(1, 10, 0), new(2, 0, 0), new(1, 9, 9), new(1, 9, 10) }.Order()
            .Should().Equal(new(1, 9, 9), new(1, 9, 10), new(1, 10, 0), new(2, 0, 0));
}

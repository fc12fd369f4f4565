using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Validation;
using Xunit;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Amounts are read again in the currency of their document, which its other amounts tell.</summary>
public sealed class DocumentCurrencyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("该店每张票售$5,000，共售出30张。", "HKD")]
    [InlineData("她愿拿出价值140万加元房屋中的50万元作担保。", null)]
    [InlineData("她愿拿出价值140万加元房屋中的50万元作担保，另付3万元。", null)]
    [InlineData("票价为$30，即30元。", "TWD")]
    public void What_was_read_is_valid(string text, string? currency)
    {
        var claims = DocumentExtractor.Extract(text, new() { Currency = currency }).Claims;
        claims.Should().Contain(claim => claim.Dimension == ClaimExtractor.Quantities.Dimension.Currency);
        using (var file = File.Create(_folder.PathTo("claims.jsonl")))
            new JsonLinesFile().Write(file, ClaimColumns.Schema, claims);
        DatasetValidator.Validate(_folder.PathTo("claims.jsonl")).Errors.Should().BeEmpty();
    }
}

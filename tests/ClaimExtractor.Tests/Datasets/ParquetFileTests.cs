using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public sealed class ParquetFileTests
{
    private const int FirstPage = 4;

    // A list of 2,147,483,647 numbers in a field that no page header has: thrift's compact protocol.
    private static readonly byte[] EndlessList = [0xF9, 0xF5, 0xFF, 0xFF, 0xFF, 0xFF, 0x07];

    [Fact]
    public void A_page_header_that_goes_on_behind_the_end_of_the_file_is_an_error()
    {
        using var file = new MemoryStream();
        new ParquetFile().Write(file, ClaimColumns.Schema, Speech.Extraction.Claims);
        file.Position = FirstPage;
        file.Write(EndlessList);
        file.Position = 0;
        FluentActions
            .Invoking(() => new ParquetFile().Read(file))
            .Should()
            .Throw<DatasetException>()
            .WithInnerException<EndOfStreamException>();
    }
}

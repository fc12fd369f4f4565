using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public sealed class ParquetFileTests
{
    private const int FirstPage = 4, Tail = 8;

    private const long MostMemory = 64L << 20;

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
            .WithMessage("the file is damaged: what it says of its own columns cannot be so");
    }

    // A count or a length of the footer that no file could hold, a byte for another all through it: a refusal, and no room made for it.
    [Fact]
    public void Whatever_byte_of_the_footer_is_damaged_takes_little_memory()
    {
        using var whole = new MemoryStream();
        new ParquetFile().Write(whole, ClaimColumns.Schema, Speech.Extraction.Claims.Take(1));
        var bytes = whole.ToArray();
        var footer = bytes.Length - Tail - BitConverter.ToInt32(bytes, bytes.Length - Tail);
        for (var at = footer; at < bytes.Length - Tail; at += 7)
        {
            var damaged = (byte[])bytes.Clone();
            (damaged[at], damaged[at + 1]) = (0xFC, 0xFF);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                new ParquetFile().Read(new MemoryStream(damaged, writable: false));
            }
            catch (DatasetException)
            {
                // As it should be; where the byte says nothing that is read, so is a table.
            }

            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostMemory, $"byte {at} of {bytes.Length} is another");
        }
    }

    [Fact]
    public void A_page_that_says_that_it_is_larger_than_the_file_makes_it_is_an_error()
    {
        using var file = new MemoryStream();
        new ParquetFile().Write(file, ClaimColumns.Schema, Speech.Extraction.Claims);
        var bytes = file.ToArray();
        // The size of the first page, unpacked: a whole number of five bytes, which was one of two.
        byte[] header = [.. bytes.AsSpan(FirstPage, 3), 0xFE, 0xFF, 0xFF, 0xFF, 0x0F];
        header.CopyTo(bytes, FirstPage);
        FluentActions.Invoking(() => new ParquetFile().Read(new MemoryStream(bytes))).Should().Throw<DatasetException>();
    }
}

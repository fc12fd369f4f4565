using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public class DatasetFormatTests
{
    public static TheoryData<string> Formats => [.. DatasetFormats.All.Select(format => format.Name)];

    [Fact]
    public void The_formats_are_those_of_the_data_model() =>
        DatasetFormats.All.Select(format => format.Name).Should().Equal("json", "jsonl", "csv", "xlsx", "parquet");

    [Fact]
    public async Task The_same_rows_give_the_same_bytes_at_any_time()
    {
        var first = DatasetFormats.All.ToDictionary(format => format.Name, format => Written(format.Name, ClaimRows.All));
        // Longer than the two seconds that a zip entry's time is rounded to.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
        foreach (var (format, bytes) in first)
            Written(format, ClaimRows.All).Should().Equal(bytes, format);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_pipe_gets_the_same_bytes_as_a_file(string format)
    {
        using var pipe = new PipeLikeStream();
        DatasetWriter.WriteClaims(pipe, format, ClaimRows.All);
        pipe.Written.ToArray().Should().Equal(Written(format, ClaimRows.All));
    }

    [Fact]
    public void A_text_that_no_cell_of_a_workbook_holds_is_named()
    {
        var claim = ClaimRows.Plain with { Context = new string('长', 40_000) };
        var writing = () => Written("xlsx", [ClaimRows.Plain, claim]);
        writing
            .Should()
            .Throw<DatasetException>()
            .WithMessage(
                "cannot write standard output: row 3, column context: 40000 characters, a cell holds 32767: leave this format out"
            );
    }

    private static byte[] Written(string format, IReadOnlyList<Claim> claims)
    {
        using var stream = new MemoryStream();
        DatasetWriter.WriteClaims(stream, format, claims);
        return stream.ToArray();
    }

    private sealed class PipeLikeStream : Stream
    {
        public MemoryStream Written { get; } = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written.Write(buffer, offset, count);
    }
}

using System.Buffers;

namespace ClaimExtractor.Datasets;

/// <summary>Holds what is made of a text file to its size: a row of two brackets takes as much memory as one of words.</summary>
/// <param name="bytes">Of the file.</param>
internal sealed class TableBudget(long bytes)
{
    /// <summary>Of a cell: more than any document of ours has characters.</summary>
    public const int LongestCell = 1 << 24;

    // A row of ours has an id and a quote, so that it is longer; few rows may be short.
    private const int BytesOfRow = 16, FewRows = 1_000_000;

    // A full sheet of the claims.
    private const int FewCells = 60_000_000;

    private readonly long _mostRows = FewRows + bytes / BytesOfRow, _mostCells = FewCells + bytes;
    private long _rows, _cells;

    /// <exception cref="DatasetException">The file has too many rows or cells for its size.</exception>
    public void Add(int cells)
    {
        _cells += cells;
        if (++_rows > _mostRows)
            throw new DatasetException($"the file has more than {_mostRows} rows, and no more are read from {bytes} bytes");
        if (_cells > _mostCells)
            throw new DatasetException($"the file has more than {_mostCells} cells, and no more are read from {bytes} bytes");
    }

    /// <summary>Looks through a CSV before its cells are made.</summary>
    /// <param name="line">On which it begins.</param>
    /// <exception cref="DatasetException">A cell is too long; the message names the line on which it begins.</exception>
    public static void HoldCells(ReadOnlySpan<byte> csv, int line)
    {
        var marks = SearchValues.Create(",\"\n"u8);
        var (start, at, isQuoted) = (0, 0, false);
        while (at < csv.Length)
        {
            var next = isQuoted ? csv[at..].IndexOf((byte)'"') : csv[at..].IndexOfAny(marks);
            at = next < 0 ? csv.Length : at + next;
            if (at - start > LongestCell)
                throw new DatasetException($"line {line + csv[..start].Count((byte)'\n')}: a cell has more than {LongestCell >> 20} MB");
            if (at == csv.Length)
                return;
            if (csv[at] == '"')
                isQuoted = !isQuoted;
            else
                start = at + 1;
            at++;
        }
    }
}

using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Releases;

/// <summary>Holds what stands in the files of a table against the rows that were to be written: every cell by its value, all formats in
/// one pass over the rows, of which some are held at a time.</summary>
internal static class WrittenTable
{
    /// <exception cref="DatasetException">A file reads back otherwise than it was written, or cannot be read.</exception>
    public static void Check(ReleaseFolder release, DatasetTable table)
    {
        var files = release.Manifest.Resources.Where(resource => resource.Table == table.Schema.Name)
            .Select(resource => new WrittenRows(Path.Combine(release.Path, resource.Path), resource, table.Schema)).ToList();
        try
        {
            foreach (var row in table.Cells.Rows)
                if (files.Find(file => !file.NextIs(row)) is { } other)
                    throw Otherwise(other);
            if (files.Find(file => file.HasMore()) is { } longer)
                throw Otherwise(longer);
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static DatasetException Otherwise(WrittenRows file) => new($"{file.Name} reads back otherwise than it was written");

    /// <summary>The rows of one file, one after the other.</summary>
    private sealed class WrittenRows : IDisposable
    {
        private readonly TableSchema _schema;
        private readonly FileStream _file;
        private readonly IEnumerator<Table> _parts;
        private Table _part = new([], []);
        private int[] _places = [];
        private int _row;

        public WrittenRows(string path, ManifestResource resource, TableSchema schema)
        {
            (Name, _schema, _file) = (resource.Path, schema, PlainFile.Open(path));
            _parts = DatasetFormats.Find(resource.Format)!.ReadParts(_file).GetEnumerator();
        }

        public string Name { get; }

        public bool NextIs(Cell[] expected)
        {
            if (!HasMore())
                return false;
            for (var i = 0; i < _places.Length; i++)
                if (!TypedCell.TryRead(_schema.Columns[i], _part[_row, _places[i]], out var cell) || cell != expected[i])
                    return false;
            _row++;
            return true;
        }

        public bool HasMore()
        {
            while (_row == _part.Rows.Count)
            {
                if (!_parts.MoveNext())
                    return false;
                (_part, _row) = (_parts.Current, 0);
                _places = [.. _schema.Columns.Select(column => _part.IndexOf(column.Name))];
                if (_part.Rows.Count > 0 && _part.Names.Count != _places.Length)
                    throw Otherwise(this);
            }

            return true;
        }

        public void Dispose()
        {
            _parts.Dispose();
            _file.Dispose();
        }
    }
}

namespace ClaimExtractor.Datasets;

/// <summary>Writes a table row by row, in memory that does not grow with it. The stream stays open.</summary>
internal interface ITableWriter<in TRow> : IDisposable
{
    void Write(TRow row);

    /// <summary>Hands what is held back to the stream, where the format can be cut there; a reader then sees whole rows.</summary>
    void Flush();

    /// <summary>Ends the table. Without it the file is not whole.</summary>
    void Complete();
}

/// <summary>A format that can be written row by row. The same rows give the same bytes.</summary>
internal interface IStreamedFormat : IDatasetFormat
{
    /// <exception cref="DatasetException">The format cannot hold the columns.</exception>
    ITableWriter<TRow> Open<TRow>(Stream output, TableSchema<TRow> schema);
}

using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Validation;

/// <summary>Tests a release, or a single table of one that a person may have edited, and finds everything that is wrong.</summary>
internal static class DatasetValidator
{
    /// <param name="path">A release folder, a dataset folder (its latest release), or one file of any format.</param>
    /// <exception cref="DatasetException">There is nothing to read, or the one file is damaged; the message begins with the
    /// path.</exception>
    public static ValidationReport Validate(string path)
    {
        if (Directory.Exists(path))
            return ValidateFolder(path, Path.TrimEndingDirectorySeparator(DatasetFolder.Release(path)));
        var file = new FileErrors(TableFile.Read(path), path);
        var notes = new List<string>();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        TableValidator.Check(file);
        DatasetRules.Check([file], folder, notes, WordsOf(ManifestOf(folder), notes));
        notes.AddRange(file.Notes);
        return new ValidationReport(path, 1, file.File.Table.Rows.Count, [.. file.Sorted], notes);
    }

    /// <summary>A release whose files are known to hold the rows of the dataset: those are tested, and no sentence is read once
    /// more.</summary>
    /// <exception cref="DatasetException">There is nothing to read.</exception>
    public static ValidationReport ValidateWritten(string folder, Dataset dataset)
    {
        var tables = dataset.Tables.ToDictionary(table => table.Schema.Name, StringComparer.Ordinal);
        var files = DatasetFolder.Tables(folder).DistinctBy(Path.GetFileNameWithoutExtension).Select(path =>
        {
            var table = tables[Path.GetFileNameWithoutExtension(path)];
            return new FileErrors(
                new TableFile(path, TableFile.FormatOf(path)!, table.Schema, table.Cells),
                Path.GetFileName(path)
            );
        });
        return Validate(folder, folder, [.. files], [], readsAgain: false);
    }

    private static ValidationReport ValidateFolder(string path, string folder)
    {
        var errors = new List<ValidationError>();
        var files = new List<FileErrors>();
        foreach (var file in DatasetFolder.Tables(folder))
        {
            try
            {
                files.Add(new FileErrors(TableFile.Read(file), Path.GetFileName(file)));
            }
            catch (DatasetException exception)
            {
                errors.Add(
                    new ValidationError(
                        Path.GetFileName(file),
                        null,
                        null,
                        "readable",
                        "a file that can be read",
                        exception.Message[(file.Length + 2)..]
                    )
                );
            }
        }

        return Validate(path, folder, files, errors, readsAgain: true);
    }

    /// <param name="errors">Of the files that cannot be read.</param>
    private static ValidationReport Validate(
        string path,
        string folder,
        List<FileErrors> files,
        List<ValidationError> errors,
        bool readsAgain
    )
    {
        if (files.Count + errors.Count == 0)
            throw new DatasetException($"{path}: the folder holds no table of a dataset");
        var manifest = ManifestRules
            .Check(folder, files.ToDictionary(file => file.Name, file => file.File.Table.Rows.Count, StringComparer.Ordinal))
            .ToList();
        errors.AddRange(manifest);
        Parallel.ForEach(files, TableValidator.Check);
        var notes = new List<string>();
        var stated = ManifestOf(folder);
        var changed = manifest.Where(error => error.Rule == "hash").Select(error => error.File).ToHashSet(StringComparer.Ordinal);
        var references = CheckTables(files, changed, Path.GetFullPath(folder), notes, readsAgain ? WordsOf(stated, notes) : null);
        errors.AddRange(files.SelectMany(file => file.Sorted));
        notes.AddRange(files.SelectMany(file => file.Notes));
        if (stated is not null)
            errors.AddRange(ManifestContent.Check(folder, stated, references, sound: readsAgain && errors.Count == manifest.Count));
        return new ValidationReport(
            path,
            files.Count,
            files.Sum(file => (long)file.File.Table.Rows.Count),
            [.. errors.OrderBy(error => error.File, StringComparer.Ordinal)],
            notes
        );
    }

    /// <summary>One file stands for each table, if possible one with the hash of the manifest; the others are held against it.</summary>
    /// <returns>The files that stand for their tables.</returns>
    private static List<TableFile> CheckTables(
        IReadOnlyList<FileErrors> files,
        HashSet<string> changed,
        string folder,
        List<string> notes,
        Rereading? again
    )
    {
        var tables = files
            .GroupBy(file => file.File.Schema.Name)
            .Select(group => group.OrderBy(file => changed.Contains(file.Name)).ToList())
            .ToList();
        List<FileErrors> references = [.. tables.Select(table => table[0])];
        DatasetRules.Check(references, folder, notes, again);
        foreach (var table in tables)
        foreach (var other in table.Skip(1))
        {
            var errors = new FileErrors(other.File, other.Name);
            if (FormatAgreement.Check(table[0], errors))
                continue;
            // What is wrong with the row itself says more than that it differs.
            DatasetRules.Check(
                [.. references.Select(reference => reference == table[0] ? other : new FileErrors(reference.File, reference.Name))],
                folder,
                [],
                again
            );
            FormatAgreement.Check(table[0], other);
        }

        return [.. references.Select(reference => reference.File)];
    }

    /// <summary>The program's own words, unless the rows were read with others.</summary>
    private static Rereading WordsOf(DatasetManifest? manifest, List<string> notes)
    {
        if (manifest is null || manifest.Extractor.LexiconHash == Lexicon.Default.Hash)
            return new Rereading(Lexicon.Default);
        notes.Add(
            "the rows were read with other words than this program's: their sentences are not read again, and the checks are not made again"
        );
        return new Rereading(null);
    }

    /// <summary>Null where it is not there or not whole, which is an error already.</summary>
    private static DatasetManifest? ManifestOf(string folder)
    {
        try
        {
            return DatasetManifest.Read(folder);
        }
        catch (DatasetException)
        {
            return null;
        }
    }
}

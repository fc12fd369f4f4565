using System.Collections.Concurrent;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Lexicons;

/// <summary>The words that the rules read: the shipped ones, and a user's own. Safe to use from several threads; nothing of it
/// changes.</summary>
public sealed class Lexicon
{
    /// <summary>Where the shipped files lie among the resources.</summary>
    internal const string Folder = "lexicons/";

    private static readonly Lazy<Lexicon> Shipped = new(() => Load(directory: null));

    // A user's own files, by their names without extension.
    private readonly Dictionary<string, LexiconTable> _own;

    private readonly SurfaceIndex _surfaces;
    private readonly ConcurrentDictionary<KindSet, SurfaceSearch> _searches = [];

    // Most texts need none of them.
    private readonly Lazy<IReadOnlyList<(string Currency, string[] Surfaces)>> _currencyCues;
    private readonly Lazy<Dictionary<string, TableHeadRole>> _tableHeads;
    private readonly Lazy<Dictionary<string, string[]>> _checkWords;
    private readonly Lazy<Dictionary<string, string[]>> _headingWords;
    private readonly Lazy<Dictionary<string, string[]>> _speakerWords;
    private readonly Lazy<Dictionary<string, string[]>> _metricWords;
    private readonly Lazy<Dictionary<string, Metric>> _metrics;
    private readonly Lazy<string> _hash;

    private Lexicon(string? directory)
    {
        _own = directory is null ? [] : ReadFolder(directory);
        Units = new UnitCodes([.. Tables("unit_codes", ["code", "dimension", "base_unit", "factor"])]);
        _surfaces = directory is null ? new SurfaceIndex(SenseTable.Shipped) : new SurfaceIndex(SenseTable.Shipped, Senses(_own, Units));
        _currencyCues = new(() => [.. Words("currency_cues", "currency").Select(cues => (cues.Key, cues.ToArray()))]);
        _tableHeads = new(() => Rows("table_heads", "surface", "role").GroupBy(row => row.Required("surface"))
            .ToDictionary(rows => rows.Key, rows => ListFiles.HeadRole(rows.Last())));
        _checkWords = new(() => Words("checks", "role").ToDictionary(words => words.Key, words => words.ToArray()));
        _headingWords = new(() => Words("headings", "role").ToDictionary(words => words.Key, words => words.ToArray()));
        _speakerWords = new(() => Words("speakers", "role").ToDictionary(words => words.Key, words => words.ToArray()));
        _metricWords = new(() => Words("metric_words", "role").ToDictionary(words => words.Key, words => words.ToArray()));
        _metrics = new(() => Lexicons.Metric.ByName(Rows("metrics", "metric")));
        _hash = new(() => LexiconHash.Of(directory));
    }

    /// <summary>The lexicon that ships with the library.</summary>
    public static Lexicon Default => Shipped.Value;

    /// <summary>Canonical units by code.</summary>
    internal UnitCodes Units { get; }

    /// <summary>SHA-256 of the files that the words come from: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Hash => _hash.Value;

    /// <summary>Words that tell where a text was written, by the ISO 4217 code of its 元.</summary>
    internal IReadOnlyList<(string Currency, string[] Surfaces)> CurrencyCues => _currencyCues.Value;

    /// <summary>Words that the checks look for, of one role of <c>checks.tsv</c>; empty for a role that no row has.</summary>
    internal string[] CheckWords(string role) => _checkWords.Value.GetValueOrDefault(role) ?? [];

    /// <summary>Words of headings that say whether what stands below plans, of one role of <c>headings.tsv</c>; empty for a role that no
    /// row has.</summary>
    internal string[] HeadingWords(string role) => _headingWords.Value.GetValueOrDefault(role) ?? [];

    /// <summary>Words that tell who gives a figure, of one role of <c>speakers.tsv</c>; empty for a role that no row has.</summary>
    internal string[] SpeakerWords(string role) => _speakerWords.Value.GetValueOrDefault(role) ?? [];

    /// <summary>Words of the names of metrics and of what they are compared with, of one role of <c>metric_words.tsv</c>; empty for a role
    /// that no row has.</summary>
    internal string[] MetricWords(string role) => _metricWords.Value.GetValueOrDefault(role) ?? [];

    /// <summary>The metric that <c>metrics.tsv</c> knows by exactly this name; null for any other.</summary>
    internal Metric? Metric(string name) => _metrics.Value.GetValueOrDefault(name);

    /// <summary>Every known metric, once, in the order of the table.</summary>
    internal IEnumerable<Metric> Metrics => _metrics.Value.Values.Distinct();

    /// <summary>Every name of every metric, with the canonical one.</summary>
    internal IEnumerable<(string Name, string Metric)> MetricNames => _metrics.Value.Select(pair => (pair.Key, pair.Value.Name));

    /// <summary>Words that say what stands below a table's head: as the whole head or at its end.</summary>
    internal IReadOnlyDictionary<string, TableHeadRole> TableHeads => _tableHeads.Value;

    /// <summary>The shipped lexicon with the rows of a user's own files of the same names laid over it.</summary>
    /// <param name="directory">A folder of <c>*.tsv</c>; null for the shipped lexicon alone.</param>
    /// <exception cref="LexiconException">The folder, a file or a row of it cannot be read, or a file's name is unknown.</exception>
    public static Lexicon Load(string? directory)
    {
        var lexicon = new Lexicon(directory);
        foreach (var (name, own) in lexicon._own)
            own.CheckColumns(ShippedTable(name), ListFiles.Names.Contains(name) ? [] : ["unless_before", "unless_after"]);
        foreach (var name in ListFiles.Names)
            if (lexicon._own.TryGetValue(name, out var own))
                ListFiles.Check(name, own);
        if (lexicon._own.ContainsKey("metrics"))
            _ = lexicon._metrics.Value;
        return lexicon;
    }

    /// <summary>At least the length of the longest surface: that of its UTF-8.</summary>
    internal int LongestSurface => _surfaces.Depth;

    /// <summary>The surfaces of two characters and more that may stand at <paramref name="start"/>; null where there are none.</summary>
    internal SurfaceGroup? GroupAt(ReadOnlySpan<char> text, int start) => _surfaces.GroupAt(text, start);

    /// <summary>A surface with a sense of one of the kinds begins at <paramref name="start"/>, whether the sense holds there or
    /// not.</summary>
    internal bool HoldsAt(ReadOnlySpan<char> text, int start, KindSet kinds) => _surfaces.HoldsAt(text, start, kinds);

    /// <inheritdoc cref="SurfaceIndex.Expect"/>
    internal void Expect(ReadOnlySpan<char> text, int start) => _surfaces.Expect(text, start);

    /// <summary>The entry of one character; null where there is none.</summary>
    internal LexiconEntry? At(char c) => _surfaces.At(c);

    /// <summary>A search for the surfaces with a sense of one of the kinds; made once for each set.</summary>
    internal SurfaceSearch Search(KindSet kinds) =>
        _searches.GetOrAdd(kinds, static (kinds, surfaces) => new SurfaceSearch(surfaces, kinds), _surfaces);

    /// <summary>The longest entry at <paramref name="start"/> with a sense of that kind; null where there is none.</summary>
    internal LexiconEntry? Longest(ReadOnlySpan<char> text, int start, char kind) => _surfaces.Longest(text, start, kind);

    /// <summary>The word has a row of <c>clause_words.tsv</c> with that role.</summary>
    internal bool Has(ReadOnlySpan<char> word, ClauseRole role) => RolesOf(word).Contains(role);

    /// <summary>The roles of the word's rows of <c>clause_words.tsv</c>.</summary>
    internal ClauseRoles RolesOf(ReadOnlySpan<char> word) =>
        Longest(word, 0, TokenKind.Cue) is { } entry && entry.Length == word.Length ? entry.Roles : default;

    // Reads every row.
    private static SenseTable Senses(Dictionary<string, LexiconTable> own, UnitCodes codes) =>
        new(
            SenseTableWriter.Write(LexiconFiles.All.Where(file => own.ContainsKey(file.Name)).Select(file => (file, own[file.Name])), codes)
        );

    private IEnumerable<IGrouping<string, string>> Words(string file, string key) =>
        Rows(file, "surface", key).GroupBy(row => row.Required(key), row => row.Required("surface"));

    private IEnumerable<LexiconRow> Rows(string file, params string[] columns) => Tables(file, columns).SelectMany(table => table.Rows);

    private IEnumerable<LexiconTable> Tables(string file, string[] columns) =>
        _own.TryGetValue(file, out var own) ? [ShippedTable(file, columns), own] : [ShippedTable(file, columns)];

    /// <summary>A shipped file as a table.</summary>
    internal static LexiconTable ShippedTable(string file, params ReadOnlySpan<string> columns) =>
        LexiconTable.Parse($"{file}.tsv", ShippedFile.Read($"{Folder}{file}.tsv"), columns);

    /// <summary>UTF-8, with or without a byte-order mark.</summary>
    private static byte[] ReadFile(string path)
    {
        var bytes = Guarded(path, PlainFile.ReadAllBytes);
        var invalid = Utf8Text.FirstInvalid(bytes);
        return invalid < 0
            ? bytes
            : throw new LexiconException(
                $"{path}:{bytes.AsSpan(0, invalid).Count((byte)'\n') + 1}: bad byte 0x{bytes[invalid]:X2}; a lexicon is UTF-8"
            );
    }

    private static T Guarded<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LexiconException(
                $"{path}: cannot be read: "
                    + $"{(error is UnauthorizedAccessException ? "permission denied" : error.Message.ReplaceLineEndings(" "))}",
                error
            );
        }
    }

    private static Dictionary<string, LexiconTable> ReadFolder(string directory)
    {
        if (!Directory.Exists(directory))
            throw new LexiconException($"{directory}: {(File.Exists(directory) ? "is a file, not a folder" : "no such folder")}");
        var own = new Dictionary<string, LexiconTable>();
        var files = Guarded(directory, folder => Directory.GetFiles(folder, "*.tsv"));
        if (files.Length == 0)
            throw new LexiconException($"{directory}: the folder holds no .tsv file");
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (!ListFiles.Names.Contains(name) && Array.TrueForAll(LexiconFiles.All, file => file.Name != name))
                throw new LexiconException($"{path}: no lexicon has this name");
            own.Add(name, LexiconTable.Parse(path, ReadFile(path)));
        }

        return own;
    }
}

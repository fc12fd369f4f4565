using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace ClaimExtractor.Lexicons;

/// <summary>The words that the rules read, from the tab-separated files beside this one.</summary>
public sealed class Lexicon
{
    /// <summary>The code of a word of <c>compounds.tsv</c>, which only keeps its characters together.</summary>
    public const string Compound = "compound";

    private static readonly Lazy<Lexicon> Shipped = new(() => Load(directory: null));

    private readonly SurfaceTrie _surfaces;

    private readonly ConcurrentDictionary<KindSet, SurfaceSearch> _searches = [];

    private readonly Lazy<string> _hash;

    private Lexicon(FrozenDictionary<string, UnitCode> units, SurfaceTrie surfaces, Lazy<string> hash) => (Units, _surfaces, _hash) = (units, surfaces, hash);

    /// <summary>The lexicon that ships with the library.</summary>
    public static Lexicon Default => Shipped.Value;

    /// <summary>Canonical units by code.</summary>
    public FrozenDictionary<string, UnitCode> Units { get; }

    /// <summary>SHA-256 of the files that the words come from: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Hash => _hash.Value;

    /// <summary>Words that tell where a text was written, by the ISO 4217 code of its 元.</summary>
    public IReadOnlyList<(string Currency, string[] Surfaces)> CurrencyCues { get; private init; } = [];

    private IReadOnlyDictionary<string, string[]> WordsOfChecks { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Words that the checks look for, of one role of <c>checks.tsv</c>; empty for a role that no row has.</summary>
    public string[] CheckWords(string role) => WordsOfChecks.GetValueOrDefault(role) ?? [];

    /// <summary>Heads of table columns that name no metric, with their role: <c>amount</c> or <c>unit</c>.</summary>
    public IReadOnlyDictionary<string, string> TableHeads { get; private init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The shipped lexicon with the rows of a user's own files of the same names laid over it.</summary>
    /// <param name="directory">A folder of <c>*.tsv</c>; null for the shipped lexicon alone.</param>
    /// <exception cref="LexiconException">A row cannot be read, or a file's name is unknown.</exception>
    public static Lexicon Load(string? directory)
    {
        var own = directory is null ? [] : ReadFolder(directory);
        var codes = new Dictionary<string, UnitCode>();
        foreach (var row in Rows("unit_codes", own, "code", "dimension", "base_unit", "factor"))
        {
            LexiconFiles.CheckUnitCode(row);
            codes[row.Required("code")] = new UnitCode(
                row["code"], row.Required("dimension"), row["base_unit"], row["factor"], row["qudt"], row["zh"], row["en"]);
        }

        var entries = new Dictionary<string, LexiconEntry>();
        foreach (var file in LexiconFiles.All)
        {
            foreach (var row in Rows(file.Name, own, file.Columns))
            {
                var sense = file.Read(row, codes);
                if (!entries.TryGetValue(row.Required("surface"), out var entry))
                    entries.Add(row["surface"], entry = new LexiconEntry(row["surface"]));
                entry.Add(sense);
                // $ and US$ also stand before their number.
                if (sense is UnitSense unit && char.GetUnicodeCategory(row["surface"][^1]) == UnicodeCategory.CurrencySymbol)
                    entry.Add(unit with { Kind = TokenKind.CurrencySign });
            }
        }

        return new Lexicon(codes.ToFrozenDictionary(), new SurfaceTrie(entries.Values), new Lazy<string>(() => LexiconHash.Of(directory)))
        {
            TableHeads = Rows("table_heads", own, "surface", "role").GroupBy(row => row.Required("surface")).ToFrozenDictionary(rows => rows.Key, rows => TableHeadRole(rows.Last())),
            CurrencyCues =
            [
                .. Rows("currency_cues", own, "surface", "currency")
                    .GroupBy(row => row.Required("currency"), row => row.Required("surface"))
                    .Select(cues => (cues.Key, cues.ToArray())),
            ],
            WordsOfChecks = Rows("checks", own, "surface", "role")
                .GroupBy(row => row.Required("role"), row => row.Required("surface"))
                .ToDictionary(words => words.Key, words => words.ToArray()),
        };
    }

    /// <summary>The length of the longest surface.</summary>
    public int LongestSurface => _surfaces.Depth;

    /// <summary>The entries that begin at <paramref name="start"/>, shortest first; returns how many.</summary>
    /// <param name="found">At least <see cref="LongestSurface"/> long.</param>
    public int At(ReadOnlySpan<char> text, int start, LexiconEntry[] found) => _surfaces.At(text, start, found);

    /// <summary>A search for the surfaces with a sense of one of the kinds; made once for each set.</summary>
    public SurfaceSearch Search(KindSet kinds) => _searches.GetOrAdd(kinds, static (kinds, surfaces) => new SurfaceSearch(surfaces, kinds), _surfaces);

    /// <summary>The longest entry at <paramref name="start"/> with a sense of that kind; null where there is none.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text, int start, char kind) => _surfaces.Longest(text, start, kind);

    private static string TableHeadRole(LexiconRow row) =>
        row.Required("role") is "amount" or "unit" ? row["role"] : throw row.Error($"unknown role '{row["role"]}': amount or unit");

    private static IEnumerable<LexiconRow> Rows(string file, Dictionary<string, LexiconTable> own, params string[] columns)
    {
        var rows = ShippedTable(file, columns).Rows.AsEnumerable();
        return own.TryGetValue(file, out var table) ? rows.Concat(table.Rows) : rows;
    }

    /// <summary>A shipped file as a table.</summary>
    internal static LexiconTable ShippedTable(string file, params ReadOnlySpan<string> columns) => LexiconTable.Parse($"{file}.tsv", ReadEmbedded(file), columns);

    internal static string ReadEmbedded(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"lexicons/{file}.tsv")
            ?? throw new LexiconException($"{file}.tsv: not shipped with the library");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>UTF-8, with or without a byte-order mark.</summary>
    private static string ReadFile(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var invalid = Utf8Text.FirstInvalid(bytes);
            return invalid < 0
                ? Encoding.UTF8.GetString(bytes)
                : throw new LexiconException($"{path}:{bytes.AsSpan(0, invalid).Count((byte)'\n') + 1}: bad byte 0x{bytes[invalid]:X2}; a lexicon is UTF-8");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LexiconException($"{path}: cannot be read: {(error is UnauthorizedAccessException ? "permission denied" : error.Message.ReplaceLineEndings(" "))}", error);
        }
    }

    private static Dictionary<string, LexiconTable> ReadFolder(string directory)
    {
        if (!Directory.Exists(directory))
            throw new LexiconException($"{directory}: {(File.Exists(directory) ? "is a file, not a folder" : "no such folder")}");
        var own = new Dictionary<string, LexiconTable>();
        var files = Directory.GetFiles(directory, "*.tsv");
        if (files.Length == 0)
            throw new LexiconException($"{directory}: the folder holds no .tsv file");
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (name is not ("unit_codes" or "ucum" or "currency_cues" or "checks" or "table_heads") && Array.TrueForAll(LexiconFiles.All, file => file.Name != name))
                throw new LexiconException($"{path}: no lexicon has this name");
            own.Add(name, LexiconTable.Parse(path, ReadFile(path)));
        }

        return own;
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace ClaimExtractor.Lexicons;

/// <summary>The words that the rules read, from the tab-separated files beside this one.</summary>
public sealed class Lexicon
{
    /// <summary>The code of a word of <c>compounds.tsv</c>, which only keeps its characters together.</summary>
    public const string Compound = "compound";

    private static readonly Lazy<Lexicon> Shipped = new(() => Load(directory: null));

    private readonly SurfaceTrie _surfaces;

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

    /// <summary>The shipped lexicon with the rows of a user's own files of the same names laid over it.</summary>
    /// <param name="directory">A folder of <c>*.tsv</c>; null for the shipped lexicon alone.</param>
    /// <exception cref="LexiconException">A row cannot be read, or a file's name is unknown.</exception>
    public static Lexicon Load(string? directory)
    {
        var own = directory is null ? [] : ReadFolder(directory);
        var codes = new Dictionary<string, UnitCode>();
        foreach (var row in Rows("unit_codes", own, "code", "dimension", "base_unit", "factor"))
        {
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

    /// <summary>The entries that begin at <paramref name="start"/>, shortest first, appended to <paramref name="found"/>.</summary>
    public void At(ReadOnlySpan<char> text, int start, List<LexiconEntry> found) => _surfaces.At(text, start, found);

    /// <summary>The longest entry at <paramref name="start"/> with a sense of that kind; null where there is none.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text, int start, char kind) => _surfaces.Longest(text, start, kind);

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

    private static Dictionary<string, LexiconTable> ReadFolder(string directory)
    {
        if (!Directory.Exists(directory))
            throw new LexiconException($"{directory}: no such folder");
        var own = new Dictionary<string, LexiconTable>();
        foreach (var path in Directory.GetFiles(directory, "*.tsv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (name is not ("unit_codes" or "ucum" or "currency_cues" or "checks") && Array.TrueForAll(LexiconFiles.All, file => file.Name != name))
                throw new LexiconException($"{path}: no lexicon has this name");
            own.Add(name, LexiconTable.Parse(path, File.ReadAllText(path)));
        }

        return own;
    }
}

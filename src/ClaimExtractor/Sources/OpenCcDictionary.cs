using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>
/// OpenCC's tables from traditional to simplified characters, Hong Kong and Taiwan variants included.
/// Entries that change the length in UTF-16 units are left out: they are rare characters beyond the basic plane.
/// </summary>
internal sealed class OpenCcDictionary
{
    private static readonly Lazy<OpenCcDictionary> Loaded = new(() => new OpenCcDictionary());

    private readonly char[] _characters = new char[char.MaxValue + 1];
    private readonly string?[] _strings = new string?[char.MaxValue + 1];
    private readonly CharacterTable _phraseStarts = new();
    private readonly Dictionary<char, List<(string From, string To)>> _phrases = [];

    private OpenCcDictionary()
    {
        foreach (var (from, to) in Read("TSCharacters"))
            Add(from, to);
        foreach (var (from, to) in Read("TSPhrases"))
            Add(from, to);
        // A variant leads to the standard traditional form first. 么 and 著 mean something else in running text.
        foreach (var (from, to) in Read("HKVariantsRev").Concat(Read("TWVariantsRev")))
            if (from is [var variant and not ('么' or '著')] && to is [var standard] && _characters[variant] == '\0')
                _characters[variant] = Simplified(standard);
        foreach (var phrases in _phrases.Values)
            phrases.Sort((a, b) => b.From.Length.CompareTo(a.From.Length));
    }

    public static OpenCcDictionary Instance => Loaded.Value;

    /// <summary>The simplified form; the character itself where it has none.</summary>
    public char Simplified(char c) => _characters[c] is var simplified and not '\0' ? simplified : c;

    /// <summary>The character as a string, made once: a long text asks for the same few thousand again and again.</summary>
    public string AsString(char c) => _strings[c] ??= c.ToString();

    public bool MayBeginPhrase(char c) => _phraseStarts[c] != 0;

    /// <summary>The longest phrase that begins at <paramref name="at"/>.</summary>
    /// <param name="to">As long as the phrase.</param>
    public bool TryPhrase(string text, int at, out string to)
    {
        to = "";
        if (!_phrases.TryGetValue(text[at], out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (string.CompareOrdinal(text, at, phrase.From, 0, phrase.From.Length) != 0)
                continue;
            to = phrase.To;
            return true;
        }

        return false;
    }

    private void Add(string from, string to)
    {
        if (from.Length != to.Length)
            return;
        if (from.Length == 1)
        {
            _characters[from[0]] = to[0];
            return;
        }

        if (!_phrases.TryGetValue(from[0], out var phrases))
            _phrases[from[0]] = phrases = [];
        _phraseStarts.Set([from[0]], 1);
        phrases.Add((from, to));
    }

    /// <summary>The lines <c>key TAB value value …</c>; the first value is the usual one.</summary>
    private static IEnumerable<(string From, string To)> Read(string name)
    {
        using var stream = typeof(OpenCcDictionary).Assembly.GetManifestResourceStream($"opencc/{name}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t');
            if (tab <= 0 || line[0] == '#')
                continue;
            var end = line.IndexOf(' ', tab);
            yield return (line[..tab], end < 0 ? line[(tab + 1)..] : line[(tab + 1)..end]);
        }
    }
}

using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>
/// OpenCC's tables from traditional to simplified characters, Hong Kong and Taiwan variants included.
/// Entries that change the length in UTF-16 units are left out: they are rare characters beyond the basic plane.
/// </summary>
internal sealed class OpenCcDictionary
{
    private const int StringsTogether = 32;
    private const int LongestLine = 1024;

    private static readonly Lazy<OpenCcDictionary> Loaded = new(() => new OpenCcDictionary());

    private readonly char[] _characters = new char[char.MaxValue + 1];
    // By the upper and the lower bits: a text has few of all characters.
    private readonly string?[]?[] _strings = new string?[(char.MaxValue + 1) / StringsTogether][];
    private readonly CharacterTable _phraseStarts = new();
    private readonly Dictionary<char, List<(string From, string To)>> _phrases = [];

    private OpenCcDictionary()
    {
        Read("TSCharacters", Add);
        Read("TSPhrases", Add);
        // A variant leads to the standard traditional form first.
        Read("HKVariantsRev", AddVariant);
        Read("TWVariantsRev", AddVariant);
        foreach (var phrases in _phrases.Values)
            phrases.Sort((a, b) => b.From.Length.CompareTo(a.From.Length));
    }

    public static OpenCcDictionary Instance => Loaded.Value;

    /// <summary>The simplified form; the character itself where it has none.</summary>
    public char Simplified(char c) => _characters[c] is var simplified and not '\0' ? simplified : c;

    /// <summary>The character as a string, made once: a long text asks for the same few thousand again and again.</summary>
    public string AsString(char c) =>
        (_strings[c / StringsTogether] ??= new string?[StringsTogether])[c % StringsTogether] ??= c.ToString();

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

    private void Add(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
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
        _phraseStarts.Set(from[..1], 1);
        phrases.Add((from.ToString(), to.ToString()));
    }

    /// <summary>The lines <c>key TAB value value …</c>; the first value is the usual one.</summary>
    private static void Read(string name, Action<ReadOnlySpan<char>, ReadOnlySpan<char>> add)
    {
        Span<char> characters = stackalloc char[LongestLine];
        for (var rest = ShippedFile.Read($"opencc/{name}.txt").Span; !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)'\n') is >= 0 and var found ? found : rest.Length;
            ReadOnlySpan<char> line = characters[..Encoding.UTF8.GetChars(rest[..end], characters)];
            rest = rest[Math.Min(end + 1, rest.Length)..];
            var tab = line.IndexOf('\t');
            if (tab <= 0 || line[0] == '#')
                continue;
            var value = line[(tab + 1)..].TrimEnd('\r');
            add(line[..tab], value.IndexOf(' ') is >= 0 and var space ? value[..space] : value);
        }
    }

    private void AddVariant(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        // 么 and 著 mean something else in running text.
        if (from is [var variant and not ('么' or '著')] && to is [var standard] && _characters[variant] == '\0')
            _characters[variant] = Simplified(standard);
    }
}

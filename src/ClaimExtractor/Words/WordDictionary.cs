namespace ClaimExtractor.Words;

internal readonly record struct DictionaryWord(int Length, int Cost, PartOfSpeech Tag);

internal sealed class WordDictionary
{
    public const int LongestWord = 12;
    public static WordDictionary Shipped { get; } = new();
    private readonly Dictionary<string, (int, PartOfSpeech)>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private WordDictionary()
    {
        var words = new Dictionary<string, (int, PartOfSpeech)>();
        var prefixes = new HashSet<string>();
        double total = 0;
        var rows = new List<(string, double, string)>();
        void Read(string path, char sep)
        {
            if (!File.Exists(path)) return;
            foreach (var line in File.ReadLines(path))
            {
                var p = line.Split(sep);
                if (p.Length < 3 || p[0].Length > 12 || !double.TryParse(p[1], out var f)) continue;
                if (p[0].Any(c => c < '\u4e00' || c > '\u9fff') || sep == ' ' && p[0].Any(c => "零〇一二三四五六七八九十百千万亿两半几数".Contains(c))) continue;
                rows.Add((p[0], f, p[2]));
                if (sep == ' ') total += f;
            }
        }
        Read("/tmp/jieba/package/submodules/cppjieba/dict/jieba.dict.utf8", ' ');
        Read("/tmp/jieba/additions.tsv", '\t');
        foreach (var (w, f, t) in rows)
        {
            words[w] = ((int)Math.Round(64 * -Math.Log2(Math.Max(f, 1) / total)), Tag(t, w));
            for (var i = 1; i < w.Length; i++) prefixes.Add(w[..i]);
        }
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    }
    private static PartOfSpeech Tag(string t, string w) => t switch
    {
        "nr" or "nrt" or "nrfg" => PartOfSpeech.Person, "ns" => PartOfSpeech.Place, "nt" => PartOfSpeech.Organisation, "nz" => PartOfSpeech.ProperName,
        "n" or "ng" or "j" => PartOfSpeech.Noun, "t" or "tg" => PartOfSpeech.Time, "f" => PartOfSpeech.Position, "s" => PartOfSpeech.Space,
        "v" or "vg" or "vi" or "vq" or "vd" => PartOfSpeech.Verb, "vn" => PartOfSpeech.VerbalNoun, "a" or "ag" or "ad" or "an" => PartOfSpeech.Adjective,
        "b" => PartOfSpeech.Distinguishing, "z" or "zg" => w.Length == 1 ? PartOfSpeech.Other : PartOfSpeech.Status, "d" or "dg" => PartOfSpeech.Adverb, "p" => PartOfSpeech.Preposition, "c" => PartOfSpeech.Conjunction,
        "r" or "rr" or "rz" or "rg" => PartOfSpeech.Pronoun, "m" or "mq" or "mg" => PartOfSpeech.Numeral, "q" => PartOfSpeech.Classifier, ['u', ..] => PartOfSpeech.Particle,
        "i" or "l" => PartOfSpeech.Phrase, _ => PartOfSpeech.Other,
    };
    public int WordsAt(ReadOnlySpan<char> text, int start, Span<DictionaryWord> found)
    {
        var n = 0;
        for (var len = 1; len <= LongestWord && start + len <= text.Length; len++)
        {
            var w = text.Slice(start, len);
            if (_words.TryGetValue(w, out var word)) found[n++] = new(len, word.Item1, word.Item2);
            if (!_prefixes.Contains(w)) break;
        }
        return n;
    }
    public DictionaryWord? Find(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var w) ? new(word.Length, w.Item1, w.Item2) : null;
}

using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Tests.OutsideReaders;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests.Words;

/// <summary>
/// Sentences cut by our segmenter and by jieba's own, both by the cheapest way over jieba's dictionary. Where they differ stands in
/// <c>jieba_differences.tsv</c>, each with its reason; after a change <c>UPDATE_JIEBA=1</c> writes it anew, with reasons where it
/// knows them.
/// </summary>
public sealed class JiebaTests
{
    // Of the places between two characters at which one of them cuts: of all, and of those that are not about a numeral or a date.
    private const double LeastShared = 0.82, LeastSharedOfWords = 0.95;

    private const string Unknown = "?";
    private static readonly string[] Reasons = ["numeral", "date", "name", "meaning table", "dictionary"];
    private static readonly string Differences = PathTo("jieba_differences.tsv");

    [Fact]
    public void Words_end_where_jiebas_do_but_for_differences_that_are_accepted()
    {
        string[] texts = [.. File.ReadLines(PathTo("jieba_sentences.txt")).Select(Readable)];
        texts.Should().HaveCountGreaterThanOrEqualTo(60);
        var theirs = Python.Run("segment_with_jieba.py", ["jieba"], [], string.Join('\n', texts)).Select(line => line.Split(' ')).ToList();
        var ours = texts.Select(Words).ToList();
        theirs.Select(words => string.Concat(words)).Should().Equal(ours.Select(words => string.Concat(words)));

        var (shared, differences) = (0, new List<string>());
        foreach (var (mine, other) in ours.Zip(theirs))
        {
            var (a, b) = (Ends(mine), Ends(other));
            shared += a.Intersect(b).Count();
            differences.AddRange(Stretches(string.Concat(mine), a, b));
        }

        var found = differences.Distinct().Order(StringComparer.Ordinal).ToList();
        var accepted = File.ReadLines(Differences).Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(row => $"{row[0]}\t{row[1]}", row => row[2]);
        if (Environment.GetEnvironmentVariable("UPDATE_JIEBA") == "1")
            File.WriteAllLines(
                Differences, ["ours\tjieba\treason", .. found.Select(row => $"{row}\t{accepted.GetValueOrDefault(row, Unknown)}")]);
        found.Should().Equal(accepted.Keys.Order(StringComparer.Ordinal));
        accepted.Values.Should().OnlyContain(reason => Reasons.Contains(reason));
        Share(differences).Should().BeGreaterThanOrEqualTo(LeastShared);
        Share(differences.Where(stretch => accepted[stretch] is not ("numeral" or "date"))).Should()
            .BeGreaterThanOrEqualTo(LeastSharedOfWords);

        // Within a stretch no two cuts are the same.
        double Share(IEnumerable<string> stretches) => shared / (shared + (double)stretches.Sum(stretch => stretch.Count(c => c == '|')));
    }

    private static string PathTo(string file) => Repository.PathTo("tests", "ClaimExtractor.Tests", "Words", file);

    private static string Readable(string line) => ReadableText.From(SourceFile.FromText("sentence.txt", line)).Text.Trim();

    private static string[] Words(string text)
    {
        var tokens = Segmenter.Read(text, new TextSpan(0, text.Length), Lexicon.Default);
        return [.. Enumerable.Range(0, tokens.Count).Select(at => tokens.Surface(at).ToString())];
    }

    // Within the sentence: its own end is no choice.
    private static SortedSet<int> Ends(string[] words)
    {
        var ends = new SortedSet<int>();
        var at = 0;
        foreach (var word in words)
            ends.Add(at += word.Length);
        ends.Remove(at);
        return ends;
    }

    // Between two places at which both cut: 国内|生产总值 against 国内生产总值.
    private static IEnumerable<string> Stretches(string text, SortedSet<int> ours, SortedSet<int> theirs)
    {
        var start = 0;
        foreach (var end in ours.Intersect(theirs).Append(text.Length).Order())
        {
            var (mine, other) = (Cut(start, end, ours), Cut(start, end, theirs));
            if (mine != other)
                yield return $"{mine}\t{other}";
            start = end;
        }

        string Cut(int from, int to, SortedSet<int> ends)
        {
            int[] places = [from, .. ends.Where(end => end > from && end < to), to];
            return string.Join('|', places.Zip(places.Skip(1), (a, b) => text[a..b]));
        }
    }
}

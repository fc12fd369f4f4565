using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Benchmarks;

/// <summary>Texts as long as wanted, made from the paragraphs of the speech. The same kind and seed give the same documents.</summary>
internal static partial class MadeText
{
    private const int CharactersPerNumber = 10_000;

    private const string Numerals = "0123456789０１２３４５６７８９%％〇零一二两三四五六七八九十百千万亿半几廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    private static readonly string[] Units = ["元", "人", "个", "户", "公里", "%", "个百分点", "吨"];

    /// <summary>Documents of about one speech each, without end, no two paragraphs of them alike.</summary>
    public static IEnumerable<MadeDocument> Documents(TextKind kind, int seed)
    {
        var paragraphs = SpeechParagraphs();
        var random = new Random(seed);
        var sinceNumber = 0;
        for (var number = 1; ; number++)
        {
            random.Shuffle(paragraphs);
            var text = new StringBuilder();
            foreach (var paragraph in paragraphs)
                text.Append(kind == TextKind.Speech ? Speech(paragraph, random) : Sparse(paragraph, random, ref sinceNumber)).Append('\n');
            yield return new MadeDocument(
                $"{kind.ToString().ToLowerInvariant()}-{number:D6}",
                new DateOnly(2020, 3, 6).AddDays(number % 3650),
                text.ToString()
            );
        }
    }

    /// <summary>As many documents as hold the bytes.</summary>
    /// <param name="bytes">Of UTF-8 text.</param>
    public static IEnumerable<MadeDocument> Documents(TextKind kind, int seed, long bytes)
    {
        foreach (var document in Documents(kind, seed))
        {
            yield return document;
            bytes -= Encoding.UTF8.GetByteCount(document.Text);
            if (bytes <= 0)
                yield break;
        }
    }

    private static string[] SpeechParagraphs()
    {
        var speech = SourceFile.Read(Path.Combine(Checkout.Root, "input", "2020-03-06-poverty-alleviation.txt"));
        return [.. ReadableText.From(speech).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static string Speech(string paragraph, Random random) =>
        string.Concat(Shuffled(Number().Replace(paragraph, number => Changed(number.Value, random)), random));

    private static string Sparse(string paragraph, Random random, ref int sinceNumber)
    {
        var plain = string.Concat(
            Shuffled(paragraph, random).Select(sentence => string.Concat(sentence.Where(character => !Numerals.Contains(character))))
        );
        sinceNumber += plain.Length;
        if (sinceNumber < CharactersPerNumber)
            return plain;
        sinceNumber -= CharactersPerNumber;
        return plain + string.Create(CultureInfo.InvariantCulture, $"投入了{random.Next(2, 9_999)}万{Units[random.Next(Units.Length)]}。");
    }

    private static string[] Shuffled(string paragraph, Random random)
    {
        string[] sentences = [.. Sentence().Matches(paragraph).Select(match => match.Value)];
        random.Shuffle(sentences);
        return sentences;
    }

    /// <summary>A year stays in its century, a month or a day in the calendar, and a number keeps its length.</summary>
    private static string Changed(string number, Random random)
    {
        var digits = number.TrimEnd('年', '月', '日');
        var kept = digits.Length == number.Length ? 0 : digits.Length / 2;
        return string.Create(number.Length, (number, digits.Length, kept, random), static (changed, state) =>
        {
            state.number.CopyTo(changed);
            for (var i = state.kept; i < state.Length; i++)
                changed[i] = (char)('0' + (i == 0 ? state.random.Next(1, 10) : state.random.Next(0, state.kept == 0 ? 10 : 3)));
        });
    }

    [GeneratedRegex("[0-9]+[年月日]?")]
    private static partial Regex Number();

    [GeneratedRegex("[^。！？]+[。！？]*[”’）]*")]
    private static partial Regex Sentence();
}

/// <param name="Id">Names the document: <c>speech-000001</c>.</param>
/// <param name="Date">Its own date.</param>
internal sealed record MadeDocument(string Id, DateOnly Date, string Text);

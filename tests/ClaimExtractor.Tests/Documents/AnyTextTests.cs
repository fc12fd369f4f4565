using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Documents;

/// <summary>Whatever the text, reading it fails nowhere and keeps the promises that the later stages build on.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Runs =
    [
        "(xí)",
        "?,F(xiàn)在",
        "規(guī)?!,F",
        "发布时间:2020-01-02\n",
        "版权所有",
        "ICP备1号\n",
        "第一，增长。",
        "(2020年3月6日)\n",
        "Title: a\nDate: 2020-01-01\n",
        "𠮷",
        "\uD800",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Char["?,!()（）“”。！？12０９％，、：:_|#-\n\r\t 　\u00A0\uFEFF"].Select(c => c.ToString()),
            Gen.Char["一二三年月日著國国們人口規模現發上中下第章節"].Select(c => c.ToString()),
            Gen.Char.Select(c => c.ToString()),
            Gen.Int[0, Runs.Length - 1].Select(i => Runs[i]))
        .Array[0, 60].Select(parts => string.Concat(parts));

    /// <summary>Inputs on which a careless loop would take hours.</summary>
    [Theory]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("“a。”，")]
    [InlineData("。 ")]
    [InlineData("\"。")]
    [InlineData("?")]
    [InlineData("中?,")]
    [InlineData("規(guī)?!,F(xiàn)在")]
    [InlineData("中?yàn)")]
    [InlineData(" ")]
    [InlineData("_ ")]
    [InlineData("打印 ")]
    [InlineData("１，")]
    [InlineData("一、\n")]
    [InlineData("中文的一行没有句号也没有别的标点符号所以看起来像是被折断的一行文字\n")]
    [InlineData("2020年")]
    public void Time_grows_with_the_length(string part)
    {
        var text = "中" + string.Concat(Enumerable.Repeat(part, 400_000 / part.Length)) + "a";
        DocumentParser.Parse(ReadableText.From(new SourceFile("a.txt", "", 0, "utf-8", text)), "a");
    }

    [Fact]
    public void Reading_keeps_its_promises() =>
        Texts.Sample(
            text =>
            {
                var source = new SourceFile("a.txt", "", 0, "utf-8", text);
                var readable = ReadableText.From(source);
                var document = DocumentParser.Parse(readable, "a");
                var sentences = document.Sentences.ToArray();
                return document.Paragraphs.All(p =>
                        !p.Span.IsEmpty && p.Sentences.All(s => p.Span.Contains(s.Span) && !s.Span.IsEmpty && s.Paragraph == p.Number)
                    )
                    && sentences.Select(s => s.Number).SequenceEqual(Enumerable.Range(1, sentences.Length))
                    && sentences.Zip(sentences.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start)
                    && sentences
                        .Select(s => readable.Map.ToSource(s.Span))
                        .All(span => span.Start >= 0 && span.End <= text.Length && span.Start <= span.End)
                    && readable
                        .Filters.SelectMany(f => f.Changes)
                        .All(change => change.Source.Start >= 0 && change.Source.End <= text.Length);
            },
            iter: 3_000
        );
}

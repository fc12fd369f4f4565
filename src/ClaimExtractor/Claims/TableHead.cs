using ClaimExtractor.Clauses;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>What a head of a table's column or row says of the cells that it heads.</summary>
/// <param name="Name">What is measured or counted; empty where the head says only when, in which unit, or that numbers follow.</param>
/// <param name="Time">When it holds; null where the head does not say.</param>
/// <param name="Baseline">What a change is compared with, or what a share is of: 上年 in 比上年增长.</param>
internal sealed record TableHead(
    TextSpan Span,
    string Name,
    TimeExpression? Time,
    TokenList Tokens,
    TableHeadSense Sense,
    string? Baseline,
    bool IsPlace,
    Modality Modality)
{
    /// <summary>Is measured, as 产量 is and 小麦 is not.</summary>
    public bool IsMetric { get; init; }

    /// <summary>Whose figures there are: 砾川公司, 纺织业.</summary>
    public bool IsActor { get; init; }

    /// <summary>Is of the thing that the other head names, and no part of its name: 人均消费, 平均重量.</summary>
    public bool IsAttribute { get; init; }

    public static TableHead Read(string text, TextSpan span, Lexicon lexicon)
    {
        var tokens = Segmenter.Read(text, span, lexicon);
        var sense = TableHeadSense.Of(span.In(text), lexicon);
        var date = HeadDate.Read(TableText.Solid(span.In(text)), span);
        IReadOnlyList<TimeExpression> times = date is null ? TimeExpressionReader.Read(tokens) : [date];
        var (named, baseline) = Compared(sense, tokens);
        foreach (var found in times)
            named = named.Replace(TableText.Solid(found.Span.In(text)), "", StringComparison.Ordinal);
        var isPlace = IsPlaceName(tokens, named);
        var name = NameIn(isPlace ? named : WithoutPlace(tokens, named), lexicon);
        var last = Last(tokens, name);
        var time = times.FirstOrDefault(time => !IsCompared(tokens, time));
        return new TableHead(span, name, time, tokens, sense, baseline, isPlace, ModalityOf(tokens))
        {
            IsMetric = IsKnown(name, lexicon) || last >= 0 && IsMeasured(tokens, last),
            IsActor = last >= 0 && (Actors.Is(tokens, last) || name is [.., '业']),
            IsAttribute = Enumerable.Range(0, last + 1).Any(at => IsAttributeWord(tokens, at)),
        };
    }

    // 水泥 is known as 水泥产量, but names a thing: what of it is measured the column says.
    private static bool IsKnown(string name, Lexicon lexicon) =>
        lexicon.Metric(name) is { Name: var metric }
        && (metric.Length == name.Length || !metric.StartsWith(name, StringComparison.Ordinal));

    // 项目, 水平 end nouns that are counted or described.
    private static bool IsMeasured(TokenList tokens, int at) =>
        NounPhrase.IsHead(tokens, at) && tokens[at].As(TokenKind.Metric)?.Code is not ("head" or "level");

    private static bool IsAttributeWord(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.Denominator) || tokens[at].As(TokenKind.Metric)?.Code == "attribute";

    /// <summary>The name before what its change is compared with: 本报告期|比|上年同期.</summary>
    private static (string Name, string? Baseline) Compared(TableHeadSense sense, TokenList tokens)
    {
        if (sense.Whole is { } whole)
            return ("", whole);
        for (var at = 0; sense.IsChange && at < tokens.Count; at++)
        {
            var surface = tokens.Surface(at);
            if (tokens[at].As(TokenKind.Comparison) is not { } comparison)
                continue;
            if (comparison.Code is not "than")
            {
                var start = sense.Name.IndexOf(surface.ToString(), StringComparison.Ordinal);
                return (start < 0 ? sense.Name : sense.Name[..start], surface.TrimStart("比较").ToString());
            }

            if (sense.Name.IndexOf(surface.ToString(), StringComparison.Ordinal) is >= 0 and var than)
                return (sense.Name[..than], sense.Name[(than + surface.Length)..] is { Length: > 0 } baseline ? baseline : null);
        }

        return (sense.Name, null);
    }

    // 青岛总销量: where it is is no part of what is measured.
    private static string WithoutPlace(TokenList tokens, string name) =>
        tokens.Count > 1 && tokens[0].As(TokenKind.Place) is { Code: not "scope" } && tokens[0].Span.Length < name.Length
        && name.AsSpan().StartsWith(tokens.Surface(0))
            ? name[tokens[0].Span.Length..]
            : name;

    private static readonly char[] Colons = ['：', ':'];

    private static string NameIn(string named, Lexicon lexicon)
    {
        var name = named.Trim('的', '：', ':', '/', '、');
        // 单位：元
        if (name.IndexOfAny(Colons) is > 0 and var colon && lexicon.TableHeads.GetValueOrDefault(name[..colon]) is TableHeadRole.Unit)
            return "";
        var isSaidOfNone = lexicon.TableHeads.GetValueOrDefault(name) is TableHeadRole.Amount or TableHeadRole.Unit;
        return isSaidOfNone || !name.Any(char.IsLetter) || IsUnit(name, lexicon) ? "" : name;
    }

    // The last word of the name, before the unit in brackets and the word of the change; −1 where the name ends within a word.
    private static int Last(TokenList tokens, string name)
    {
        for (var at = tokens.Count - 1; name.Length > 0 && at >= 0; at--)
            if (name.AsSpan().EndsWith(tokens.Surface(at)))
                return at;
        return -1;
    }

    private static bool IsCompared(TokenList tokens, TimeExpression time) =>
        tokens.IndexAt(time.Span.Start) is > 0 and var at && tokens[at - 1].As(TokenKind.Comparison) is not null;

    private static bool IsPlaceName(TokenList tokens, string name) =>
        tokens.Count > 0 && Enumerable.Range(0, tokens.Count).All(at => tokens.Is(at, TokenKind.Place))
        || name is [_, .., '省' or '市' or '区' or '县' or '州' or '盟' or '旗' or '镇' or '乡' or '村'] and { Length: <= 8 }
        && !(Last(tokens, name) is >= 0 and var last && tokens[last].Span.Length == name.Length && IsWord(tokens, last));

    // 城镇, 小区
    private static bool IsWord(TokenList tokens, int at) =>
        tokens[at].Tag == PartOfSpeech.Noun || tokens[at].As(TokenKind.CountedNoun) is not null;

    private static bool IsUnit(string name, Lexicon lexicon) =>
        name.TrimStart('百', '千', '万', '亿') is { Length: > 0 } unit
        && (lexicon.Longest(unit, 0, TokenKind.Unit)?.Surface.Length == unit.Length
            || unit.Length == 1 && lexicon.Longest(unit, 0, TokenKind.Classifier) is not null);

    private static Modality ModalityOf(TokenList tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at].As(TokenKind.Modality) is { } sense && EnumText.TryParse<Modality>(sense.Code.Split(' ')[0], out var modality))
                return modality;
        return Modality.Asserted;
    }
}

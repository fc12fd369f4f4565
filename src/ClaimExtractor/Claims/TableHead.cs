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
/// <param name="Change">The word that makes the cells changes of something: 增速, 比上年增长.</param>
internal sealed record TableHead(TextSpan Span, string Name, TimeExpression? Time, TokenList Tokens, TextSpan Change, string? Baseline, bool IsPlace, Modality Modality)
{
    public static TableHead Read(string text, TextSpan span, Lexicon lexicon)
    {
        var tokens = Segmenter.Read(text, span, lexicon);
        var date = HeadDate.Read(TableText.Solid(span.In(text)), span);
        IReadOnlyList<TimeExpression> times = date is null ? TimeExpressionReader.Read(tokens) : [date];
        var time = times.FirstOrDefault(time => !IsCompared(tokens, time));
        var change = ChangeIn(tokens);
        var end = change.IsEmpty ? span.End : change.Start;
        var name = TableText.Name(text.AsSpan(span.Start, end - span.Start));
        foreach (var found in times)
            name = name.Replace(TableText.Solid(found.Span.In(text)), "", StringComparison.Ordinal);
        // 青岛总销量: where it is is no part of what is measured.
        if (tokens.Count > 1 && tokens[0].As(TokenKind.Place) is { Code: not "scope" } && tokens[0].Span.Length < name.Length && name.StartsWith(tokens.Surface(0), StringComparison.Ordinal) && !IsPlaceName(tokens))
            name = name[tokens[0].Span.Length..];
        if (lexicon.TableHeads.ContainsKey(name) || !name.Any(char.IsLetter) || IsUnit(name, lexicon))
            name = "";
        return new TableHead(span, name.Trim('的', '：', ':', '/', '、'), time, tokens, change, Compared(tokens), IsPlaceName(tokens), ModalityOf(tokens));
    }

    /// <summary>From the first word of the change on, with what it is compared to.</summary>
    private static TextSpan ChangeIn(TokenList tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.Is(at, TokenKind.ChangeNoun) || tokens.Is(at, TokenKind.ChangeBy) || tokens[at].As(TokenKind.Comparison) is not null)
                return tokens.Cover(at, tokens.Count);
        return default;
    }

    private static string? Compared(TokenList tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens.Surface(at) is "同比" or "环比")
                return tokens.Surface(at).ToString();
        return null;
    }

    private static bool IsCompared(TokenList tokens, TimeExpression time) =>
        tokens.IndexAt(time.Span.Start) is > 0 and var at && tokens[at - 1].As(TokenKind.Comparison) is not null;

    private static bool IsPlaceName(TokenList tokens) =>
        tokens.Count > 0 && Enumerable.Range(0, tokens.Count).All(at => tokens.Is(at, TokenKind.Place))
        || tokens.Span.Length is >= 2 and <= 8 && tokens.Text[tokens.Span.End - 1] is '省' or '市' or '区' or '县' or '州' or '盟' or '旗' or '镇' or '乡' or '村';

    private static bool IsUnit(string name, Lexicon lexicon) =>
        name.TrimStart('百', '千', '万', '亿') is { Length: > 0 } unit
        && (lexicon.Longest(unit, 0, TokenKind.Unit)?.Surface.Length == unit.Length || unit.Length == 1 && lexicon.Longest(unit, 0, TokenKind.Classifier) is not null);

    private static Modality ModalityOf(TokenList tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at].As(TokenKind.Modality) is { } sense && EnumText.TryParse<Modality>(sense.Code.Split(' ')[0], out var modality))
                return modality;
        return Modality.Asserted;
    }
}

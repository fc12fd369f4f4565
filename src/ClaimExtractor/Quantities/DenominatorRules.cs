using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Numbers that say per how much another is measured: 每万人, 万元产值能耗. They are no claims of their own.</summary>
internal static partial class DenominatorRules
{
    /// <summary>The reason of a mention that is such a number.</summary>
    public const string Reason = "denominator";

    // Tokens between the amount and what is measured by it.
    private const int FarthestMetric = 8;

    internal static void Read(TokenList tokens, List<Reading> readings)
    {
        if (!tokens.Set.Contains(TokenKind.Every))
            return;
        foreach (var match in EveryDone().EnumerateMatches(tokens.Kinds))
            if (tokens[match.Index].Code.Length == 0 && IsDone(tokens, match.Index + 1))
                readings.Add(Of(match.Index + 2, match.Index + match.Length));
        foreach (var match in EveryGiven().EnumerateMatches(tokens.Kinds))
            if (tokens[match.Index].Code.Length == 0 && Cue.Is(tokens, match.Index + 1, "given_each", tokens.Lexicon)
                && tokens[match.Index + 3].Code != UnitCode.OwnCurrency)
                readings.Add(Of(match.Index + 2, match.Index + match.Length));
        foreach (var match in EveryAmount().EnumerateMatches(tokens.Kinds))
            if (tokens[match.Index].Code.Length == 0)
                readings.Add(Of(match.Index + 1, match.Index + match.Length));
    }

    /// <summary>万元产值能耗, 百公里油耗: a power alone and its unit.</summary>
    internal static void ReadPower(TokenList tokens, int at, Numeral numeral, List<Reading> readings)
    {
        if (tokens.KindAt(at + 1) is TokenKind.Unit or TokenKind.Classifier && numeral.IsPower
            && tokens.KindAt(at - 1) is not (TokenKind.Number or TokenKind.BoundBefore or TokenKind.More or TokenKind.Every)
            && MeasuresBy(tokens, at + 2))
            readings.Add(Of(at, at + 2));
    }

    /// <summary>161日元兑换1美元, 1美元兑160日元: one of the currency that the rate is of.</summary>
    internal static void ReadExchanged(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (numeral is { WholeNumber: 1, Multiplied: false, IsPlain: true } && tokens.KindAt(at + 1) == TokenKind.Unit
            && DocumentCurrency.IsCurrency(tokens[at + 1].Code, lexicon)
            && (Cue.EndsBefore(tokens, at, "exchanged", lexicon) && tokens.KindAt(at - 2) == TokenKind.Unit
                || Cue.Is(tokens, at + 2, "exchanged", lexicon) && tokens.KindAt(at + 3) == TokenKind.Number))
            readings.Add(Of(at, at + 2));
    }

    private static Reading Of(int first, int end) => new(first, end, MentionKind.Indefinite, Reason, SetAsideRules.TimePriority);

    // 每万人, 每百元, 每10万人口
    [GeneratedRegex("eN[UCKYA]?")]
    private static partial Regex EveryAmount();

    // 每收入3元, 每销售100件
    [GeneratedRegex("e[^NUCKYA,.:]N[UCKYA]")]
    private static partial Regex EveryDone();

    // 每发5度电: 发 is a verb there, and counts shots elsewhere.
    [GeneratedRegex("eCNU")]
    private static partial Regex EveryGiven();

    // What is done; 每村50万元 is what each gets.
    private static bool IsDone(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.ActVerb or TokenKind.Made or TokenKind.Stock or TokenKind.ChangeBy or TokenKind.Metric
            || tokens[at].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun;

    // The noun phrase behind the amount names a metric of intensity.
    private static bool MeasuresBy(TokenList tokens, int first)
    {
        for (var at = first; at < Math.Min(first + FarthestMetric, tokens.Count); at++)
        {
            if (tokens[at].As(TokenKind.Metric)?.Code == "intensity")
                return true;
            if (tokens.KindAt(at) is TokenKind.Number or TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.LinkVerb
                or TokenKind.ActVerb or TokenKind.Preposition or TokenKind.Adverb)
                return false;
        }

        return false;
    }
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads whether a number is stated as a fact, a target, a forecast, a condition or denied.</summary>
internal static class ModalityReader
{
    /// <summary>The nearest word before the number in its sentence decides, else one behind it in its clause.</summary>
    /// <param name="document">The document's own date: what is to be by a later year is a target.</param>
    public static (Modality Modality, Facet? Word) Read(ClaimSite site, DateOnly? document)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.Modality))
            return Stated(site, document);
        (Modality Modality, Facet? Word)? forecast = null;
        for (var at = site.First - 1; at >= 0; at--)
        {
            if (Sense(site, at, "before") is not { } before || (forecast is not null && before.Modality != Modality.Hypothetical))
                continue;
            // 没有一家停产，产量达到30万吨: a denial ends with its clause.
            if (before.Modality == Modality.Negated && (at < site.ClauseFirst || at < site.LeftFirst || IsOfNoun(tokens, at, site.First)))
                continue;
            // 市场预期为增长3%；库存减少5%: an expected figure is that of its own clause.
            if (before.Modality == Modality.Forecast && (IsFigure(tokens, at) && at < site.ClauseFirst || PutsObjectFirst(site, at)))
                continue;
            // 如果利率上升，月供将增加300元: what will be under a condition.
            if (before.Modality != Modality.Forecast)
                return before;
            forecast = before;
        }

        if (forecast is { } found)
            return found;
        for (var at = site.End; at < site.ClauseEnd; at++)
            if (Sense(site, at, "after") is { } behind)
                return behind;
        return Stated(site, document);
    }

    // Without a word of modality the time alone may say that it is to come.
    private static (Modality, Facet?) Stated(ClaimSite site, DateOnly? document) =>
        Deadline(site, document) is { } deadline ? (Modality.Target, deadline) : (Modality.Asserted, null);

    // 没有收入来源的家庭有120户: the denial describes the noun.
    private static bool IsOfNoun(TokenList tokens, int denial, int number)
    {
        for (var at = denial + 1; at < number; at++)
            if (Phrase.IsParticleDe(tokens, at))
                return true;
        // 34宗无源头个案、10宗输入个案
        return tokens.Surface(denial) is "无" && !tokens.Is(denial + 1, TokenKind.Number);
    }

    private static bool IsFigure(TokenList tokens, int at) => tokens.Surface(at) is "预期" && tokens.Is(at + 1, TokenKind.LinkVerb);

    // 将日均90万桶的产量提高: 将 before an amount that describes a noun.
    private static bool PutsObjectFirst(ClaimSite site, int at)
    {
        var tokens = site.Tokens;
        if (tokens.Surface(at) is not "将")
            return false;
        var next = at + 1;
        while (tokens.KindAt(next) is TokenKind.Every or TokenKind.Adverb)
            next++;
        // 将注册资本由1亿元增加到2亿元: before a noun it is 把.
        if (next < tokens.Count && tokens.KindAt(next) is TokenKind.CountedNoun or TokenKind.Metric or TokenKind.Han or TokenKind.Name && tokens[next].Span.Length > 1
            && tokens[next].Tag is PartOfSpeech.Noun or PartOfSpeech.None or PartOfSpeech.Organisation or PartOfSpeech.ProperName && site.Reading.TimeAt(next) is null)
            return true;
        if (tokens.KindAt(next) != TokenKind.Number)
            return false;
        while (next < tokens.Count && tokens.KindAt(next) is TokenKind.Number or TokenKind.Unit or TokenKind.Classifier)
            next++;
        return Phrase.IsParticleDe(tokens, next);
    }

    // 到2025年，非化石能源占比达到20%
    private static Facet? Deadline(ClaimSite site, DateOnly? document)
    {
        for (var i = 0; i < site.Reading.Times.Length; i++)
            if (site.Reading.Times[i] is { IsUntil: true } time && time.Span.End <= site.Quantity.Span.Start && Calendar.Resolve(time, new TimeOrigin(document)) is { } period && period.Start > document)
                return new Facet(time.Span.In(site.Tokens.Text).ToString(), time.Span, site.Tokens.IndexAt(time.Span.Start) < site.ClauseFirst);
        return null;
    }

    private static (Modality Modality, Facet? Word)? Sense(ClaimSite site, int at, string side)
    {
        var tokens = site.Tokens;
        if (tokens[at].As(TokenKind.Modality) is not { Code: var code } || code.IndexOf(' ') is not (>= 0 and var blank))
            return null;
        var stands = code.AsSpan(blank + 1);
        if (!stands.SequenceEqual(side) && !(stands is "clause" && side is "before" && Reaches(site, at)))
            return null;
        return (EnumText.Parse<Modality>(code[..blank]), new Facet(tokens.Surface(at).ToString(), tokens[at].Span, at < site.ClauseFirst));
    }

    // 原计划投资2亿元，实际投资增加到3亿元; 原计划去年完工的线路从120公里延长到150公里: what was planned, up to the end of its clause or of the phrase that it describes.
    private static bool Reaches(ClaimSite site, int at)
    {
        // 比原计划提前2个月, 超过原计划5%
        if (at < site.ClauseFirst || site.Tokens.Is(at - 1, TokenKind.Comparison) || site.Tokens.Is(at - 1, TokenKind.BoundBefore))
            return false;
        for (var next = at + 1; next < site.First; next++)
            if (Phrase.IsParticleDe(site.Tokens, next))
                return false;
        return true;
    }
}

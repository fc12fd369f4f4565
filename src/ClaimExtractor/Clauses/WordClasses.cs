using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Gives each token of a sentence its <see cref="WordClass"/>: the meaning tables first, then what the dictionary says.</summary>
internal static class WordClasses
{
    /// <param name="classes">As long as the sentence has tokens.</param>
    public static void Read(SentenceReading reading, Span<char> classes)
    {
        var tokens = reading.Tokens;
        for (var at = 0; at < classes.Length; at++)
            classes[at] = reading.TimeAt(at) is not null ? WordClass.Time : Of(tokens, at);
        foreach (var mention in reading.Mentions)
        {
            // 地区生产总值[2]: the mark of a note is passed over as a whole.
            if (mention.Reason is "note_mark")
                continue;
            // 11.全国渗透率: a list's marker opens the clause.
            var kind = mention.Quantity is not null ? WordClass.Quantity : mention.Reason is "list_marker" ? WordClass.Boundary
                : Of(mention.Kind);
            for (var at = tokens.IndexAt(mention.Span.Start); at < tokens.Count && tokens[at].Span.Start < mention.Span.End; at++)
                if (kind != '\0' && (kind != WordClass.Determiner || classes[at] != WordClass.Time))
                    classes[at] = kind;
        }

        // From behind: what stands behind a word decides more than what stands before it.
        for (var at = classes.Length - 1; at >= 0; at--)
            classes[at] = ClassInPlace.Of(tokens, classes, at);
    }

    private static char Of(MentionKind kind) => kind switch
    {
        MentionKind.Time => WordClass.Time,
        MentionKind.Ordinal => WordClass.Modifier,
        MentionKind.Indefinite or MentionKind.Discourse => WordClass.Determiner,
        MentionKind.Idiom => WordClass.Verb,
        MentionKind.Word => '\0',
        _ => WordClass.Noun,
    };

    private static char Of(TokenList tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (tokens.Is(at, ClauseRole.Then))
            return WordClass.Time;
        // 其他附属工程: it tells the rest from what was named.
        if (tokens.Surface(at) is "其他" or "其它" or "其余" && IsBeforeNoun(tokens, at))
            return WordClass.Modifier;
        switch (token.Kind)
        {
            case TokenKind.ActVerb or TokenKind.Made:
                return OfVerb(tokens, at);
            case TokenKind.LinkVerb:
                return tokens[at].As(TokenKind.Comparison)?.Code == "share" ? WordClass.Share
                    : tokens.Is(at, ClauseRole.Light) && IsBeforeNoun(tokens, at) ? WordClass.LightVerb : WordClass.Link;
            case TokenKind.RankVerb:
                return WordClass.Link;
            case TokenKind.Comparison:
                return token.Code switch { "than" => WordClass.Than, "above" or "below" => WordClass.Difference, "share" => WordClass.Share,
                    _ => WordClass.Adverb };
            case TokenKind.ChangeBy:
                return WordClass.ChangeBy;
            case TokenKind.ChangeTo:
                return WordClass.ChangeTo;
            case TokenKind.ChangeFrom:
                return tokens.Senses.Contains(TokenKind.ChangeTo) ? WordClass.ChangeFrom : WordClass.Preposition;
            case TokenKind.ChangeNoun:
                return WordClass.ChangeNoun;
            case TokenKind.Stock:
                return WordClass.Stock;
            case TokenKind.Difference:
                return WordClass.Difference;
            case TokenKind.Preposition:
                return WordClass.Preposition;
            case TokenKind.Conjunction:
                return WordClass.Conjunction;
            case TokenKind.Join:
                return WordClass.Join;
            case TokenKind.Pause:
                return tokens.Surface(at) is "、" ? WordClass.Join : WordClass.Boundary;
            case TokenKind.Stop or TokenKind.Colon:
                return WordClass.Boundary;
            case TokenKind.Open:
                return WordClass.Open;
            case TokenKind.Close:
                return WordClass.Close;
            case TokenKind.OpenQuote:
                return WordClass.OpenQuote;
            case TokenKind.CloseQuote:
                return WordClass.CloseQuote;
            case TokenKind.Determiner or TokenKind.Demonstrative:
                return WordClass.Determiner;
            case TokenKind.Every:
                return WordClass.Every;
            case TokenKind.Owner:
                return WordClass.Actor;
            case TokenKind.Place:
                return WordClass.Place;
            case TokenKind.Reports or TokenKind.SourceOpens or TokenKind.Decides:
                return token.Tag == PartOfSpeech.Noun ? WordClass.Noun
                    : token.Kind == TokenKind.Reports && IsBeforeNoun(tokens, at) ? WordClass.Adverb : WordClass.Report;
            case TokenKind.Modality:
                return IsNominalTag(token.Tag) && token.Code is not ['a', ..] ? WordClass.VerbalNoun : WordClass.Adverb;
            case TokenKind.Adverb:
                return tokens.Surface(at) is "分别" ? WordClass.Respectively
                    : tokens.Surface(at) is "全部" or "所有" or "全体" && IsBeforeNoun(tokens, at) ? WordClass.Determiner
                    : token.As(TokenKind.Noun) is not null && IsBeforeNoun(tokens, at) ? WordClass.Modifier : WordClass.Adverb;
            case TokenKind.BoundBefore when token.As(TokenKind.Comparison)?.Code is "above" or "below" && at + 1 < tokens.Count
                && tokens.KindAt(at + 1) is not (TokenKind.Number or TokenKind.CurrencySign):
                return WordClass.Difference;
            // 总价￥125000元
            case TokenKind.CurrencySign or TokenKind.RangeMark or TokenKind.Minus or TokenKind.PlusMinus:
                return WordClass.Adverb;
            case TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.BoundAfter or TokenKind.DurationVerb or TokenKind.SpanBefore
                or TokenKind.SpanAfter or TokenKind.More:
                return tokens.Surface(at) is [_, '限'] ? WordClass.Noun : WordClass.Adverb;
            case TokenKind.Noun:
                return token.Code == "object" || token.Is(TokenKind.ActVerb) || token.Is(TokenKind.Made)
                    || token.Tag is PartOfSpeech.VerbalNoun or PartOfSpeech.Verb
                    ? WordClass.VerbalNoun
                    : token.Tag is PartOfSpeech.Adjective or PartOfSpeech.Distinguishing ? WordClass.Modifier : WordClass.Noun;
            case TokenKind.Han or TokenKind.Word or TokenKind.Intransitive:
                return OfDictionary(tokens, at);
            default:
                return WordClass.Noun;
        }
    }

    private static char OfVerb(TokenList tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (token.As(TokenKind.Noun) is not null || token.Tag == PartOfSpeech.VerbalNoun)
            return WordClass.VerbalNoun;
        return tokens.Is(at, ClauseRole.Light) ? WordClass.LightVerb : WordClass.Verb;
    }

    private static char OfDictionary(TokenList tokens, int at)
    {
        var surface = tokens.Surface(at);
        if (surface is ['的'] or ['嘅'])
            return WordClass.De;
        // 呢四个小时嘅演出
        if (surface is ['呢'] or ['嗰'])
            return WordClass.Determiner;
        if (tokens[at].Is(TokenKind.Intransitive))
            return WordClass.Verb;
        if (surface is ['等'] or "等等")
            return WordClass.AndSoOn;
        // 城镇化率, 用工量: what is measured.
        if (tokens.Is(at, ClauseRole.NounEnd))
            return WordClass.Noun;
        switch (tokens[at].Tag)
        {
            case PartOfSpeech.Verb:
                return surface.Length > 1 ? tokens.Is(at, ClauseRole.Light) ? WordClass.LightVerb : WordClass.Verb
                    : tokens.Is(at, ClauseRole.Modal) ? WordClass.Adverb : WordClass.Bare;
            case PartOfSpeech.VerbalNoun:
                return WordClass.VerbalNoun;
            case PartOfSpeech.Adjective or PartOfSpeech.Distinguishing or PartOfSpeech.Status:
                return WordClass.Modifier;
            case PartOfSpeech.Adverb:
                return WordClass.Adverb;
            case PartOfSpeech.Preposition:
                return WordClass.Preposition;
            case PartOfSpeech.Conjunction:
                return surface is "和" or "及" or "与" or "或" or "以及" ? WordClass.Join : WordClass.Conjunction;
            case PartOfSpeech.Pronoun or PartOfSpeech.Numeral:
                return WordClass.Determiner;
            case PartOfSpeech.Particle:
                return WordClass.Particle;
            case PartOfSpeech.Position:
                return WordClass.Position;
            case PartOfSpeech.Place:
                return WordClass.Place;
            case PartOfSpeech.Space when tokens.Is(at, ClauseRole.Here):
                return WordClass.Place;
            case PartOfSpeech.Organisation:
                return WordClass.Actor;
            case PartOfSpeech.Time:
                return WordClass.Time;
            case PartOfSpeech.None when char.IsPunctuation(surface[0]) || char.IsSymbol(surface[0]):
                return WordClass.Boundary;
            default:
                return surface is ['了' or '着' or '过' or '地' or '得' or '所'] ? WordClass.Particle : surface is ['是'] ? WordClass.Link
                    : WordClass.Noun;
        }
    }

    private static bool IsNominalTag(PartOfSpeech tag) => tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun;

    private static bool IsBeforeNoun(TokenList tokens, int at) =>
        at + 1 < tokens.Count
        && tokens.KindAt(at + 1) is TokenKind.Noun or TokenKind.Metric or TokenKind.CountedNoun or TokenKind.Han or TokenKind.Owner
            or TokenKind.Made or TokenKind.ActVerb
        && tokens[at + 1].Tag is not (PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Preposition or PartOfSpeech.Pronoun);
}

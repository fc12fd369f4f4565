using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Tells by the noun behind it whether a number counts persons: 上千万住房困难群众, 三个年轻男子, 两个久居外国的商人.</summary>
internal static class PersonsBehind
{
    private const string Persons = "person";

    // In words, behind a classifier.
    private const int LongestPersons = 10;

    // In words, behind a noun without its persons.
    private const int FarthestPersons = 4;

    /// <summary>The code of what a number counts whose noun is token <paramref name="at"/>: 上千万住房困难群众 are persons.</summary>
    public static string CodeOf(TokenList tokens, int at)
    {
        for (var next = at + 1; next < Math.Min(at + FarthestPersons, tokens.Count) && IsOfPhrase(tokens, next); next++)
            if (EndsInPersons(tokens, next))
                return Persons;
        return tokens[at].Code;
    }

    // 三个年轻男子, 两个久居外国的商人; but 两个项目的工人, 三个村人口: what describes them may begin with a verb, and is itself no thing to count.
    public static bool AreCounted(TokenList tokens, int at)
    {
        var (first, open) = (at, false);
        for (; at < Math.Min(tokens.Count, first + LongestPersons); at++)
        {
            if (!open && EndsInPersons(tokens, at))
                // 50个非华人的姓名, 10个敌方人员、武器集中区: of them is what is counted.
                return at == first || at + 1 == tokens.Count || tokens.Surface(at + 1) is not ("的" or "、");
            if (tokens.Surface(at) is "的" && tokens[at - 1].Tag is var before)
            {
                if (!open && before is not (PartOfSpeech.Adjective or PartOfSpeech.Distinguishing or PartOfSpeech.Phrase))
                    return false;
                open = false;
            }
            // 三个副市长
            else if (at == first && tokens.Surface(at) is "副" or "正")
                first++;
            else if (tokens.KindAt(at) is TokenKind.CountedNoun || EndsDescription(tokens.KindAt(at)))
                return false;
            else
                open |= IsDone(tokens, at);
        }

        return false;
    }

    private static bool EndsDescription(char kind) =>
        kind
            is TokenKind.Pause
                or TokenKind.Stop
                or TokenKind.Colon
                or TokenKind.Number
                or TokenKind.Open
                or TokenKind.Close
                or TokenKind.Unit
                or TokenKind.Classifier
                or TokenKind.Join
                or TokenKind.LinkVerb
                or TokenKind.Metric;

    private static bool IsDone(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.ActVerb or TokenKind.Intransitive or TokenKind.Preposition or TokenKind.Adverb or TokenKind.Modality
        || tokens[at].Tag is PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Preposition;

    // 三个人才|项目, 两个儿童|医院 are none.
    private static bool EndsInPersons(TokenList tokens, int at) =>
        at < tokens.Count
        && (tokens[at].As(TokenKind.CountedNoun) ?? tokens[at].As(TokenKind.Classifier)) is { Code: Persons }
        && !(
            at + 1 < tokens.Count
            && (IsOfPhrase(tokens, at + 1) && tokens[at + 1].Tag is not PartOfSpeech.Person || tokens.KindAt(at + 1) == TokenKind.Metric)
        );

    private static bool IsOfPhrase(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.Han or TokenKind.CountedNoun
        && tokens[at].Tag
            is not (
                PartOfSpeech.Verb
                or PartOfSpeech.Adverb
                or PartOfSpeech.Preposition
                or PartOfSpeech.Conjunction
                or PartOfSpeech.Particle
                or PartOfSpeech.Position
                or PartOfSpeech.Phrase
            );
}

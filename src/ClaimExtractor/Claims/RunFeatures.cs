using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>What speaks for or against a run of words of the number's clause as its subject.</summary>
internal static class RunFeatures
{
    private const int FarBetween = 8, NearBetween = 2;

    public static void Write(FeatureSink sink, StatementQuestion question, in Candidate candidate)
    {
        var run = new Run(question, candidate.Range.First, candidate.Range.End);
        Edges(sink, run);
        Between(sink, run);
        Around(sink, run);
        Inside(sink, run);
        AgainstProposal(sink, run);
    }

    private readonly ref struct Run(StatementQuestion question, int first, int end)
    {
        public readonly StatementQuestion Question = question;
        public readonly int First = first, End = end;
        public readonly char Kind = question.Kind, Side = end <= question.Site.First ? '<' : '>';
        public readonly WordView Before = question.At(first - 1), Begin = question.Words[first], Head = question.Words[end - 1],
            Behind = question.At(end);

        public bool OpensChunk => First == 0 || Before.Chunk != Begin.Chunk;

        public bool ClosesChunk => Behind.Chunk != Head.Chunk;

        public ReadOnlySpan<WordView> Words => Question.Words.AsSpan(First, End - First);

        public ReadOnlySpan<char> Surface(int at) => (uint)at < (uint)Question.Words.Length ? Question.Tokens.Surface(at) : at < 0 ? "^" : "$";
    }

    private static void Edges(FeatureSink sink, in Run run)
    {
        var (kind, side, before, begin, head, behind) = (run.Kind, run.Side, run.Before, run.Begin, run.Head, run.Behind);
        sink.Add($"side:{kind}{side}");
        sink.Add($"chunk:{run.OpensChunk}{run.ClosesChunk}{side}");
        sink.Add($"opens:{run.OpensChunk}{before.Class}{begin.Class}");
        sink.Add($"closes:{run.ClosesChunk}{head.Class}{behind.Class}");
        sink.Add($"begin:{begin.Class}{begin.Tag}");
        sink.Add($"head:{head.Class}{head.Tag}");
        sink.Add($"before:{before.Class}{before.Tag}");
        sink.Add($"behind:{behind.Class}{behind.Tag}");
        sink.Add($"measured:{kind}{side}{head.Class}{head.Metric}{head.Counted}{head.IsHead}");
        sink.Add($"begin-kind:{begin.Kind}{begin.Place}");
        sink.Add($"before-kind:{before.Kind}{before.Place}{begin.Class}");
        sink.Add($"behind-kind:{head.Class}{behind.Kind}");
        var last = Letters.Last(run.Question.Tokens, run.End - 1);
        sink.Add($"last:{last}{side}");
        sink.Add($"last-kind:{kind}{last}");
        var first = run.Surface(run.First);
        sink.Add($"first:{first[0]}{first.Length == 1}");
        sink.Add($"before-word:{run.Surface(run.First - 1)}");
        sink.Add($"head-word:{run.Surface(run.End - 1)}");
        sink.Add($"first-word:{first}");
        sink.Add($"before-begin:{run.Surface(run.First - 1)}{begin.Tag}{side}");
        sink.Add($"head-behind:{head.Tag}{head.IsHead}{run.Surface(run.End)}");
        sink.Add($"unit-head:{run.Question.Site.Quantity.UnitText}{side}{last}");
        sink.Add($"unit-tag:{run.Question.Site.Quantity.Unit}{side}{head.Class}{head.Counted}{head.IsHead}");
        sink.Add($"two-before:{run.Question.At(run.First - 2).Class}{before.Class}{begin.Class}{side}");
        sink.Add($"two-behind:{head.Class}{behind.Class}{run.Question.At(run.End + 1).Class}{side}");
        sink.Add($"role-side:{run.Question.RoleName}{kind}{side}{run.OpensChunk}{run.ClosesChunk}");
        sink.Add($"role-rule:{run.Question.Role.Rule}{side}{run.ClosesChunk}{head.IsHead}");
        if (run.End == run.Question.Site.First)
            sink.Add($"behind-word:#{side}");
        else
            sink.Add($"behind-word:{run.Surface(run.End)}{side}");
    }

    private static void Between(FeatureSink sink, in Run run)
    {
        var (question, site, kind, side) = (run.Question, run.Question.Site, run.Kind, run.Side);
        var (from, to) = side == '<' ? (run.End, site.First) : (site.End, run.First);
        Span<char> room = stackalloc char[FarBetween];
        var between = to - from < FarBetween ? Letters.Distinct(question.Words.AsSpan(from, to - from), room) : "~";
        sink.Add($"between:{kind}{side}{between}");
        sink.Add($"distance:{kind}{side}{Math.Min(to - from, 6)}");
        if (to - from is > 0 and <= NearBetween)
            sink.Add($"between-word:{kind}{side}{question.Tokens.Cover(from, to).In(question.Tokens.Text)}");
        Span<char> around = stackalloc char[4];
        if (side == '<')
        {
            var clause = Math.Max(site.ClauseFirst, run.First - 6);
            sink.Add($"opening:{Letters.Distinct(question.Words.AsSpan(clause, run.First - clause), around)}");
            sink.Add($"at-clause:{run.First == site.ClauseFirst}{kind}");
            sink.Add($"between-role:{kind}{between}{run.Behind.Class}{question.RoleName}");
            return;
        }

        sink.Add($"closing:{kind}{Letters.Distinct(question.Words.AsSpan(run.End, Math.Min(4, question.Words.Length - run.End)), around[..2])}");
        sink.Add($"unit:{question.Tokens.Surface(site.End - 1)}{run.Head.Counted}{run.Head.Tag}");
    }

    // What stands around the number says on which side of it its noun is.
    private static void Around(FeatureSink sink, in Run run)
    {
        var (question, site, kind, side) = (run.Question, run.Question.Site, run.Kind, run.Side);
        var (before, behind) = (question.At(site.First - 1), question.At(site.End));
        var near = side == '<' ? run.End == site.First : run.First == site.End;
        sink.Add($"number:{before.Class}{behind.Class}{kind}{side}{near}");
        sink.Add($"number-letters:{before.Letter}{behind.Letter}{side}{near}{run.OpensChunk}{run.ClosesChunk}");
        sink.Add($"number-before:{run.Surface(site.First - 1)}{side}{near}");
        sink.Add($"number-behind:{run.Surface(site.End)}{side}{near}");
        sink.Add($"number-two:{question.At(site.End).Class}{question.At(site.End + 1).Class}{kind}{side}{near}");
        sink.Add($"number-previous:{site.Previous is { } previous && previous.End > site.ClauseFirst}{kind}{side}{near}");
        var verb = site.First - 1;
        while (verb >= site.ClauseFirst && verb > site.First - 12
            && question.Words[verb].Class is not (WordClass.Verb or WordClass.LightVerb or WordClass.Stock or WordClass.Bare))
            verb--;
        if (verb < site.ClauseFirst || verb <= site.First - 12)
            sink.Add($"verb-none:{kind}{side}");
        else
        {
            sink.Add($"verb:{run.Surface(verb)}{side}");
            sink.Add($"verb-place:{question.Words[verb].Class}{kind}{side}{(run.End <= verb ? 'b' : run.First > verb ? 'a' : 'i')}");
            sink.Add($"verb-word-place:{run.Surface(verb)}{(run.End <= verb ? 'b' : run.First > verb ? 'a' : 'i')}");
        }
    }

    private static void Inside(FeatureSink sink, in Run run)
    {
        var words = run.Words;
        var (kind, side, head) = (run.Kind, run.Side, run.Head);
        int de = 0, verbs = 0, joins = 0, places = 0, times = 0, adverbs = 0, prepositions = 0, others = 0, open = 0, close = 0, quotes = 0, chunks = 1;
        var characters = 0;
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i].Class)
            {
                case WordClass.De: de++; break;
                case WordClass.Verb or WordClass.LightVerb or WordClass.Bare or WordClass.Stock or WordClass.ChangeBy or WordClass.ChangeTo: verbs++; break;
                case WordClass.Join: joins++; break;
                case WordClass.Place: places++; break;
                case WordClass.Time: times++; break;
                case WordClass.Adverb: adverbs++; break;
                case WordClass.Preposition: prepositions++; break;
                case WordClass.Link or WordClass.Than or WordClass.ChangeFrom or WordClass.Share or WordClass.Report: others++; break;
                case WordClass.Open: open++; break;
                case WordClass.Close: close++; break;
                case WordClass.OpenQuote: quotes++; break;
                case WordClass.CloseQuote: quotes += 3; break;
            }

            if (i > 0 && words[i].Chunk != words[i - 1].Chunk)
                chunks++;
            characters += run.Question.Tokens[run.First + i].Span.Length;
        }

        sink.Add($"words:{side}{Letters.Length(words.Length)}");
        sink.Add($"characters:{kind}{Letters.Length(characters)}");
        sink.Add($"de:{Math.Min(de, 3)}{side}{kind}");
        sink.Add($"verbs:{Math.Min(verbs, 3)}{side}");
        sink.Add($"joins:{Math.Min(joins, 2)}{kind}");
        sink.Add($"places:{Math.Min(places, 2)}{side}");
        sink.Add($"times:{Math.Min(times, 1)}");
        sink.Add($"adverbs:{Math.Min(adverbs, 2)}");
        sink.Add($"prepositions:{Math.Min(prepositions, 2)}");
        sink.Add($"links:{Math.Min(others, 2)}");
        sink.Add($"brackets:{Math.Min(open, 2)}{Math.Min(close, 2)}");
        sink.Add($"quotes:{Math.Min(quotes, 9)}");
        sink.Add($"actors:{Letters.Count(words[..^1], static word => word.IsActor)}{head.IsHead}{kind}");
        sink.Add($"heads:{Letters.Count(words[..^1], static word => word.IsHead)}{head.IsHead}");
        sink.Add($"chunks:{Math.Min(chunks, 4)}");
        Span<char> letters = stackalloc char[4];
        sink.Add($"letters:{Letters.Distinct(words, letters)}{kind}");
    }

    private static void AgainstProposal(FeatureSink sink, in Run run)
    {
        var (question, own) = (run.Question, run.Question.Own);
        if (own.IsEmpty)
        {
            sink.Add($"form:{question.FormLetter}");
            sink.Add($"form:{question.FormLetter}{run.Kind}{run.Side}");
            return;
        }

        var relation = Relation(run, own);
        sink.Add($"own:{relation}");
        sink.Add($"own-rule:{relation}{question.Proposed.Subject!.Rule}");
        sink.Add($"own-kind:{relation}{run.Kind}");
        switch (relation)
        {
            case "cut-left":
                sink.Add($"cut-left:{run.Before.Class}{run.Begin.Class}");
                sink.Add($"cut-left-word:{run.Surface(run.First - 1)}");
                sink.Add($"cut-left-kind:{run.Before.Kind}{run.Before.IsActor}{run.Begin.IsHead}{run.Head.IsHead}");
                break;
            case "cut-right":
                sink.Add($"cut-right:{run.Head.Class}{run.Behind.Class}");
                sink.Add($"cut-right-word:{run.Surface(run.End)}");
                break;
            case "more-left":
                sink.Add($"more-left:{run.Begin.Class}{question.Words[own.First].Class}");
                break;
            case "more-right":
                sink.Add($"more-right:{run.Head.Class}");
                break;
        }
    }

    private static string Relation(in Run run, TokenRange own) => (run.First - own.First, run.End - own.End) switch
    {
        (0, 0) => "same",
        (0, < 0) => "cut-right",
        (0, _) => "more-right",
        ( > 0, 0) => "cut-left",
        (_, 0) => "more-left",
        ( > 0, < 0) => "inside",
        _ => run.First < own.End && run.End > own.First ? "across" : "apart",
    };
}

using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>
/// What speaks for or against a subject that begins, or ends, at a place of the number's clause. Runs share their edges: a clause has many
/// more
/// runs than places.
/// </summary>
internal static class RunEdges
{
    private const int FarBetween = 8, NearBetween = 2, Opening = 6, Closing = 4;

    /// <summary>Where a run stands: before the number, or behind it.</summary>
    public static char Side(StatementQuestion question, int first) => first < question.Site.First ? '<' : '>';

    /// <param name="first">The run's first word.</param>
    public static void Begin(FeatureSink sink, StatementQuestion question, int first)
    {
        BeginWords(sink, question, first);
        BeginNumber(sink, question, first);
    }

    /// <param name="end">Behind the run's last word.</param>
    public static void End(FeatureSink sink, StatementQuestion question, int end)
    {
        EndWords(sink, question, end);
        EndNumber(sink, question, end);
    }

    /// <summary>What the words say where a run begins, the same to each number of the sentence that is on that side of it.</summary>
    public static void BeginWords(FeatureSink sink, StatementQuestion question, int first)
    {
        var side = Side(question, first);
        var (before, begin) = (question.At(first - 1), question.Words[first]);
        var opens = question.OpensChunk(first);
        var word = question.Surface(first);
        sink.Add($"opens:{opens}{before.Class}{begin.Class}");
        sink.Add($"begin:{begin.Class}{begin.Tag}");
        sink.Add($"before:{before.Class}{before.Tag}");
        sink.Add($"begin-kind:{begin.Kind}{begin.Place}");
        sink.Add($"before-kind:{before.Kind}{before.Place}{begin.Class}");
        sink.Add($"first:{word[0]}{word.Length == 1}");
        sink.Add($"before-word:{question.Surface(first - 1)}");
        sink.Add($"first-word:{word}");
        sink.Add($"first-two:{Letters.FirstTwo(question.Tokens, first)}");
        sink.Add($"before-first:{question.Surface(first - 1)[^1]}{word[0]}");
        sink.Add($"before-begin:{question.Surface(first - 1)}{begin.Tag}{side}");
        sink.Add($"two-before:{question.At(first - 2).Class}{before.Class}{begin.Class}{side}");
        sink.Add($"begin-like:{begin.Cluster}");
        sink.Add($"before-like:{before.Cluster}{side}");
        sink.Add($"before-begin-like:{before.Cluster}{begin.Cluster}");
    }

    /// <summary>What the number says of a run that begins there.</summary>
    public static void BeginNumber(FeatureSink sink, StatementQuestion question, int first)
    {
        var (kind, side) = (question.Kind, Side(question, first));
        if (side == '>')
        {
            Between(sink, question, question.Site.End, first, side);
            return;
        }

        Span<char> around = stackalloc char[4];
        var clause = Math.Max(question.Site.ClauseFirst, first - Opening);
        sink.Add($"opening:{Letters.Distinct(question.Words.AsSpan(clause, first - clause), around)}");
        sink.Add($"at-clause:{first == question.Site.ClauseFirst}{kind}");
    }

    /// <summary>What the words say where a run ends, the same to each number of the sentence that is on that side of it.</summary>
    public static void EndWords(FeatureSink sink, StatementQuestion question, int end)
    {
        var side = Side(question, end - 1);
        var (head, behind) = (question.Words[end - 1], question.At(end));
        var closes = question.ClosesChunk(end);
        sink.Add($"closes:{closes}{head.Class}{behind.Class}");
        sink.Add($"head:{head.Class}{head.Tag}");
        sink.Add($"behind:{behind.Class}{behind.Tag}");
        sink.Add($"behind-kind:{head.Class}{behind.Kind}");
        sink.Add($"last:{Letters.Last(question.Tokens, end - 1)}{side}");
        sink.Add($"head-word:{question.Surface(end - 1)}");
        sink.Add($"last-two:{Letters.LastTwo(question.Tokens, end - 1)}{side}");
        sink.Add($"last-behind:{question.Surface(end - 1)[^1]}{question.Surface(end)[0]}");
        sink.Add($"head-behind:{head.Tag}{head.IsHead}{question.Surface(end)}");
        sink.Add($"two-behind:{head.Class}{behind.Class}{question.At(end + 1).Class}{side}");
        sink.Add($"behind-like:{behind.Cluster}{side}");
        sink.Add($"head-behind-like:{head.Cluster}{behind.Cluster}");
    }

    /// <summary>What the number says of a run that ends there.</summary>
    public static void EndNumber(FeatureSink sink, StatementQuestion question, int end)
    {
        var (site, kind, side) = (question.Site, question.Kind, Side(question, end - 1));
        var head = question.Words[end - 1];
        var last = Letters.Last(question.Tokens, end - 1);
        sink.Add($"measured:{kind}{side}{head.Class}{head.Metric}{head.Counted}{head.IsHead}");
        sink.Add($"last-kind:{kind}{last}");
        sink.Add($"unit-head:{site.Quantity.UnitText}{side}{last}");
        sink.Add($"unit-tag:{site.Quantity.Unit}{side}{head.Class}{head.Counted}{head.IsHead}");
        sink.Add($"head-like:{head.Cluster}{kind}{side}");
        sink.Add($"head-unit-like:{head.Cluster}{site.Quantity.Unit}{side}");
        sink.Add($"head-role-like:{head.Cluster}{question.RoleName}{side}");
        if (end == site.First)
            sink.Add($"behind-word:#{side}");
        else
            sink.Add($"behind-word:{question.Surface(end)}{side}");
        Span<char> around = stackalloc char[2];
        if (side == '<')
        {
            Between(sink, question, end, site.First, side);
            return;
        }

        sink.Add($"closing:{kind}{Letters.Distinct(question.Words.AsSpan(end, Math.Min(Closing, question.Words.Length - end)), around)}");
        sink.Add($"unit:{question.Tokens.Surface(site.End - 1)}{head.Counted}{head.Tag}");
    }

    // What stands between the run and the number.
    private static void Between(FeatureSink sink, StatementQuestion question, int from, int to, char side)
    {
        var kind = question.Kind;
        Span<char> room = stackalloc char[FarBetween];
        var between = to - from < FarBetween ? Letters.Distinct(question.Words.AsSpan(from, to - from), room) : "~";
        sink.Add($"between:{kind}{side}{between}");
        sink.Add($"distance:{kind}{side}{Math.Min(to - from, 6)}");
        if (to - from is > 0 and <= NearBetween)
            sink.Add($"between-word:{kind}{side}{question.Tokens.Cover(from, to).In(question.Tokens.Text)}");
        if (side == '<')
            sink.Add($"between-role:{kind}{between}{question.At(from).Class}{question.RoleName}");
    }
}

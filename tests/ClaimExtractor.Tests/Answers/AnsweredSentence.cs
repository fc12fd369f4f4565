namespace ClaimExtractor.Tests.Answers;

/// <summary>What a number of a sentence measures, and whose it is; null for none.</summary>
internal sealed record Answer(string Quote, string? Subject, string? Bearer);

/// <summary>A sentence with the answers to its numbers, in the order of the text.</summary>
internal sealed record AnsweredSentence(string Text, IReadOnlyList<Answer> Answers)
{
    /// <summary>The sentences of a file as <c>Answers/README.md</c> describes it.</summary>
    public static IEnumerable<AnsweredSentence> Read(string path)
    {
        string? text = null;
        var answers = new List<Answer>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (text is not null)
                    yield return new AnsweredSentence(text, answers);
                (text, answers) = (null, []);
            }
            else if (text is null)
                text = line;
            else
                answers.Add(Parse(line.Split('\t'), answers));
        }
    }

    private static Answer Parse(string[] cells, List<Answer> before)
    {
        var quote = cells[0].Trim();
        var subject = cells.Length > 1 ? cells[1].Trim() : "";
        if (subject == "^")
            return before.Count > 0 ? before[^1] with { Quote = quote } : new Answer(quote, null, null);
        var bearer = cells.Length > 2 ? cells[2].Trim() : "";
        return new Answer(quote, subject is "-" or "" ? null : subject, bearer.Length == 0 ? null : bearer);
    }
}

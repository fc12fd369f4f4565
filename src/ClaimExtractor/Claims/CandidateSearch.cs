using System.Runtime.InteropServices;
using ClaimExtractor.Clauses;

namespace ClaimExtractor.Claims;

/// <summary>Looks for a candidate among those that are listed.</summary>
internal static class CandidateSearch
{
    /// <summary>One has just these words of the sentence.</summary>
    public static bool Have(this List<Candidate> candidates, TokenRange range)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            if (other.Range == range)
                return true;
        return false;
    }

    /// <summary>One is that text.</summary>
    public static bool Say(this List<Candidate> candidates, string text)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            if (other.Says(text))
                return true;
        return false;
    }

    /// <summary>One of a number before is that text.</summary>
    public static bool Said(this List<Candidate> candidates, string text)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            if (other.Origin == CandidateOrigin.Said && other.Text == text)
                return true;
        return false;
    }

    /// <summary>One of a number before is what a run of words says.</summary>
    public static bool SaidAs(this List<Candidate> candidates, in Candidate run)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            if (other.Origin == CandidateOrigin.Said && run.Says(other.Text!))
                return true;
        return false;
    }
}

using System.Runtime.CompilerServices;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Claims;

/// <summary>The words of <c>speakers.tsv</c> by role, made once for each lexicon. Threads may share it.</summary>
internal sealed class SpeakerWords
{
    private static readonly ConditionalWeakTable<Lexicon, SpeakerWords> Known = [];

    private SpeakerWords(Lexicon lexicon)
    {
        (Ends, Documents) = (lexicon.SpeakerWords("ends"), lexicon.SpeakerWords("document"));
        (Titles, Events) = (lexicon.SpeakerWords("title"), lexicon.SpeakerWords("event"));
        (Given, Opens, From, About, Acts) = (Set("given"), Set("opens"), Set("from"), Set("about"), Set("acts"));

        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string role) =>
            new HashSet<string>(lexicon.SpeakerWords(role), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the name of a body, of a document, of a title or of an event ends with.</summary>
    public string[] Ends { get; }

    public string[] Documents { get; }

    public string[] Titles { get; }

    public string[] Events { get; }

    /// <summary>Whole words: what somebody gives, what opens who speaks, where it comes from, what it is about, what is done.</summary>
    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Given { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Opens { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> From { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> About { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Acts { get; }

    public static SpeakerWords Of(Lexicon lexicon) => Known.GetValue(lexicon, static lexicon => new SpeakerWords(lexicon));
}

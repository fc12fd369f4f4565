using System.Runtime.CompilerServices;

namespace ClaimExtractor.Lexicons;

/// <summary>A bit for each character that some surfaces begin with: most places of a text are done with at one look.</summary>
internal sealed class FirstCharacters
{
    private const int WordBits = 64;

    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / WordBits];

    public FirstCharacters(IEnumerable<char> firsts)
    {
        foreach (var first in firsts)
            _bits[first / WordBits] |= 1UL << first;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char c) => (_bits[c / WordBits] >> c & 1) != 0;
}

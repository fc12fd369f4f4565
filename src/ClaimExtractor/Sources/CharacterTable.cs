using System.Runtime.CompilerServices;

namespace ClaimExtractor.Sources;

/// <summary>A number for each UTF-16 unit, 0 where none was set: a look-up that does not branch.</summary>
internal sealed class CharacterTable
{
    private Values _values;

    public byte this[char c] => _values[c];

    public CharacterTable Set(ReadOnlySpan<char> characters, byte value)
    {
        foreach (var c in characters)
            _values[c] = value;
        return this;
    }

    /// <summary>Sets the bits of the value besides those that are set.</summary>
    public CharacterTable Add(ReadOnlySpan<char> characters, byte value)
    {
        foreach (var c in characters)
            _values[c] |= value;
        return this;
    }

    public CharacterTable SetRange(char first, char last, byte value)
    {
        _values[first..(last + 1)].Fill(value);
        return this;
    }

    /// <summary>The place of the first unit from <paramref name="start"/> on that has a number; <paramref name="end"/> for none.</summary>
    public int Find(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<byte> values = _values;
        while (start < end && values[text[start]] == 0)
            start++;
        return start;
    }

    public int Sum(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<byte> values = _values;
        var sum = 0;
        foreach (var c in text)
            sum += values[c];
        return sum;
    }

    // Of a length that is known: no look-up is checked.
    [InlineArray(char.MaxValue + 1)]
    private struct Values
    {
        private byte _first;
    }
}

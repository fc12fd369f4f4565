using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ClaimExtractor.Weights;

/// <summary>The name of one feature, composed without a string: <c>sink.Add($"before:{kind}{side}")</c>.</summary>
/// <remarks>What is longer than <see cref="LongestName"/> is cut: two features that differ only behind that are one.</remarks>
[InterpolatedStringHandler]
internal ref struct FeatureName
{
    /// <summary>In UTF-16 units.</summary>
    public const int LongestName = 64;

    private Characters _characters;
    private int _length;

    public FeatureName(int literalLength, int formattedCount) => (_, _) = (literalLength, formattedCount);

    [UnscopedRef]
    public readonly ReadOnlySpan<char> Text => _characters[.._length];

    public void AppendLiteral(string text) => AppendFormatted(text.AsSpan());

    public void AppendFormatted(string? text) => AppendFormatted(text.AsSpan());

    public void AppendFormatted(char character)
    {
        if (_length < LongestName)
            _characters[_length++] = character;
    }

    public void AppendFormatted(bool flag) => AppendFormatted(flag ? '1' : '0');

    /// <param name="digit">From 0 to 9.</param>
    public void AppendFormatted(int digit) => AppendFormatted((char)('0' + digit));

    public void AppendFormatted(scoped ReadOnlySpan<char> text)
    {
        var count = Math.Min(text.Length, LongestName - _length);
        text[..count].CopyTo(_characters[_length..]);
        _length += count;
    }

    [InlineArray(LongestName)]
    private struct Characters
    {
        private char _first;
    }
}

using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimExtractor.Weights;

/// <summary>
/// The name of one feature: what was asked, and the answers, <c>sink.Add($"before:{kind}{side}")</c>. Its parts are hashed as they come;
/// only
/// a sink that keeps names gets the name itself, its parts set apart by blanks.
/// </summary>
[InterpolatedStringHandler]
internal ref struct FeatureName
{
    /// <summary>Stands in a name for a part without characters.</summary>
    public const string Empty = "_";

    private readonly StringBuilder? _text;
    private ulong _hash;

    public FeatureName(int literalLength, int formattedCount, FeatureSink sink)
    {
        (_, _) = (literalLength, formattedCount);
        (_text, _hash) = (sink.Text?.Clear(), WeightSlots.Start);
    }

    /// <summary>As <see cref="WeightSlots.Hash"/> gives it for the name.</summary>
    public readonly uint Hash => WeightSlots.Finish(_hash);

    public void AppendLiteral(string text)
    {
        if (_hash != WeightSlots.Start)
        {
            AppendFormatted(text.AsSpan());
            return;
        }

        _hash = NameOpenings.Hash(text);
        if (_text is not null)
            Keep(text);
    }

    public void AppendFormatted(string? text) => AppendFormatted(text.AsSpan());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendFormatted(bool flag) => AppendFormatted(flag ? '1' : '0');

    /// <param name="digit">From 0 to 9.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendFormatted(int digit) => AppendFormatted((char)('0' + digit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendFormatted(char character)
    {
        _hash = WeightSlots.Mix(_hash, character);
        if (_text is not null)
            Keep([character]);
    }

    public void AppendFormatted(scoped ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            text = Empty;
        _hash = WeightSlots.Mix(_hash, text);
        if (_text is not null)
            Keep(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Keep(scoped ReadOnlySpan<char> part) => _text!.Append(_text.Length > 0 ? " " : "").Append(part);
}

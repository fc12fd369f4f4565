namespace ClaimExtractor.Checks;

/// <summary>A text that is put into words when it is first asked for; many a finding is counted and never read. Equal where the words
/// are.</summary>
/// <param name="words">Gives the same words whenever it is asked, and reckons nothing.</param>
internal sealed class Wording(Func<string> words) : IEquatable<Wording>
{
    private static readonly Wording Nothing = new(static () => "");

    private string? _text;

    public string Text => _text ??= words();

    public static implicit operator Wording(string text) => text.Length == 0 ? Nothing : new(() => text);

    public bool Equals(Wording? other) => Text == other?.Text;

    public override bool Equals(object? obj) => Equals(obj as Wording);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}

using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>The snake_case text of an enum in the datasets: <c>MoreThan</c> is <c>more_than</c>.</summary>
internal static class EnumText
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.ToText[value];

    /// <exception cref="FormatException">No value has that text.</exception>
    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum =>
        TryParse<TEnum>(text, out var value) ? value : throw new FormatException($"'{text}' is no {typeof(TEnum).Name}");

    /// <summary>False for a text that no value has; upper case and C# names are not accepted.</summary>
    public static bool TryParse<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.FromText.TryGetValue(text, out value);

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ToText =
            Enum.GetValues<TEnum>().ToDictionary(value => value, value => SnakeCase(value.ToString()));

        public static readonly Dictionary<string, TEnum> FromText =
            ToText.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}

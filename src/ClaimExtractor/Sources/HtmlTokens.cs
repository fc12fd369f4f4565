using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace ClaimExtractor.Sources;

internal enum HtmlPartKind
{
    StartTag,
    EndTag,
    Text,

    /// <summary>A comment, a document type, a processing instruction.</summary>
    Other,
}

/// <summary>A tag or a run of text, with its place in the source. Together the parts cover the source without a gap.</summary>
/// <param name="Name">A tag's name in lower case; empty for the other kinds.</param>
/// <param name="Tag">A start tag with its attributes; null for the other kinds.</param>
internal readonly record struct HtmlPart(HtmlPartKind Kind, string Name, TextSpan Span, HtmlTagToken? Tag)
{
    /// <summary>Null for an attribute that is not there.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Tag?.Attributes ?? [])
            if (attribute.Name == name)
                return attribute.Value;
        return null;
    }
}

/// <summary>
/// Cuts HTML into its parts by the rules of the HTML standard. Character references stay as they are written, so that a text's
/// characters are those of the source.
/// </summary>
internal static class HtmlTokens
{
    public static IEnumerable<HtmlPart> Read(string text)
    {
        using var source = new TextSource(text);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended) { IsNotConsumingCharacterReferences = true };
        var token = Next(tokenizer);
        while (token.Type != HtmlTokenType.EndOfFile)
        {
            var current = token;
            token = Next(tokenizer);
            yield return Part(
                current,
                new TextSpan(Start(current, text), token.Type == HtmlTokenType.EndOfFile ? text.Length : Start(token, text))
            );
        }
    }

    private static HtmlToken Next(HtmlTokenizer tokenizer)
    {
        var token = tokenizer.Get();
        if (token.Type == HtmlTokenType.StartTag)
            tokenizer.State = HtmlElements.ContentOf(token.Name);
        return token;
    }

    private static HtmlPart Part(HtmlToken token, TextSpan span) => token.Type switch
    {
        HtmlTokenType.StartTag => new HtmlPart(HtmlPartKind.StartTag, token.Name, span, token.AsTag()),
        HtmlTokenType.EndTag => new HtmlPart(HtmlPartKind.EndTag, token.Name, span, null),
        HtmlTokenType.Character => new HtmlPart(HtmlPartKind.Text, "", span, null),
        _ => new HtmlPart(HtmlPartKind.Other, "", span, null),
    };

    /// <summary>The tokenizer counts from one.</summary>
    private static int Start(HtmlToken token, string text) => Math.Clamp(token.Position.Position - 1, 0, text.Length);
}

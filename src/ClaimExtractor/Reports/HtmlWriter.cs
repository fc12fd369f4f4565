using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ClaimExtractor.Reports;

/// <summary>Two words for one thing; the page shows the one of its language.</summary>
internal readonly record struct Words(string Chinese, string English);

/// <summary>Writes HTML and SVG. The literal parts of an interpolated string are markup, every hole is escaped.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'\0");

    /// <summary><c>html.Add($"&lt;p&gt;{anything}&lt;/p&gt;")</c>: text, numbers (at most two decimals) and <see cref="Words"/> can stand
    /// in a hole.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Markup that is safe already.</summary>
    public HtmlWriter Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var plain)
        {
            output.Write(text[..plain]);
            output.Write(text[plain] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => "\uFFFD",
            });
            text = text[(plain + 1)..];
        }

        output.Write(text);
    }

    [InterpolatedStringHandler]
    public readonly struct Markup(int literalLength, int formattedCount, HtmlWriter html)
    {
        /// <summary>The sizes that the compiler offers are of no use to a writer.</summary>
        public (int, int) Sizes { get; } = (literalLength, formattedCount);

        public void AppendLiteral(string markup) => html.Raw(markup);

        public void AppendFormatted(string? text) => html.Text(text);

        public void AppendFormatted(ReadOnlySpan<char> text) => html.Text(text);

        public void AppendFormatted(int number) => html.Raw(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number) => html.Raw(number.ToString("0.##", CultureInfo.InvariantCulture));

        public void AppendFormatted(Words words)
        {
            html.Raw("<span class=\"zh\" lang=\"zh-Hans\">");
            html.Text(words.Chinese);
            html.Raw("</span><span class=\"en\" lang=\"en\">");
            html.Text(words.English);
            html.Raw("</span>");
        }
    }
}

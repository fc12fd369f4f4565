namespace ClaimExtractor.Tests.Specs;

/// <summary>What a block asserts: its claims, its mentions or what the checks find.</summary>
public enum SpecKind
{
    Claims,
    Mentions,
    Checks,
}

/// <summary>One line below <c>---</c>, with its 1-based number in the file.</summary>
public sealed record SpecLine(int Number, string Text);

/// <summary>One fenced block of a spec file: a text, and what is to be found in it.</summary>
/// <param name="File">The path below <c>Specs</c>, with <c>/</c>.</param>
/// <param name="Line">1-based line of the opening fence.</param>
/// <param name="Heading">The nearest heading above; empty where there is none.</param>
/// <param name="Only">The kind of check that a block of checks is about; null for all.</param>
public sealed record SpecBlock(
    string File,
    int Line,
    string Heading,
    SpecKind Kind,
    DateOnly? Date,
    string Text,
    IReadOnlyList<SpecLine> Expected,
    string? Only = null
)
{
    public string Place => $"{File}:{Line}";

    public string Name => Heading.Length == 0 ? Place : $"{Place} {Heading}";
}

/// <summary>A spec that is not written in the form that <c>Specs/README.md</c> describes.</summary>
public sealed class SpecFormatException : Exception
{
    public SpecFormatException(string message)
        : base(message)
    {
    }

    public SpecFormatException(string file, int line, string message)
        : base($"{file}:{line}: {message}")
    {
    }

    public SpecFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SpecFormatException()
    {
    }
}

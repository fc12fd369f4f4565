using System.Globalization;

namespace ClaimExtractor.Releases;

/// <summary>How far a release differs from the one before it, from the least to the most.</summary>
internal enum ReleaseChange
{
    /// <summary>The same content and the same files.</summary>
    None,

    /// <summary>The same rows; other files, descriptions or another extractor.</summary>
    Patch,

    /// <summary>Other rows.</summary>
    Minor,

    /// <summary>Another schema.</summary>
    Major,
}

/// <summary>The version of a release. Each number is 0 or more; <c>default</c> is 0.0.0, which no release has.</summary>
internal readonly record struct ReleaseVersion(int Major, int Minor, int Patch) : IComparable<ReleaseVersion>
{
    public static ReleaseVersion First { get; } = new(1, 0, 0);

    /// <summary>The folder of a release: <c>v1.0.0</c>.</summary>
    public string FolderName => $"v{this}";

    public static bool operator <(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Reads <c>v1.0.0</c>, and nothing that is written otherwise: no <c>v01.0.0</c>.</summary>
    public static bool TryParseFolderName(string name, out ReleaseVersion version)
    {
        version = default;
        if (name is not ['v', .. var numbers] || numbers.Split('.') is not [var major, var minor, var patch])
            return false;
        if (!Number(major, out var first) || !Number(minor, out var second) || !Number(patch, out var third))
            return false;
        version = new ReleaseVersion(first, second, third);
        return version.FolderName == name;

        static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    public ReleaseVersion Next(ReleaseChange change) => change switch
    {
        ReleaseChange.Major => new(Major + 1, 0, 0),
        ReleaseChange.Minor => new(Major, Minor + 1, 0),
        ReleaseChange.Patch => new(Major, Minor, Patch + 1),
        _ => this,
    };

    public int CompareTo(ReleaseVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => $"{Major}.{Minor}.{Patch}";
}

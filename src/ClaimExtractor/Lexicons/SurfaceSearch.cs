using System.Buffers;

namespace ClaimExtractor.Lexicons;

/// <summary>Tells whether a text holds a surface of some kinds, wherever it stands and whatever surrounds it.</summary>
internal sealed class SurfaceSearch
{
    private readonly SurfaceIndex _surfaces;
    private readonly KindSet _kinds;
    private readonly SearchValues<char> _firsts;

    internal SurfaceSearch(SurfaceIndex surfaces, KindSet kinds)
    {
        (_surfaces, _kinds) = (surfaces, kinds);
        _firsts = SearchValues.Create([.. surfaces.Beginnings(kinds).Distinct()]);
    }

    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(_firsts); at >= 0;)
        {
            if (_surfaces.HoldsAt(text, at, _kinds))
                return true;
            var next = text[(at + 1)..].IndexOfAny(_firsts);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}

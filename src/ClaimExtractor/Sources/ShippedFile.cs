using System.Buffers;
using System.Reflection;

namespace ClaimExtractor.Sources;

/// <summary>The files inside the library, read in the place where the program's own file lies in memory: nothing is copied.</summary>
internal static class ShippedFile
{
    /// <param name="name">Its name among the resources: <c>lexicons/units.tsv</c>.</param>
    public static ReadOnlyMemory<byte> Read(string name)
    {
        var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"{name} does not ship with the library");
        return new Mapped((UnmanagedMemoryStream)file).Memory;
    }

    public static IEnumerable<string> Names(string folder) =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private sealed unsafe class Mapped(UnmanagedMemoryStream file) : MemoryManager<byte>
    {
        private readonly byte* _start = file.PositionPointer;
        private readonly int _length = (int)file.Length;

        public override Span<byte> GetSpan() => new(_start, _length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}

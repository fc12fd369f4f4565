using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>A text with U+FFFD in place of what its encoding does not have.</summary>
/// <param name="Undecodable">How many of them.</param>
/// <param name="First">The offset of the first byte that has no meaning.</param>
internal sealed record LenientText(string Text, string Encoding, int Undecodable, int First);

/// <summary>Decodes what has a few bytes that the encoding does not have.</summary>
internal static class LenientDecoder
{
    // Characters to one that cannot be read.
    private const int Readable = 1000;

    // One bad byte inside a character spoils the rest of it too; one such place is let pass in any text.
    private const int LongestSpot = 4;

    /// <param name="first">The offset of the first byte that has no meaning.</param>
    /// <returns>Null where more bytes have no meaning than a text may hold.</returns>
    public static LenientText? Read(ReadOnlySpan<byte> bytes, Encoding encoding, int first)
    {
        var preamble = encoding.Preamble.Length > 0 && bytes.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        var misses = new Misses();
        var decoder = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, misses).GetDecoder();
        // In one pass: what counts the characters beforehand would ask for each of them twice.
        var units = new char[encoding.GetMaxCharCount(bytes.Length)];
        var text = new string(units, 0, decoder.GetChars(bytes[preamble..], units, flush: true));
        return misses.Count <= text.Length / Readable || misses.Count <= LongestSpot && Spots(text) == 1
            ? new LenientText(text, encoding.WebName, misses.Count, first)
            : null;
    }

    private static int Spots(string text)
    {
        var spots = 0;
        for (var at = 0; at < text.Length; at++)
            spots += text[at] == '\uFFFD' && (at == 0 || text[at - 1] != '\uFFFD') ? 1 : 0;
        return spots;
    }

    private sealed class Misses : DecoderFallback
    {
        public int Count { get; private set; }

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(Misses misses) : DecoderFallbackBuffer
        {
            private bool _isWaiting;

            public override int Remaining => _isWaiting ? 1 : 0;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                misses.Count++;
                return _isWaiting = true;
            }

            public override char GetNextChar()
            {
                var next = _isWaiting ? '\uFFFD' : '\0';
                _isWaiting = false;
                return next;
            }

            public override bool MovePrevious() => false;
        }
    }
}

namespace ClaimExtractor.Sources;

/// <summary>A document as it was found: its bytes' identity and its decoded text.</summary>
/// <param name="Path">As given on the command line; <c>-</c> for standard input.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of the bytes.</param>
/// <param name="ByteCount">Number of bytes read.</param>
/// <param name="Encoding">The encoding's IANA name, e.g. <c>utf-8</c>.</param>
/// <param name="Text">The decoded text, without a byte-order mark. Source spans count its code points.</param>
public sealed record SourceFile(string Path, string Sha256, long ByteCount, string Encoding, string Text);

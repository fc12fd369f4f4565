using System.Text;
using ClaimExtractor.Tables;
using ClaimExtractor.Words;

namespace ClaimExtractor.Tests.Words;

/// <summary>Dictionaries of a few rows, and the files that the shipped one is made of.</summary>
internal static class MadeDictionary
{
    private const string Header = "surface\ttag\tfreq\tnote\n";

    public static byte[] Common { get; } = Read("dict.txt");

    public static byte[] Additions { get; } = Read("additions.tsv");

    /// <param name="common">The rows of <c>dict.txt</c>, separated by <c>|</c>: <c>增长 100 v|投资 50 vn</c>.</param>
    /// <param name="additions">Rows below the header, with a comma for each tab.</param>
    public static WordDictionary Of(string common, params string[] additions) => new(Compile(common, additions));

    public static byte[] Compile(string common, params string[] additions) => DictionaryCompiler.Compile(
        Encoding.UTF8.GetBytes(common.Replace('|', '\n')),
        Encoding.UTF8.GetBytes(Header + string.Join('\n', additions).Replace(',', '\t')));

    private static byte[] Read(string name) => File.ReadAllBytes(Repository.PathTo("src", "ClaimExtractor", "Words", "Dictionary", name));
}

using ClaimExtractor.Lexicons;
using ClaimExtractor.Tables;

if (args is not [var common, var additions, var table])
{
    Console.Error.WriteLine("usage: ClaimExtractor.Tables dict.txt additions.tsv dictionary.bin");
    return 2;
}

try
{
    var made = $"{table}.made";
    File.WriteAllBytes(made, DictionaryCompiler.Compile(File.ReadAllBytes(common), File.ReadAllBytes(additions)));
    // Whole or not at all: half a table would pass for one that is newer than its rows.
    File.Move(made, table, overwrite: true);
    return 0;
}
catch (LexiconException bad)
{
    Console.Error.WriteLine(bad.Message);
    return 1;
}

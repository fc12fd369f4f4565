using ClaimExtractor.Lexicons;
using ClaimExtractor.Tables;

try
{
    switch (args)
    {
        case ["dictionary", var common, var additions, var table]:
            Write(table, DictionaryCompiler.Compile(File.ReadAllBytes(common), File.ReadAllBytes(additions)));
            return 0;
        case ["areas", var areas, var index]:
            Write(index, AreaCompiler.Compile(File.ReadAllBytes(areas)));
            return 0;
        case ["lexicons", var folder, var table]:
            var files = Directory
                .GetFiles(folder, "*.tsv")
                .ToDictionary(static path => Path.GetFileNameWithoutExtension(path), File.ReadAllBytes);
            Write(table, LexiconCompiler.Compile(files));
            return 0;
        case ["weights", var weights, var table]:
            Write(table, WeightCompiler.Compile(Path.GetFileName(weights), File.ReadAllBytes(weights)));
            return 0;
        default:
            Console.Error.WriteLine(
                "usage: ClaimExtractor.Tables dictionary dict.txt additions.tsv dictionary.bin | areas areas.tsv areas.txt | lexicons "
                    + "FOLDER senses.bin | weights subject.tsv subject.bin"
            );
            return 2;
    }
}
catch (LexiconException bad)
{
    Console.Error.WriteLine(bad.Message);
    return 1;
}

// Whole or not at all: half a table would pass for one that is newer than its rows.
static void Write(string path, byte[] table)
{
    var made = $"{path}.made";
    File.WriteAllBytes(made, table);
    File.Move(made, path, overwrite: true);
}

using System.CommandLine;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Cli;

/// <summary><c>schema [NAME]</c>: prints what describes the dataset to programs.</summary>
internal static class SchemaCommand
{
    public static Command Create(TextWriter output)
    {
        var name = new Argument<string?>("NAME")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = $"{string.Join(", ", SchemaFiles.All.Select(file => file.Name))}. Without it they are listed.",
        };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Find(token.Value) is null)
                result.AddError($"'{token.Value}' is no schema; those are {string.Join(", ", SchemaFiles.All.Select(file => file.Name))}");
        });
        var command = new Command("schema", "Prints the JSON Schema of a table's rows or of the manifest, or the table of units.") { name };
        Help.AddExamples(command, Help.SchemaExamples);
        command.SetAction(parsed => Run(parsed.GetValue(name), output));
        return command;
    }

    private static int Run(string? name, TextWriter output)
    {
        if (name is null)
            TextTable.Write(
                output,
                [.. SchemaFiles.All.Select(file => (string[])[file.Name, file.FileName, file.Description])],
                [],
                int.MaxValue
            );
        else
            output.Write(Find(name)!.Text());
        return ExitCode.Success;
    }

    private static SchemaFile? Find(string name) => SchemaFiles.All.FirstOrDefault(file => file.Name == name);
}

using System.CommandLine;

namespace ClaimExtractor.Fuzz;

/// <summary><c>replay</c>: findings of an earlier run on today's code.</summary>
internal static class ReplayCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("files") { Description = "Files that a run wrote", Arity = ArgumentArity.OneOrMore };
        var command = new Command("replay", "Runs the inputs of findings again") { files };
        command.SetAction(parse =>
        {
            var failed = 0;
            foreach (var file in parse.GetValue(files)!)
            {
                var finding = FuzzRun.Load(file);
                var cause = FuzzRun.CauseOf(Targets.Find(finding.Target)![0], finding.Input);
                failed += cause is null ? 0 : 1;
                Console.WriteLine($"{file}: {cause ?? "is mended"}");
            }

            return failed == 0 ? 0 : 1;
        });
        return command;
    }
}

using System.CommandLine;
using ClaimExtractor.Benchmarks;

var root = new RootCommand("Measures ClaimExtractor, beside what else could be used.")
{
    MakeTextCommand.Create(), StagesCommand.Create(), ProcessCommand.Create(), PatternCommand.Create(), StageBenchmarks.CreateCommand(),
};
return await root.Parse(args).InvokeAsync();

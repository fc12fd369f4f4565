using System.CommandLine;
using ClaimExtractor.Fuzz;

var program = new RootCommand("Runs the library on inputs by chance, and on the texts that a careless loop would take hours for.")
{
    FuzzCommand.Make(), ReplayCommand.Make(), LinearCommand.Make(), ReleasesCommand.Create(),
};
return program.Parse(args).Invoke();

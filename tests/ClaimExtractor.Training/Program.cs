using System.CommandLine;
using ClaimExtractor.Training;

var judgements = new Argument<FileInfo>("JUDGEMENTS") { Description = "Corrections, one JSON object a line, with the right subject and bearer of every number." };
var documents = new Argument<FileInfo[]>("DOCUMENTS") { Description = "The texts that they were read in, JSON Lines, as `claim-extractor stream` takes them.", Arity = ArgumentArity.OneOrMore };
var folds = new Option<int>("--folds") { Description = "Parts that the documents are cut into; each is asked with the weights of the others.", DefaultValueFactory = static _ => 5 };
var write = new Option<DirectoryInfo?>("--write") { Description = "Writes subject.tsv and bearer.tsv of all examples there." };
var root = new RootCommand("Finds the weights by which the program chooses what a number measures and whose it is, and says how often they are right.")
{
    judgements, documents, folds, write,
};
root.SetAction(arguments =>
{
    var questions = new Questions(Judgement.Read(arguments.GetValue(judgements)!.FullName).ToDictionary(static judgement => judgement.ClaimId));
    foreach (var file in arguments.GetValue(documents)!)
        questions.Ask(file.FullName);
    if (arguments.GetValue(folds) is > 1 and var count)
        TrainingRun.CrossValidate(questions, count).Write(Console.Out);
    if (arguments.GetValue(write) is { } folder)
    {
        var (subjects, bearers) = TrainingRun.Weights(questions, questions.All);
        folder.Create();
        WeightFile.Write(Path.Combine(folder.FullName, "subject.tsv"), questions.SubjectNames.All, subjects);
        WeightFile.Write(Path.Combine(folder.FullName, "bearer.tsv"), questions.BearerNames.All, bearers);
    }

    return 0;
});
return root.Parse(args).Invoke();

using System.CommandLine;
using ClaimExtractor.Training;

var judgements = new Argument<FileInfo>("JUDGEMENTS") { Description = "Corrections, one JSON object a line, with the right subject, bearer and predicate of every number." };
var documents = new Argument<FileInfo[]>("DOCUMENTS") { Description = "The texts that they were read in, JSON Lines, as `claim-extractor stream` takes them.", Arity = ArgumentArity.OneOrMore };
var folds = new Option<int>("--folds") { Description = "Parts that the documents are cut into; each is asked with the weights of the others.", DefaultValueFactory = static _ => 5 };
var write = new Option<DirectoryInfo?>("--write") { Description = "Writes subject.tsv, bearer.tsv and predicate.tsv of all examples there." };
var errors = new Option<FileInfo?>("--errors") { Description = "Writes there, tab-separated, the numbers whose subject the weights of the other parts choose wrongly." };
var root = new RootCommand("Finds the weights by which the program chooses what a number measures and whose it is, and says how often they are right.")
{
    judgements, documents, folds, errors, write,
};
root.SetAction(arguments =>
{
    var judged = Judgement.Read(arguments.GetValue(judgements)!.FullName).ToDictionary(static judgement => judgement.ClaimId);
    var questions = new Questions(judged);
    foreach (var file in arguments.GetValue(documents)!)
        questions.Ask(file.FullName);
    Console.Error.WriteLine($"{questions.All.Count} of {judged.Count} judged numbers are asked about; the others are cells, in lists behind 分别, or not in these texts");
    if (arguments.GetValue(folds) is > 1 and var count)
    {
        var scores = TrainingRun.CrossValidate(questions, count);
        scores.Write(Console.Out);
        if (arguments.GetValue(errors) is { } list)
            File.WriteAllLines(list.FullName, scores.Errors);
    }

    if (arguments.GetValue(write) is { } folder)
    {
        var weights = TrainingRun.Weights(questions, questions.All);
        folder.Create();
        WeightFile.Write(Path.Combine(folder.FullName, "subject.tsv"), questions.SubjectNames.All, weights.Subjects);
        WeightFile.Write(Path.Combine(folder.FullName, "bearer.tsv"), questions.BearerNames.All, weights.Bearers);
        WeightFile.Write(Path.Combine(folder.FullName, "predicate.tsv"), questions.PredicateNames.All, weights.Predicates);
    }

    return 0;
});
return root.Parse(args).Invoke();

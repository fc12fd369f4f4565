using System.CommandLine;
using ClaimExtractor.Training;

var judgements = new Argument<FileInfo>("JUDGEMENTS") { Description = "Corrections, one JSON object a line, with the right subject, bearer and predicate of every number." };
var documents = new Argument<FileInfo[]>("DOCUMENTS") { Description = "The texts that they were read in, JSON Lines, as `claim-extractor stream` takes them.", Arity = ArgumentArity.OneOrMore };
var folds = new Option<int>("--folds") { Description = "Parts that the documents are cut into; each is asked with the weights of the others.", DefaultValueFactory = static _ => 5 };
var from = new Option<DirectoryInfo?>("--from") { Description = "Begins with the weights of subject.tsv, bearer.tsv and predicate.tsv there, instead of none." };
var kept = new Option<FileInfo?>("--kept") { Description = "Judgements that no weight is trained on; says at the end how often they are met." };
var write = new Option<DirectoryInfo?>("--write") { Description = "Writes subject.tsv, bearer.tsv and predicate.tsv of all examples there." };
var errors = new Option<FileInfo?>("--errors") { Description = "Writes there, tab-separated, the numbers whose subject the weights of the other parts choose wrongly." };
var root = new RootCommand("Finds the weights by which the program chooses what a number measures and whose it is, and says how often they are right.")
{
    judgements, documents, folds, errors, from, kept, write,
};
root.SetAction(arguments =>
{
    var judged = Judgement.Read(arguments.GetValue(judgements)!.FullName).ToDictionary(static judgement => judgement.ClaimId);
    var keptBack = arguments.GetValue(kept) is { } file ? Judgement.Read(file.FullName).ToDictionary(static judgement => judgement.ClaimId) : [];
    if (judged.Keys.FirstOrDefault(keptBack.ContainsKey) is { } twice)
        throw new InvalidDataException($"'{twice}' is both trained on and kept back");
    var questions = new Questions(judged.Concat(keptBack).ToDictionary());
    foreach (var path in arguments.GetValue(documents)!)
        questions.Ask(path.FullName);
    var examples = questions.All.Where(question => judged.ContainsKey(question.Judgement.ClaimId)).ToList();
    Console.Error.WriteLine($"{examples.Count} of {judged.Count} judged numbers are asked about; the others are cells, in lists behind 分别, or not in these texts");
    var training = new TrainingRun(arguments.GetValue(from) is { } folder ? Choices.Read(questions, folder) : Choices.Nothing(questions));
    if (arguments.GetValue(folds) is > 1 and var count)
    {
        var scores = training.CrossValidate(examples, count);
        scores.Write(Console.Out);
        if (arguments.GetValue(errors) is { } list)
            File.WriteAllLines(list.FullName, scores.Errors);
    }

    if (arguments.GetValue(write) is null && keptBack.Count == 0)
        return 0;
    var choices = training.Train(examples);
    if (keptBack.Count > 0)
        choices.Score(questions.All.Except(examples)).Write(Console.Out);
    if (arguments.GetValue(write) is { } target)
        choices.Write(questions, target);
    return 0;
});
if (args is ["clusters", var k, var outp, ..])
{
    var ctx = new WordContexts();
    foreach (var f in args[3..]) ctx.Add(f);
    var vs = ctx.Vectors();
    Console.Error.WriteLine(vs.Count);
    var cl = WordClustering.Cluster(vs, int.Parse(k));
    WeightFile.Write(outp, vs.Zip(cl, (v, c) => (v.Word, c + 1)));
    return 0;
}
return root.Parse(args).Invoke();

using System.CommandLine;
using System.Text;
using ClaimExtractor.Tests;
using ClaimExtractor.Training;

var judgements = new Argument<FileInfo>("JUDGEMENTS")
{
    Description = "Corrections, one JSON object a line, with the right subject, bearer and predicate of every number.",
};
var documents = new Argument<FileInfo[]>("DOCUMENTS")
{
    Description = "The texts that they were read in, JSON Lines, as `claim-extractor stream` takes them.",
    Arity = ArgumentArity.OneOrMore,
};
var folds = new Option<int>("--folds")
{
    Description = "Parts that the documents are cut into; each is asked with the weights of the others. 1: none is.",
    DefaultValueFactory = static _ => 5,
};
var write = new Option<DirectoryInfo?>("--write")
{
    Description = "Writes subject.tsv, bearer.tsv and predicate.tsv of all examples there.",
};
var errors = new Option<FileInfo?>("--errors")
{
    Description = "Writes there, tab-separated, the numbers whose subject the weights of the other parts choose wrongly.",
};
var from = new Option<DirectoryInfo?>("--from")
{
    Description = "Begins with the weights of subject.tsv, bearer.tsv and predicate.tsv there, instead of none.",
};
var kept = new Option<FileInfo?>("--kept")
{
    Description = "Judgements that no weight is trained on; says at the end how often they are met.",
};
var weights = new Command(
    "weights",
    "Finds the weights by which the program chooses what a number measures and whose it is, and says how often they are right."
)
{
    judgements,
    documents,
    folds,
    errors,
    from,
    kept,
    write,
};
weights.SetAction(arguments =>
{
    var judged = Judgement.Read(arguments.GetValue(judgements)!.FullName).ToDictionary(static judgement => judgement.ClaimId);
    var keptBack = arguments.GetValue(kept) is { } file
        ? Judgement.Read(file.FullName).ToDictionary(static judgement => judgement.ClaimId)
        : [];
    if (judged.Keys.FirstOrDefault(keptBack.ContainsKey) is { } twice)
        throw new InvalidDataException($"'{twice}' is both trained on and kept back");
    var questions = new Questions(judged.Concat(keptBack).ToDictionary());
    foreach (var path in arguments.GetValue(documents)!)
        questions.Ask(path.FullName);
    var examples = questions.All.Where(question => judged.ContainsKey(question.Judgement.ClaimId)).ToList();
    Console.Error.WriteLine(
        $"{examples.Count} of {judged.Count} judged numbers are asked about; the others are cells, "
            + $"in lists behind 分别, or not in these texts"
    );
    var training = new TrainingRun(arguments.GetValue(from) is { } folder ? Choices.Read(questions, folder) : Choices.Nothing(questions));
    if (arguments.GetValue(folds) is > 1 and var count)
    {
        var scores = training.CrossValidate(examples, count);
        scores.Write(Console.Out);
        if (arguments.GetValue(errors) is { } list)
            File.WriteAllLines(list.FullName, scores.Errors, new UTF8Encoding(false)); // a clause may be cut inside a character
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

var size = new Option<int>("--size") { Description = "How many clusters.", DefaultValueFactory = static _ => 128 };
var table = new Option<FileInfo>("--write") { Description = "The table to write.", Required = true };
var clusters = new Command("clusters", "Finds which words are used alike in texts.") { documents, size, table };
clusters.SetAction(arguments =>
{
    var contexts = new WordContexts();
    foreach (var path in arguments.GetValue(documents)!)
        contexts.Add(path.FullName);
    var words = contexts.Vectors();
    WeightFile.Write(
        arguments.GetValue(table)!.FullName,
        words.Zip(WordClustering.Cluster(words, arguments.GetValue(size)), static (word, cluster) => (word.Word, cluster + 1))
    );
});

var target = new Option<FileInfo>("--write") { Description = "The file to write.", Required = true };
var seal = new Command("seal", "Puts the beginning of a hash in the place of every answer, for texts that are not to be kept.")
{
    judgements,
    target,
};
seal.SetAction(arguments =>
    File.WriteAllLines(arguments.GetValue(target)!.FullName, File.ReadLines(arguments.GetValue(judgements)!.FullName).Select(Sealing.Seal))
);

var tests = new Argument<DirectoryInfo>("CASES")
{
    Description = "The folder with Specs, WholeDocuments and Answers; that of this repository where none is named.",
    DefaultValueFactory = static _ => new DirectoryInfo(Repository.PathTo("tests/ClaimExtractor.Tests")),
};
var made = new Option<DirectoryInfo>("--write") { Description = "Writes judged.jsonl and texts.ndjson there.", Required = true };
var cases = new Command("cases", "Makes judgements of the cases of the tests.") { tests, made };
cases.SetAction(arguments => CaseJudgements.Write([.. TestCases.Read(arguments.GetValue(tests)!)], arguments.GetValue(made)!));

return new RootCommand("Makes the tables by which the program chooses what a number measures, whose it is and what is said of it.")
{
    weights,
    clusters,
    seal,
    cases,
}
    .Parse(args)
    .Invoke();

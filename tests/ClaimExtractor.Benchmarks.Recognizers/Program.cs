using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

// Prints how many numbers, amounts with a unit, and times it finds in a Chinese text, line by line.
var recognizers = new Func<string, List<ModelResult>>[]
{
    line => NumberRecognizer.RecognizeNumber(line, Culture.Chinese),
    line => NumberRecognizer.RecognizePercentage(line, Culture.Chinese),
    line => NumberWithUnitRecognizer.RecognizeCurrency(line, Culture.Chinese),
    line => NumberWithUnitRecognizer.RecognizeDimension(line, Culture.Chinese),
    line => DateTimeRecognizer.RecognizeDateTime(line, Culture.Chinese),
};
Console.WriteLine(File.ReadLines(args[0]).Sum(line => recognizers.Sum(recognize => recognize(line).Count)));

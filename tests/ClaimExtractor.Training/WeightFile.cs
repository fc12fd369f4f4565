using System.Globalization;
using System.Text;

namespace ClaimExtractor.Training;

/// <summary>The weights of one choice, as the library's build reads them.</summary>
internal static class WeightFile
{
    // Weights are kept in hundredths; what is nearer to 0 than this many decides nothing.
    private const double Scale = 100;
    private const int Least = 8;

    /// <exception cref="InvalidDataException">A row is no feature with a whole number.</exception>
    public static Dictionary<string, double> Read(string path)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(path).Skip(1))
        {
            if (
                row.Split('\t') is not [var name, var cell]
                || !int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight)
            )
                throw new InvalidDataException($"{path}: '{row}' is no feature with its weight");
            weights[name] = weight / Scale;
        }

        return weights;
    }

    public static void Write(string path, IReadOnlyList<string> names, double[] weights) =>
        Write(path, names.Zip(weights, static (name, weight) => (Name: name, Weight: (int)Math.Round(weight * Scale)))
            .Where(static row => Math.Abs(row.Weight) >= Least));

    public static void Write(string path, IEnumerable<(string Name, int Weight)> rows) =>
        File.WriteAllText(path, "feature\tweight\n" + string.Concat(rows.Where(static row => IsPlain(row.Name))
            .OrderBy(static row => row.Name, StringComparer.Ordinal)
            .Select(static row => string.Create(CultureInfo.InvariantCulture, $"{row.Name}\t{row.Weight}\n"))), new UTF8Encoding(false));

    // What a cell of the table can hold.
    private static bool IsPlain(string name) =>
        name.Trim().Length == name.Length && !name.Any(static c => c != ' ' && (char.IsControl(c) || char.IsWhiteSpace(c)));
}

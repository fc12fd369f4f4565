using System.Text.RegularExpressions;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Lexicons;

/// <summary>One lexicon file: its columns, the kinds of its senses, and how a row becomes one.</summary>
internal sealed record LexiconFile(string Name, string[] Columns, KindSet Kinds, Func<LexiconRow, UnitCodes, Sense> Read);

/// <summary>The lexicon files whose rows are surfaces. Their order is the order of a surface's senses.</summary>
internal static partial class LexiconFiles
{
    private static readonly Dictionary<string, char> TimeKinds = new()
    {
        ["year_unit"] = TokenKind.YearUnit,
        ["month_unit"] = TokenKind.MonthUnit,
        ["day_unit"] = TokenKind.DayUnit,
        ["hour_unit"] = TokenKind.HourUnit,
        ["quarter_unit"] = TokenKind.QuarterUnit,
        ["era_unit"] = TokenKind.EraUnit,
        ["year"] = TokenKind.RelativeYear,
        ["month"] = TokenKind.RelativeMonth,
        ["day"] = TokenKind.RelativeDay,
        ["part"] = TokenKind.PartOfPeriod,
        ["word"] = TokenKind.TimeWord,
        ["epoch"] = TokenKind.TimeWord,
        ["day_part"] = TokenKind.DayPart,
        ["span_before"] = TokenKind.SpanBefore,
        ["span_after"] = TokenKind.SpanAfter,
        ["every"] = TokenKind.Every,
    };

    private static readonly Dictionary<string, char> VerbKinds = new()
    {
        ["act"] = TokenKind.ActVerb,
        ["intransitive"] = TokenKind.Intransitive,
        ["be"] = TokenKind.LinkVerb,
        ["adverb"] = TokenKind.Adverb,
        ["preposition"] = TokenKind.Preposition,
        ["conjunction"] = TokenKind.Conjunction,
        ["join"] = TokenKind.Join,
        ["object"] = TokenKind.Noun,
        ["determiner"] = TokenKind.Determiner,
    };

    private static readonly Dictionary<string, char> ChangeKinds = new()
    {
        ["by"] = TokenKind.ChangeBy,
        ["to"] = TokenKind.ChangeTo,
        ["from"] = TokenKind.ChangeFrom,
        ["noun"] = TokenKind.ChangeNoun,
        ["stock"] = TokenKind.Stock,
        ["difference"] = TokenKind.Difference,
        ["made"] = TokenKind.Made,
    };

    private static readonly Dictionary<string, char> AttributionKinds = new()
    {
        ["opens"] = TokenKind.SourceOpens,
        ["reports"] = TokenKind.Reports,
        ["opened"] = TokenKind.Reports,
        ["how"] = TokenKind.Reports,
        ["says"] = TokenKind.Reports,
        ["learned"] = TokenKind.Reports,
        ["mentions"] = TokenKind.Reports,
        ["cited"] = TokenKind.Reports,
        ["source"] = TokenKind.SourceNoun,
        ["self"] = TokenKind.SourceNoun,
    };

    private static readonly string[] Comparisons =
        ["above", "below", "basis", "ground", "month_on_month", "previous", "share", "than", "year_on_year"];

    private static readonly string[] Modalities = ["target", "forecast", "hypothetical", "negated", "asserted"];

    private static readonly string[] ModalitySides = ["before", "after", "noun", "verb", "will", "must", "clause", "if", "own"];

    private static readonly string[] MetricClasses =
        ["amount", "attribute", "figure", "head", "intensity", "level", "pair", "ratio", "value"];

    public static LexiconFile[] All { get; } =
    [
        new("names", ["surface"], KindSet.Of(TokenKind.Name), (row, _) => Shielded(row, TokenKind.Name)),
        new("idioms", ["surface"], KindSet.Of(TokenKind.Idiom), (row, _) => Shielded(row, TokenKind.Idiom)),
        new("words", ["surface"], KindSet.Of(TokenKind.Word), (row, _) => Shielded(row, TokenKind.Word)),
        new("time", ["surface", "role", "value"], KindSet.Of([.. TimeKinds.Values]), (row, _) =>
            Coded(row, Kind(row, "role", TimeKinds), row["role"] == "epoch" ? DayOf(row) : row["value"])
        ),
        new("units", ["surface", "code", "scale"], KindSet.Of(TokenKind.Unit, TokenKind.CurrencySign), ReadUnit),
        new("unit_steps", ["surface", "steps", "tail"], KindSet.Of(TokenKind.UnitStep), (row, codes) =>
            new StepSense(StepsOf(row, codes), TailOf(row))
        ),
        new("classifiers", ["surface", "code"], KindSet.Of(TokenKind.Classifier), (row, codes) =>
            Coded(row, TokenKind.Classifier, KnownCode(row, codes))
        ),
        new("counted_nouns", ["surface", "code"], KindSet.Of(TokenKind.CountedNoun), (row, codes) =>
            Coded(row, TokenKind.CountedNoun, KnownCode(row, codes))
        ),
        new(
            "approximators",
            ["surface", "position", "qualifier"],
            KindSet.Of(TokenKind.BoundBefore, TokenKind.BoundAfter),
            ReadApproximator
        ),
        new("grammar", ["surface", "role"], KindSet.Of([.. GrammarRoles.Kinds.Values]), (row, _) =>
            Coded(row, Kind(row, "role", GrammarRoles.Kinds), row["role"])
        ),
        new("places", ["surface", "kind"], KindSet.Of(TokenKind.Place), (row, _) => Coded(row, TokenKind.Place, row["kind"])),
        new("place_words", ["surface", "role"], KindSet.Of(TokenKind.Cue), (row, _) =>
            Coded(row, Kind(row, "role", GrammarRoles.OfPlaces), $"place_{row["role"]}")
        ),
        new("clause_words", ["surface", "role"], KindSet.Of(TokenKind.Cue), (row, _) => new ClauseSense(RoleOf(row))),
        new("change", ["surface", "role", "direction"], KindSet.Of([.. ChangeKinds.Values]), (row, _) =>
            Coded(row, Kind(row, "role", ChangeKinds), row["direction"])
        ),
        new("comparisons", ["surface", "role"], KindSet.Of(TokenKind.Comparison), (row, _) =>
            Coded(row, TokenKind.Comparison, OneOf(row, "role", Comparisons))
        ),
        new("modality", ["surface", "modality", "side"], KindSet.Of(TokenKind.Modality), (row, _) =>
            Coded(row, TokenKind.Modality, $"{OneOf(row, "modality", Modalities)} {OneOf(row, "side", ModalitySides)}")
        ),
        new("attribution", ["surface", "role"], KindSet.Of([.. AttributionKinds.Values]), (row, _) =>
            Coded(row, Kind(row, "role", AttributionKinds), row.Required("role"))
        ),
        new("metric_nouns", ["surface", "class"], KindSet.Of(TokenKind.Metric), (row, _) =>
            Coded(row, TokenKind.Metric, row["class"].Length == 0 ? "" : OneOf(row, "class", MetricClasses))
        ),
        new("verbs", ["surface", "class"], KindSet.Of([.. VerbKinds.Values]), (row, _) =>
            Coded(row, Kind(row, "class", VerbKinds), row["class"])
        ),
        new("denominators", ["surface", "per"], KindSet.Of(TokenKind.Denominator), (row, codes) =>
            Coded(row, TokenKind.Denominator, KnownDenominator(row, codes))
        ),
        new("talk_nouns", ["surface"], KindSet.Of(TokenKind.TalkNoun), (row, _) => Coded(row, TokenKind.TalkNoun, "")),
    ];

    private static string OneOf(LexiconRow row, string column, string[] known) => Array.Exists(known, row.Required(column).Equals)
        ? row[column]
        : throw row.Error($"unknown {column} '{row[column]}': one of {string.Join(", ", known)}");

    // A unit, so many of one (100 km), or a share of a company.
    private static string KnownDenominator(LexiconRow row, UnitCodes codes)
    {
        var per = row.Required("per");
        var unit = per.IndexOf(' ') is > 0 and var blank && ExactNumber().IsMatch(per[..blank]) ? per[(blank + 1)..] : per;
        return per == "share" || codes.ContainsKey(unit)
            ? per
            : throw row.Error($"unknown per '{per}': a unit code, share, or a number and a unit code such as 100 km");
    }

    private static Sense Shielded(LexiconRow row, char kind) => Coded(row, kind, "");

    private static Sense Coded(LexiconRow row, char kind, string code) =>
        new(kind, code, row.Values("unless_before"), row.Values("unless_after"));

    private static UnitSense ReadUnit(LexiconRow row, UnitCodes codes)
    {
        var dimension = row.Table.HasColumn("dimension") && row["dimension"].Length > 0 ? KnownDimension(row) : null;
        return new UnitSense(
            KnownCode(row, codes),
            row["scale"].Length > 0 ? ScaleOf(row) : "1",
            dimension,
            row.Values("unless_before"),
            row.Values("unless_after")
        );
    }

    // mu 0.1 fen_mu: the ladder, how many of its step 1 one is, and its own code.
    private static UnitStep[] StepsOf(LexiconRow row, UnitCodes codes) =>
        [.. row.Required("steps").Split('|').Select(step => step.Split(' ') is [var ladder, var size, var code]
            && ExactNumber().IsMatch(size) && (codes.ContainsKey(code) || code == UnitCode.OwnCurrency)
                ? new UnitStep(ladder, size, code)
                : throw row.Error($"'{step}' is no step: a ladder, a size and a unit code are needed, such as mu 0.1 fen_mu"))];

    private static string DayOf(LexiconRow row) => DateOnly.TryParseExact(row["value"], "yyyy-MM-dd", out _)
        ? row["value"]
        : throw row.Error($"'{row["value"]}' is no day: one such as 1978-12-18 is needed");

    private static UnitTail TailOf(LexiconRow row) => row["tail"] switch
    {
        "" => UnitTail.None,
        "one" => UnitTail.One,
        "any" => UnitTail.Any,
        var other => throw row.Error($"unknown tail '{other}': one, any or nothing"),
    };

    private static Sense ReadApproximator(LexiconRow row, UnitCodes codes) =>
        Coded(row, row.Required("position") switch
        {
            "before" => TokenKind.BoundBefore,
            "after" => TokenKind.BoundAfter,
            var other => throw row.Error($"unknown position '{other}': before or after"),
        }, row.Required("qualifier") is "about" or "nearly" or "more_than" or "at_least" or "less_than" or "at_most"
            ? row["qualifier"]
            : throw row.Error($"unknown qualifier '{row["qualifier"]}': about, nearly, more_than, at_least, less_than or at_most"));

    private static readonly HashSet<string> Dimensions =
    [
        "people",
        "count",
        "currency",
        "percentage",
        "percentage_point",
        "ratio",
        "multiple",
        "rank",
        "duration",
        "age",
        "length",
        "area",
        "volume",
        "mass",
        "energy",
        "power",
        "temperature",
        "speed",
        "concentration",
        "data",
        "number",
        "other",
    ];

    /// <summary>A dimension, as in the data.</summary>
    public static bool IsDimension(string name) => Dimensions.Contains(name);

    /// <exception cref="LexiconException">The dimension is unknown or the factor is no number.</exception>
    public static void CheckUnitCode(LexiconRow row)
    {
        KnownDimension(row);
        if (row["factor"].Length > 0 && !ExactNumber().IsMatch(row["factor"]))
            throw row.Error($"'{row["factor"]}' is no factor: a decimal or a fraction such as 0.1 or 2000/3 is needed");
    }

    private static string KnownDimension(LexiconRow row) =>
        Dimensions.Contains(row.Required("dimension")) ? row["dimension"] : throw row.Error($"unknown dimension '{row["dimension"]}'");

    private static string ScaleOf(LexiconRow row) => ExactNumber().IsMatch(row["scale"])
        ? row["scale"]
        : throw row.Error($"'{row["scale"]}' is no scale: a decimal or a fraction such as 0.1 or 2000/3 is needed");

    /// <summary>A decimal or a fraction, above zero.</summary>
    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^(?!0+(?:\.0*)?$)[0-9]{1,30}(?:\.[0-9]{1,30}|/0*[1-9][0-9]{0,29})?$")]
    internal static partial Regex ExactNumber();

    private static string KnownCode(LexiconRow row, UnitCodes codes)
    {
        var code = row.Required("code");
        return codes.ContainsKey(code) || code == UnitCode.OwnCurrency ? code : throw row.Error($"unknown unit code '{code}'");
    }

    private static ClauseRole RoleOf(LexiconRow row) => EnumText.TryParse<ClauseRole>(row.Required("role"), out var role)
        ? role
        : throw row.Error($"unknown role '{row["role"]}'");

    private static char Kind(LexiconRow row, string column, Dictionary<string, char> kinds) =>
        kinds.TryGetValue(row.Required(column), out var kind)
            ? kind
            : throw row.Error($"unknown {column} '{row[column]}': one of {string.Join(", ", kinds.Keys)}");
}

using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>The columns of the claims table that say how much: value, bounds and unit.</summary>
internal static class ClaimQuantityColumns
{
    public static IReadOnlyList<Column<Claim>> All { get; } =
    [
        new("value", ColumnType.Number, claim => Cell.Number(claim.Value?.ToDouble()))
        {
            Nullable = true,
            English = "The number in unit, multipliers applied: 9899万人 is 98990000, 10.2% is 10.2. Null for a range and for 几 or 数.",
            Chinese = "以unit为单位的数值，已乘入万、亿等：9899万人为98990000，10.2%为10.2；区间及“几”“数”为空。",
            Example = "5510000",
            Width = 15,
        },
        new("value_exact", ColumnType.Text, claim => Cell.Text(claim.Value?.ToString()))
        {
            Nullable = true,
            English = "The same number exactly, as a decimal or a fraction: 10.2, 2/3.",
            Chinese = "同一数值的精确写法：小数或分数，如10.2、2/3。",
            Example = "5510000",
            Pattern = "^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$",
            Width = 15,
        },
        new("value_min", ColumnType.Number, claim => Cell.Number(claim.ValueMin?.ToDouble()))
        {
            Nullable = true,
            English = "The lower bound that the wording gives. Null where it gives none.",
            Chinese = "措辞给出的下界；未给出则为空。",
            Example = "5510000",
            Width = 15,
        },
        new("value_max", ColumnType.Number, claim => Cell.Number(claim.ValueMax?.ToDouble()))
        {
            Nullable = true,
            English = "The upper bound that the wording gives. Null where it gives none.",
            Chinese = "措辞给出的上界；未给出则为空。",
            Example = "5510000",
            Width = 15,
        },
        new("qualifier", ColumnType.Text, claim => Cell.Text(EnumText.Of(claim.Qualifier)))
        {
            Values = ClaimValues.Qualifiers,
            English = "How the wording bounds the value.",
            Chinese = "措辞如何限定数值。",
            Example = "exact",
        },
        new("unit", ColumnType.Text, claim => Cell.Text(claim.Unit))
        {
            English =
                "Canonical unit code: person, household, person_time, item; 1 for a measured number without a unit; "
                    + "point; ISO 4217 for money; "
                + "percent, permille, percentage_point, basis_point, ratio, multiple, rank; year … second; UCUM for the rest.",
            Chinese = "规范单位代码：person、household、person_time、item；无单位的度量为1；point；货币用ISO 4217；"
                + "percent、permille、percentage_point、basis_point、ratio、multiple、rank；year至second；其余用UCUM。",
            Example = "person",
        },
        new("unit_text", ColumnType.Text, claim => Cell.Text(claim.UnitText))
        {
            MayBeEmpty = true,
            English = "The unit as written; empty where the text leaves it out.",
            Chinese = "原文所写的单位；原文省略时为空文本。",
            Example = "人",
        },
        new("unit_inferred", ColumnType.Boolean, claim => Cell.Boolean(claim.UnitInferred))
        {
            English = "The unit comes from the counted noun or from a neighbour, not from the text next to the number.",
            Chinese = "单位由所数名词或前文推得，而非紧随数字写出。",
            Example = "false",
        },
        new("dimension", ColumnType.Text, claim => Cell.Text(EnumText.Of(claim.Dimension)))
        {
            Values = ClaimValues.Dimensions,
            English = "What kind of quantity the unit measures.",
            Chinese = "量的类别。",
            Example = "people",
            Width = 16,
        },
        new("base_value", ColumnType.Number, claim => Cell.Number(claim.BaseValue?.ToDouble()))
        {
            Nullable = true,
            English = "The value in base_unit, so that claims of one dimension can be compared.",
            Chinese = "换算为base_unit的数值，便于同类比较。",
            Example = "5510000",
            Width = 15,
        },
        new("base_unit", ColumnType.Text, claim => Cell.OptionalText(claim.BaseUnit))
        {
            Nullable = true,
            English =
                "The one unit that its dimension is converted to: m, m2, kg, J, s …; currencies and counts stay as they are; "
                    + "ratio and percent become ratio.",
            Chinese = "该类量统一换算的单位：m、m2、kg、J、s等；货币与计数不换算；比率与百分比统一为ratio。",
            Example = "person",
        },
        new("per", ColumnType.Text, claim => Cell.OptionalText(claim.Per))
        {
            Nullable = true,
            English = "The denominator: 每年 and 年均 give year, 人均 person, 每亩 mu, 元/吨 t.",
            Chinese = "分母：每年、年均为year，人均为person，每亩为mu，元/吨为t。",
            Example = "year",
        },
    ];
}

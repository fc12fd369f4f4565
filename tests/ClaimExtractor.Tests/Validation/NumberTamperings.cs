using static ClaimExtractor.Tests.Validation.ClaimTampering;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Numbers and units that are not those of the quote.</summary>
internal static class NumberTamperings
{
    public static IEnumerable<Tampering> All() => [.. Numbers(), .. Units()];

    private static IEnumerable<Tampering> Numbers() =>
        [
            Forged("a number is ten times as large", "551万人", 55100000),
            Forged("a digit of a number changes", "9899万人", 98980000),
            Forged("a percentage changes", "10.2%", 12.0, 0.12),
            Forged("a small count changes", "5位", 6),
            Forged("a count of counties changes", "601个", 610),
            Forged("a sum of money changes", "6079元", 6097),
            Forged("a year more", "7年", 8, 252460800),
            Forged("points more", "2.2个百分点", 2.3, 2.3),
            Forged("万 is forgotten", "25.5万个", 25.5),
            Forged("所 counts more schools", "10.8万所", 180000),
            Forged("the number falls below nothing", "0.6%", -0.6, -0.006),
            Cells(
                "a lower bound is raised with its value",
                "1000万人以上",
                "value",
                ("value", "11000000"),
                ("value_exact", "\"11000000\""),
                ("value_min", "11000000"),
                ("base_value", "11000000")
            ),
            Cells(
                "an upper bound is lowered with its value",
                "不到10个月",
                "value",
                ("value", "9"),
                ("value_exact", "\"9\""),
                ("value_max", "9"),
                ("base_value", "23667660")
            ),
            Cells(
                "a value about becomes another",
                "3000万左右",
                "value",
                ("value", "35000000"),
                ("value_exact", "\"35000000\""),
                ("base_value", "35000000")
            ),
            Cells(
                "a value near becomes another",
                "近200万人",
                "value",
                ("value", "2500000"),
                ("value_exact", "\"2500000\""),
                ("value_max", "2500000"),
                ("base_value", "2500000")
            ),
            Cells(
                "two thirds become three quarters",
                "三分之二以上",
                "value",
                ("value", "0.75"),
                ("value_exact", "\"3/4\""),
                ("value_min", "0.75"),
                ("base_value", "0.75")
            ),
            Cells("多 reaches farther", "960多万", "value_max", ("value_max", "9900000")),
            Cells("多 reaches not so far", "290多万名", "value_max", ("value_max", "2950000")),
            Cells("a bound is opened", "1000万人以上", "qualifier", ("qualifier", "\"more_than\"")),
            Cells("a bound is closed", "不到10个月", "qualifier", ("qualifier", "\"at_most\"")),
            Cells(
                "about becomes exact",
                "1亿左右",
                "qualifier",
                ("qualifier", "\"exact\""),
                ("value_min", "100000000"),
                ("value_max", "100000000")
            ),
            Cells("exact becomes about", "832个", "qualifier", ("qualifier", "\"about\""), ("value_min", "null"), ("value_max", "null")),
            Cells("near becomes less", "近300万", "qualifier", ("qualifier", "\"less_than\"")),
            Cells("exact becomes at least", "300天", "qualifier", ("qualifier", "\"at_least\""), ("value_max", "null")),
            Cells(
                "an upper bound turns into a lower one",
                "近200万人",
                "qualifier",
                ("qualifier", "\"at_least\""),
                ("value_min", "2000000"),
                ("value_max", "null")
            ),
            Cells(
                "a number becomes a range",
                "2707个",
                "qualifier",
                ("qualifier", "\"range\""),
                ("value", "null"),
                ("value_exact", "null"),
                ("base_value", "null"),
                ("base_unit", "null")
            ),
        ];

    private static IEnumerable<Tampering> Units() =>
        [
            Cells("yuan become dollars", "11567元", "unit", ("unit", "\"USD\""), ("base_unit", "\"USD\"")),
            Cells("persons become things", "551万人", "unit", ("unit", "\"item\""), ("dimension", "\"count\""), ("base_unit", "\"item\"")),
            Cells(
                "things become persons",
                "832个",
                "unit",
                ("unit", "\"person\""),
                ("dimension", "\"people\""),
                ("base_unit", "\"person\"")
            ),
            Cells(
                "percent become points",
                "10.2%",
                "unit",
                ("unit", "\"percentage_point\""),
                ("dimension", "\"percentage_point\""),
                ("base_unit", "\"percentage_point\""),
                ("base_value", "10.2")
            ),
            Cells(
                "points become percent",
                "2.2个百分点",
                "unit",
                ("unit", "\"percent\""),
                ("dimension", "\"percentage\""),
                ("base_unit", "\"ratio\""),
                ("base_value", "0.022")
            ),
            Cells("percent become per mille", "0.6%", "unit", ("unit", "\"permille\""), ("base_value", "0.0006")),
            Cells("days become months", "300天", "unit", ("unit", "\"month\""), ("base_value", "788922000")),
            Cells("years become an age", "7年", "dimension", ("dimension", "\"age\"")),
            Cells("a duration becomes something else", "300天", "dimension", ("dimension", "\"other\"")),
            Cells("a unit is written otherwise", "6079元", "unit_text", ("unit_text", "\"块\"")),
            Cells("a unit is written longer", "9899万人", "unit_text", ("unit_text", "\"万人\"")),
            Cells("a written unit is gone", "601个", "unit_text", ("unit_text", "\"\"")),
            Cells("a unit that nobody wrote", "960多万", "unit_text", ("unit_text", "\"人\"")),
            Cells("a written unit was inferred", "601个", "unit_inferred", ("unit_inferred", "true")),
            Cells("an inferred unit was written", "960多万", "unit_inferred", ("unit_inferred", "false")),
            Cells("two thirds are an inferred unit", "三分之二以上", "unit_inferred", ("unit_inferred", "true")),
        ];
}

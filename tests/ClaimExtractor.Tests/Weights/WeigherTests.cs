using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Weights;
using Xunit;

namespace ClaimExtractor.Tests.Weights;

public sealed class WeigherTests
{
    private static readonly WeightTable Weights = WeightTable.Shipped("subject"), BearerWeights = WeightTable.Shipped("bearer");

    [Theory]
    [InlineData("全县粮食产量42万吨，比上年增长3.5%，其中水稻种植面积18万亩，占六成。")]
    [InlineData("新建的三座污水处理厂（含两座乡镇厂）日处理能力达到12万吨，有340名职工。全年共有56家企业入驻，完成投资7.2亿元。")]
    [InlineData("65岁以上老人门诊人次由2万增加到2.6万；到年底，“一站式”窗口由9个增至31个，办件量超过80万件。")]
    public void A_candidate_weighs_what_its_features_add_up_to(string text)
    {
        var (bearerSum, bearerWeigher) = (new WeightSum(BearerWeights), new BearerWeigher(BearerWeights));
        var (sum, weigher) = (new WeightSum(Weights), new SubjectWeigher(Weights, new WeightCache(), new WeightCache()));
        var weighed = 0;
        Ask(text, (question, said) =>
        {
            foreach (var candidate in SubjectCandidates.Of(question, said))
            {
                SubjectFeatures.Write(sum, question, candidate);
                weigher.Weigh(question, candidate).Should().Be(sum.Take(), candidate.Text);
                weighed++;
                bearerWeigher.Ask(question);
                foreach (var bearer in BearerCandidates.Of(question, candidate, said))
                {
                    BearerFeatures.Write(bearerSum, question, candidate, bearer);
                    bearerWeigher.Weigh(new BearerContext(question, candidate), bearer).Should().Be(bearerSum.Take(), bearer.Text);
                }
            }
        });
        weighed.Should().BeGreaterThan(20);
    }

    private static void Ask(string text, StatementWitness witness)
    {
        var lexicon = Lexicon.Default;
        var document = DocumentParser.Parse(ReadableText.Verbatim(text), "text", null);
        using var context = new UnitContext(lexicon, "CNY");
        FacetReader.Read(document, MentionFinder.Find(document, context), lexicon, "CNY", witness);
    }
}

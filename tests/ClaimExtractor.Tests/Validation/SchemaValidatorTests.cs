using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Validation;
using Xunit;

namespace ClaimExtractor.Tests.Validation;

public class SchemaValidatorTests
{
    public static TheoryData<string> Schemas => [.. DatasetTables.All.Select(SchemaWriter.FileName), ManifestSchemaWriter.FileName];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_schemas_of_the_dataset_keep_to_the_keywords_that_are_known(string file)
    {
        var reading = () => new SchemaValidator(File.ReadAllText(Repository.PathTo("schema", file)));
        reading.Should().NotThrow();
    }

    [Theory]
    [InlineData("""{"type":"object","dependentRequired":{}}""", "#: the keyword 'dependentRequired' is not known")]
    [InlineData("""{"properties":{"a":{"contains":true}}}""", "#/properties/a: the keyword 'contains' is not known")]
    [InlineData("""{"allOf":[true,{"not":{}}]}""", "#/allOf/1: the keyword 'not' is not known")]
    [InlineData("""{"type":"text"}""", "#/type: \"text\" is no type")]
    [InlineData("""{"format":"email"}""", "#/format: \"email\" is no format that is known")]
    [InlineData("""{"pattern":"("}""", "#/pattern: \"(\" is no regular expression")]
    [InlineData("""{"minimum":"1"}""", "#/minimum: \"1\" is no number")]
    [InlineData("""{"$ref":"other.json"}""", "#/$ref: \"other.json\" is no definition of this schema")]
    [InlineData(
        """{"$ref":"#/$defs/a","$defs":{"a":{"items":{"$ref":"#/$defs/a"}}}}""",
        "#/$defs/a/items/$ref: \"#/$defs/a\" refers to itself"
    )]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#"}""", "#/$schema: *")]
    [InlineData("5", "#: a schema is an object or a truth value")]
    [InlineData("{", "*")]
    public void Any_other_keyword_is_refused(string schema, string message)
    {
        var reading = () => new SchemaValidator(schema);
        reading.Should().Throw<FormatException>().WithMessage(message);
    }

    [Theory]
    [InlineData("""{"type":"integer"}""", "5.0")]
    [InlineData("""{"type":["string","null"]}""", "null")]
    [InlineData("""{"enum":["a",1,null]}""", "1.0")]
    [InlineData("""{"const":{"a":[1]}}""", """{"a":[1]}""")]
    [InlineData("""{"minLength":1,"maxLength":1}""", "\"𠮷\"")]
    [InlineData("""{"pattern":"b"}""", "\"abc\"")]
    [InlineData("""{"pattern":"^[^$]$"}""", "\"a\"")]
    [InlineData("""{"format":"date"}""", "\"2020-02-29\"")]
    [InlineData("""{"format":"date"}""", "5")]
    [InlineData("""{"minimum":0,"maximum":1}""", "0.5")]
    [InlineData("""{"items":{"$ref":"#/$defs/a"},"$defs":{"a":{"type":"string"}}}""", """["x"]""")]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":5}]}""", "7")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":false}""", """{"a":1,"b":2}""")]
    [InlineData("""{"uniqueItems":true,"minItems":2,"maxItems":2}""", "[1,2]")]
    [InlineData("""{"additionalProperties":{"type":"string"},"properties":{"a":true}}""", """{"a":1,"b":"2"}""")]
    [InlineData("true", "null")]
    public void What_the_schema_allows_is_valid(string schema, string value) => Errors(schema, value).Should().BeEmpty();

    [Theory]
    [InlineData("""{"type":"integer"}""", "5.5", "type integer 5.5")]
    [InlineData("""{"type":["string","null"]}""", "true", "type string or null true")]
    [InlineData("""{"enum":["a",1]}""", "\"b\"", "enum one of a, 1 'b'")]
    [InlineData("""{"const":5}""", "6", "enum 5 6")]
    [InlineData("""{"minLength":2}""", "\"𠮷\"", "minLength at least 2 characters '𠮷'")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "maxLength at most 1 characters 'ab'")]
    [InlineData("""{"pattern":"^a$"}""", "\"a\\n\"", "pattern a text that matches ^a$ 'a\\n'")]
    [InlineData("""{"format":"date"}""", "\"2019-02-29\"", "format a date as 2020-03-06 '2019-02-29'")]
    [InlineData("""{"minimum":0}""", "-0.5", "minimum at least 0 -0.5")]
    [InlineData("""{"maximum":1e3}""", "1001", "maximum at most 1000 1001")]
    [InlineData("""{"items":{"type":"string"}}""", """["x",[]]""", "1 type string an array")]
    [InlineData("""{"properties":{"a":{"items":{"required":["b"]}}}}""", """{"a":[{}]}""", "a/0/b required a value nothing")]
    [InlineData(
        """{"additionalProperties":false,"properties":{"a":{}}}""",
        """{"b":null}""",
        "b additionalProperties no other member than those of the schema null"
    )]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":5}]}""", "3", "anyOf one of the forms that the schema lists 3")]
    [InlineData(
        """{"if":{"properties":{"a":{"enum":["x"]}}},"then":{"properties":{"b":{"type":"null"}}}}""",
        """{"a":"x","b":1}""",
        "b type null where a is x 1"
    )]
    [InlineData("""{"minItems":2}""", "[1]", "minItems at least 2 items 1")]
    [InlineData("""{"uniqueItems":true}""", "[1,1]", "uniqueItems no item twice 2 items")]
    [InlineData("false", "1", "false nothing 1")]
    public void What_it_does_not_allow_is_named(string schema, string value, string error) =>
        Errors(schema, value)
            .Select(e => $"{(e.Path.Length > 0 ? e.Path + " " : "")}{e.Keyword} {e.Expected} {e.Found}")
            .Should()
            .Equal(error);

    // By going back over every way to divide the run, a year would not do.
    [Fact]
    public void A_pattern_takes_no_longer_than_the_text_is() =>
        Errors("""{"pattern":"^(a+)+$"}""", $"\"{new string('a', 5_000)}b\"").Should().ContainSingle();

    [Fact]
    public void A_pattern_that_looks_around_is_refused() =>
        FluentActions
            .Invoking(() => new SchemaValidator("""{"pattern":"a(?=b)"}"""))
            .Should()
            .Throw<FormatException>()
            .WithMessage("#/pattern: \"a(?=b)\" is no regular expression");

    [Fact]
    public void All_errors_are_named() =>
        Errors("""{"properties":{"a":{"type":"null"},"b":{"minimum":5,"maximum":1}},"required":["c"]}""", """{"a":1,"b":3}""")
            .Select(error => error.Keyword).Should().Equal("required", "type", "minimum", "maximum");

    private static IReadOnlyList<SchemaError> Errors(string schema, string value) =>
        new SchemaValidator(schema).Validate(JsonDocument.Parse(value).RootElement);
}

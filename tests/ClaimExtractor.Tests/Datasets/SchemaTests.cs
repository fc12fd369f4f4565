using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

/// <summary>The files of <c>schema/</c> are written by the library; with UPDATE_SCHEMA=1 these tests write them.</summary>
public class SchemaTests
{
    public static TheoryData<string> Names => [.. SchemaFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_the_one_that_the_columns_and_lexicons_give(string name)
    {
        var file = SchemaFiles.All.Single(file => file.Name == name);
        Compare(file.FileName, file.Text());
    }

    [Fact]
    public void No_other_file_is_there() =>
        Directory.GetFiles(Repository.PathTo("schema")).Select(path => Path.GetFileName(path))
            .Should().BeEquivalentTo([.. SchemaFiles.All.Select(file => file.FileName), "README.md"]);

    [Fact]
    public void The_data_dictionary_is_the_one_that_the_columns_give() =>
        Compare("README.md", DataDictionaryPage.Write(DatasetTables.All));

    [Fact]
    public void Rules_name_columns_and_values_of_their_table()
    {
        foreach (var table in DatasetTables.All)
        foreach (var rule in table.Rules)
        {
            string[] named = [rule.Column, .. rule.Present, .. rule.Absent];
            named.Should().BeSubsetOf(table.Columns.Select(column => column.Name));
            rule.Values.Should().BeSubsetOf(table.Columns.Single(column => column.Name == rule.Column).Values.Select(value => value.Name));
        }
    }

    private static void Compare(string file, string expected)
    {
        var path = Repository.PathTo("schema", file);
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1")
        {
            Directory.CreateDirectory(Repository.PathTo("schema"));
            File.WriteAllText(path, expected);
        }

        var found = File.Exists(path) ? File.ReadAllText(path) : "";
        (found == expected)
            .Should()
            .BeTrue($"schema/{file} is made from the columns: run the tests once with UPDATE_SCHEMA=1 and commit it");
    }
}

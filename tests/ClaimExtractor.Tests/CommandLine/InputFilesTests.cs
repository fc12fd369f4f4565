using AwesomeAssertions;
using ClaimExtractor.Cli;
using ClaimExtractor.Corpora;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class InputFilesTests
{
    [Fact]
    public void A_folder_gives_its_texts_at_any_depth_in_ordinal_order()
    {
        using var folder = new TemporaryFolder();
        foreach (
            var name in (string[])
                ["b.txt", "B.HTML", "a/z.md", "a.htm", "notes.pdf", "c.docx", "~$c.docx", "table.csv", ".git/readme.md", "._b.txt"]
        )
            folder.Write(name, "5人");
        var (files, failures, _) = InputFiles.Find([folder.Path], []);
        files.Select(file => file.RelativePath).Should().Equal("B.HTML", "a.htm", "a/z.md", "b.txt", "c.docx", "notes.pdf");
        files[2].Path.Should().Be($"{folder.Path}/a/z.md");
        failures.Should().BeEmpty();
    }

    [Fact]
    public void What_is_of_no_kind_that_is_read_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["a.txt", "b/c.XLSX", "d.xlsx", "e.png", "README", ".hidden", "~$f.doc", "out/g.zip", "h.zip"])
            folder.Write(name, "5人");
        var passed = InputFiles.Find([folder.Path], [folder.PathTo("out")]).PassedOver;
        using var error = new StringWriter();
        PassedOver.Write(error, passed);
        error.ToString().Should().Be($"5 files were passed over: .xlsx 2, without an ending 1, .png 1, .zip 1{Environment.NewLine}");
    }

    [Fact]
    public void Links_to_files_are_read_where_it_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "5人");
        File.CreateSymbolicLink(folder.PathTo("in/b.txt"), folder.Write("out.txt", "6人"));
        var (files, _, passedOver) = InputFiles.Find([folder.PathTo("in")], []);
        files.Select(file => file.RelativePath).Should().Equal("a.txt");
        passedOver.Should().Equal("links (--follow reads them)");
        InputFiles.Find([folder.PathTo("in")], [], follow: true).Files.Select(file => file.RelativePath).Should().Equal("a.txt", "b.txt");
        InputFiles.Find([folder.PathTo("in/b.txt")], []).Files.Should().ContainSingle();
    }

    [Fact]
    public void A_folder_without_a_text_is_a_failure()
    {
        using var folder = new TemporaryFolder();
        folder.Write("table.csv", "1");
        var (files, failures, _) = InputFiles.Find([folder.Path], []);
        files.Should().BeEmpty();
        failures
            .Should()
            .ContainSingle()
            .Which.Should()
            .Be(new CorpusFailure(folder.Path, "", "the folder holds no text file (.txt, .md, .html, .htm, .docx, .pdf)"));
    }

    [Fact]
    public void Files_keep_the_order_in_which_they_are_named_and_are_read_once()
    {
        using var folder = new TemporaryFolder();
        var (b, a) = (folder.Write("b.csv", "5人"), folder.Write("a.txt", "5人"));
        var (files, _, _) = InputFiles.Find([b, folder.Path, a], []);
        files.Select(file => file.Path).Should().Equal(b, a);
    }

    [Fact]
    public void The_output_folder_is_not_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "5人");
        folder.Write("output/a/v1.0.0/report.html", "5人");
        var (files, _, _) = InputFiles.Find([folder.Path], [folder.PathTo("output")]);
        files.Select(file => file.RelativePath).Should().Equal("a.txt");
    }

    [Fact]
    public void A_link_that_leads_back_up_is_not_walked_into()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/a.txt", "5人");
        Directory.CreateSymbolicLink(folder.PathTo("a/up"), folder.Path);
        var (files, _, _) = InputFiles.Find([folder.Path], []);
        files.Select(file => file.RelativePath).Should().Equal("a/a.txt");
    }
}

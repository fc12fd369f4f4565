using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Tests.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Releases;

public sealed class ReleaseWriterTests : IDisposable
{
    private const string AllFormats = "json,jsonl,csv,xlsx,parquet";

    private static readonly Dataset Fewer = Publishing.Rows with { Claims = [ClaimRows.Plain] };

    private readonly Publishing _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Fact]
    public void Rows_that_are_not_valid_are_not_published()
    {
        var publish = () => ReleaseWriter.Publish(_dataset.Request());
        publish.Should().Throw<DatasetException>().WithMessage("*not published, for it has * expected *, found *");
        Directory.EnumerateDirectories(_dataset.Folder).Should().BeEmpty();
    }

    [Fact]
    public void The_first_release_is_1_0_0_with_a_manifest_of_every_file()
    {
        var outcome = _dataset.Publish(formats: AllFormats, license: "CC-BY-4.0", note: "说明");
        outcome.Previous.Should().BeNull();
        outcome.Release.Path.Should().Be(_dataset.PathTo("v1.0.0"));
        File.ReadAllText(_dataset.PathTo("latest")).Should().Be("v1.0.0\n");
        var manifest = DatasetManifest.Read(_dataset.PathTo("v1.0.0"));
        manifest.Version.Should().Be("1.0.0");
        manifest.Name.Should().Be("2020");
        manifest.Licenses.Should().ContainSingle().Which.Name.Should().Be("CC-BY-4.0");
        manifest.Sources.Select(source => source.Path).Should().Equal(ClaimRows.Documents.Select(document => document.Path));
        _dataset.Snapshot().Keys.Where(path => path.StartsWith("v1.0.0/", StringComparison.Ordinal)).Should()
            .BeEquivalentTo([.. manifest.Resources.Select(resource => $"v1.0.0/{resource.Path}"), "v1.0.0/datapackage.json"]);
        manifest.Resources.Should().HaveCount(5 + 3 * 2 + 3 + 1).And.OnlyHaveUniqueItems(resource => resource.Name);
        foreach (var resource in manifest.Resources)
        {
            var bytes = File.ReadAllBytes(_dataset.PathTo("v1.0.0", resource.Path));
            resource.Bytes.Should().Be(bytes.Length);
            resource.Hash.Should().Be($"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}");
        }

        manifest.Resources.Single(resource => resource.Name == "claims-parquet").Rows.Should().Be(ClaimRows.All.Count);
        manifest
            .Resources.Single(resource => resource.Name == "mentions-parquet")
            .Schema!.ForeignKeys!.Select(key => key.Reference.Resource)
            .Should()
            .Equal("documents-parquet", "claims-parquet");
    }

    [Fact]
    public void The_hash_of_the_content_is_that_of_the_json_lines()
    {
        var release = _dataset.Publish().Release;
        var bytes = ((string[])["claims", "mentions", "documents", "checks", "series"])
            .SelectMany(table => File.ReadAllBytes(_dataset.PathTo("v1.0.0", $"{table}.jsonl")))
            .ToArray();
        release.Manifest.ContentHash.Should().Be($"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}");
    }

    [Fact]
    public void The_same_rows_and_files_change_nothing()
    {
        _dataset.Publish(note: "one");
        var before = _dataset.Snapshot();
        var outcome = _dataset.Publish(note: "one");
        outcome.Change.Should().Be(ReleaseChange.None);
        outcome.Release.Path.Should().Be(_dataset.PathTo("v1.0.0"));
        _dataset.Snapshot().Should().Equal(before);
    }

    [Fact]
    public void Other_rows_are_a_minor_version()
    {
        _dataset.Publish();
        var before = _dataset.Snapshot();
        _dataset.Publish(Fewer).Change.Should().Be(ReleaseChange.Minor);
        _dataset.PathTo("latest").Should().Match(path => File.ReadAllText(path) == "v1.1.0\n");
        _dataset
            .Snapshot()
            .Where(file => file.Key.StartsWith("v1.0.0/", StringComparison.Ordinal))
            .Should()
            .Equal(before.Where(file => file.Key.StartsWith("v1.0.0/", StringComparison.Ordinal)));
        _dataset
            .Publish(Publishing.Rows with { Mentions = [.. ClaimRows.Mentions.Skip(1)] })
            .Release.Version.Should()
            .Be(new ReleaseVersion(1, 2, 0));
    }

    [Fact]
    public void The_same_rows_with_another_file_lexicon_or_licence_are_a_patch()
    {
        _dataset.Publish();
        _dataset.Publish(note: "one").Release.Version.Should().Be(new ReleaseVersion(1, 0, 1));
        _dataset.Publish(note: "two").Release.Version.Should().Be(new ReleaseVersion(1, 0, 2));
        _dataset.Publish(note: "two", lexicon: "b").Release.Version.Should().Be(new ReleaseVersion(1, 0, 3));
        _dataset.Publish(note: "two", lexicon: "b", license: "MIT").Release.Version.Should().Be(new ReleaseVersion(1, 0, 4));
        _dataset.Publish(lexicon: "b", license: "MIT").Release.Version.Should().Be(new ReleaseVersion(1, 0, 5));
        File.Exists(_dataset.PathTo("v1.0.5", "texts", "说明.txt")).Should().BeFalse();
    }

    [Fact]
    public void Another_schema_is_a_major_version()
    {
        var manifest = _dataset.Publish().Release.Manifest;
        var older = manifest with { Extractor = manifest.Extractor with { SchemaHash = $"sha256:{new string('0', 64)}" } };
        File.WriteAllText(_dataset.PathTo("v1.0.0", "datapackage.json"), older.ToJson());
        File.Delete(_dataset.PathTo("CHANGELOG.md"));
        _dataset.Publish().Release.Version.Should().Be(new ReleaseVersion(2, 0, 0));
        File.ReadAllText(_dataset.PathTo("CHANGELOG.md")).Should().MatchRegex("## v2.0.0\n\n.*\n\n- schema: ");
    }

    [Fact]
    public void A_release_keeps_the_formats_of_the_one_before_it()
    {
        _dataset.Publish(formats: "csv,parquet");
        var fewer = _dataset.Publish(formats: "csv");
        fewer.Change.Should().Be(ReleaseChange.None);
        fewer.KeptFormats.Should().Equal("parquet");
        _dataset.Publish(Fewer, formats: "json").KeptFormats.Should().Equal("csv", "parquet");
        _dataset.Snapshot().Keys.Where(path => path.StartsWith("v1.1.0/claims", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Should().Equal("v1.1.0/claims.csv", "v1.1.0/claims.json", "v1.1.0/claims.parquet");
        _dataset.Publish(Fewer, formats: "xlsx").Release.Version.Should().Be(new ReleaseVersion(1, 1, 1));
    }

    [Theory]
    [InlineData("claims.csv", "claims.csv has been changed")]
    [InlineData("mentions.parquet", "mentions.parquet has been changed")]
    [InlineData("datapackage.json", "datapackage.json has been changed")]
    public void A_release_that_somebody_edited_is_named_and_not_built_upon(string file, string fault)
    {
        _dataset.Publish();
        var path = _dataset.PathTo("v1.0.0", file);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, [.. bytes, (byte)'\n']);
        var before = _dataset.Snapshot();
        var publish = () => _dataset.Publish(Fewer);
        publish
            .Should()
            .Throw<DatasetException>()
            .Which.Message.Should()
            .Contain(_dataset.PathTo("v1.0.0"))
            .And.Contain(fault)
            .And.NotContain("\n");
        _dataset.Snapshot().Should().Equal(before);
        File.WriteAllBytes(path, bytes);
        publish.Should().NotThrow();
    }

    [Fact]
    public void A_manifest_that_was_rewritten_is_known_by_the_hash_in_the_changelog()
    {
        var manifest = _dataset.Publish().Release.Manifest;
        File.WriteAllText(_dataset.PathTo("v1.0.0", "datapackage.json"), (manifest with { Title = "Another" }).ToJson());
        var publish = () => _dataset.Publish(Fewer);
        publish
            .Should()
            .Throw<DatasetException>()
            .WithMessage("*datapackage.json has another hash than CHANGELOG.md says; put the published files back*");
    }

    [Fact]
    public void A_file_that_was_taken_away_or_added_is_named()
    {
        _dataset.Publish();
        File.Delete(_dataset.PathTo("v1.0.0", "claims.csv"));
        File.WriteAllText(_dataset.PathTo("v1.0.0", "notes.txt"), "mine");
        File.WriteAllText(_dataset.PathTo("v1.0.0", ".DS_Store"), "");
        File.WriteAllText(_dataset.PathTo("v1.0.0", "~$claims.xlsx"), "");
        var publish = () => _dataset.Publish(Fewer);
        publish
            .Should()
            .Throw<DatasetException>()
            .WithMessage("*claims.csv is missing, notes.txt is not part of the release; put the published files back*");
    }

    [Fact]
    public void A_folder_that_is_no_release_is_named()
    {
        Directory.CreateDirectory(_dataset.PathTo("v1.0.0"));
        var publish = () => _dataset.Publish();
        publish.Should().Throw<DatasetException>().WithMessage($"{_dataset.PathTo("v1.0.0", "datapackage.json")}: no such file");
    }

    [Fact]
    public void What_killed_runs_left_is_cleaned_or_finished()
    {
        _dataset.Publish();
        _dataset.Publish(Fewer);
        var whole = _dataset.Snapshot();
        Directory.CreateDirectory(_dataset.PathTo(".new-abc", "texts"));
        File.WriteAllText(_dataset.PathTo(".new-abc", "claims.csv"), "half");
        File.WriteAllText(_dataset.PathTo(".new-latest"), "v");
        File.WriteAllText(_dataset.PathTo("latest"), "v1.0.0\n");
        var log = File.ReadAllText(_dataset.PathTo("CHANGELOG.md"));
        File.WriteAllText(
            _dataset.PathTo("CHANGELOG.md"),
            log.Remove(
                log.IndexOf("## v1.1.0", StringComparison.Ordinal),
                log.IndexOf("## v1.0.0", StringComparison.Ordinal) - log.IndexOf("## v1.1.0", StringComparison.Ordinal)
            )
        );
        _dataset.Publish(Fewer).Change.Should().Be(ReleaseChange.None);
        _dataset.Snapshot().Should().Equal(whole);
    }

    [Fact]
    public void A_failure_leaves_what_was_there()
    {
        _dataset.Publish();
        var before = _dataset.Snapshot();
        var request = _dataset.Request(Fewer);
        var failing = () =>
            ReleaseWriter.Publish(
                request with
                {
                    Files = [new ReleaseFile("a", "a.txt", "text/plain", "", _ => throw new IOException("No space left on device"))],
                },
                _ => []
            );
        failing.Should().Throw<DatasetException>().WithMessage($"cannot write {_dataset.Folder}: No space left on device");
        var broken = () => ReleaseWriter.Publish(request with { Dataset = Fewer with { Mentions = [null!] } }, _ => []);
        broken.Should().Throw<NullReferenceException>();
        var cancelled = () => ReleaseWriter.Publish(request, _ => [], new CancellationToken(canceled: true));
        cancelled.Should().Throw<OperationCanceledException>();
        _dataset.Snapshot().Should().Equal(before);
    }

    [Fact]
    public async Task Runs_at_once_come_one_after_another()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var runs = Enumerable.Range(0, 8).Select(i => Task.Run(() => _dataset.Publish(i % 2 == 0 ? Publishing.Rows : Fewer), cancellation));
        var outcomes = await Task.WhenAll(runs);
        var versions = ReleaseFolder.Versions(_dataset.Folder);
        outcomes
            .Where(outcome => outcome.Previous is null || outcome.Change != ReleaseChange.None)
            .Select(outcome => outcome.Release.Version)
            .Should()
            .BeEquivalentTo(versions);
        versions.Should().OnlyContain(version => ReleaseFolder.Open(_dataset.Folder, version).Faults().Count == 0);
        File.ReadAllText(_dataset.PathTo("latest")).Should().Be($"{versions[^1].FolderName}\n");
        _dataset.Snapshot().Keys.Should().NotContain(path => path.StartsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_run_is_waited_for_and_then_named()
    {
        Directory.CreateDirectory(_dataset.Folder);
        using (DatasetLock.Acquire(_dataset.Folder, TimeSpan.Zero, CancellationToken.None))
        {
            var second = () => DatasetLock.Acquire(_dataset.Folder, TimeSpan.FromMilliseconds(100), CancellationToken.None);
            second.Should().Throw<DatasetException>().WithMessage($"another run is writing into {_dataset.Folder}");
            var cancelled = () => DatasetLock.Acquire(_dataset.Folder, TimeSpan.FromHours(1), new CancellationToken(canceled: true));
            cancelled.Should().Throw<OperationCanceledException>();
        }

        DatasetLock.Acquire(_dataset.Folder, TimeSpan.Zero, CancellationToken.None).Dispose();
    }

    [Fact]
    public void A_lock_that_is_anothers_is_waited_for_and_one_that_is_not_there_is_told()
    {
        Directory.CreateDirectory(_dataset.Folder);
        var others = () => DatasetLock.Acquire(_dataset.Folder, TimeSpan.Zero, _ => false, CancellationToken.None);
        others.Should().Throw<DatasetException>().WithMessage("another run is writing into *");
        var answers = new Queue<bool?>([false, true]);
        using (var later = DatasetLock.Acquire(_dataset.Folder, TimeSpan.FromHours(1), _ => answers.Dequeue(), CancellationToken.None))
            later.IsHeld.Should().BeTrue();
        using (var none = DatasetLock.Acquire(_dataset.Folder, TimeSpan.Zero, _ => null, CancellationToken.None))
            none.IsHeld.Should().BeFalse();
    }
}

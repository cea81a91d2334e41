using StressGpu.Model;

namespace StressGpu.Results.Tests;

public sealed class RunDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void A_directory_that_is_not_empty_is_refused()
    {
        TestRun.Write(temporary["run"]);
        string[] before = temporary.Files("run");
        OutputException fault = Assert.Throws<OutputException>(() => RunDirectory.Create(temporary["run"], force: false));
        Assert.Contains("not empty", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, temporary.Files("run"));
    }

    [Fact]
    public void Force_replaces_a_former_run_and_nothing_else()
    {
        TestRun.Write(temporary["run"]);
        byte[] former = File.ReadAllBytes(temporary["run/manifest.json"]);
        string[] files = temporary.Files("run");
        File.WriteAllText(temporary["run/notes.txt"], "mine");
        File.WriteAllText(temporary["run/.paths.parquet.tmp"], "left by a killed run");
        TestRun.Write(temporary["run"], paths: 3000, force: true);
        Assert.Equal(files.Append("notes.txt").Order(StringComparer.Ordinal), temporary.Files("run"));
        Assert.NotEqual(former, File.ReadAllBytes(temporary["run/manifest.json"]));
    }

    [Fact]
    public void A_former_run_comes_back_when_its_replacement_is_given_up()
    {
        TestRun.Write(temporary["run"]);
        byte[] manifest = File.ReadAllBytes(temporary["run/manifest.json"]);
        string[] before = temporary.Files("run");
        using (RunDirectory directory = RunDirectory.Create(temporary["run"], force: true))
        {
            TestRun.WritePaths(directory, 0, 100);
        }
        Assert.Equal(before, temporary.Files("run"));
        Assert.Equal(manifest, File.ReadAllBytes(temporary["run/manifest.json"]));
        Assert.False(Directory.Exists(temporary["run/.former"]));
    }

    [Fact]
    public void A_former_run_outlives_a_replacement_that_was_killed()
    {
        TestRun.Write(temporary["run"]);
        byte[] manifest = File.ReadAllBytes(temporary["run/manifest.json"]);
        RunDirectory killed = RunDirectory.Create(temporary["run"], force: true);
        TestRun.WritePaths(killed, 0, 100);
        RunDirectory.Create(temporary["run"], force: true).Dispose();
        Assert.Equal(manifest, File.ReadAllBytes(temporary["run/manifest.json"]));
    }

    [Fact]
    public void A_run_that_is_given_up_leaves_nothing()
    {
        using (RunDirectory directory = RunDirectory.Create(temporary["run"], force: false))
        using (PathsWriter writer = new(directory, TestRun.Id, 0, 3000))
        {
            writer.Append(TestRun.Blocks(0, 3000).First());
            Assert.Equal([".paths.parquet.tmp"], temporary.Files("run"));
        }
        Assert.False(Directory.Exists(temporary["run"]));
    }

    [Fact]
    public void Finished_files_of_a_run_that_is_given_up_go_too()
    {
        Directory.CreateDirectory(temporary["run"]);
        using (RunDirectory directory = RunDirectory.Create(temporary["run"], force: false))
        {
            TestRun.WritePaths(directory, 0, 100);
            directory.Open(RunFiles.Summary);
        }
        Assert.Empty(temporary.Files("run"));
    }

    [Fact]
    public void A_path_below_a_file_is_an_output_fault()
    {
        File.WriteAllText(temporary["file"], "");
        OutputException below = Assert.Throws<OutputException>(() => RunDirectory.Create(temporary["file/run"], force: false));
        Assert.StartsWith("cannot write", below.Message, StringComparison.Ordinal);
        OutputException at = Assert.Throws<OutputException>(() => RunDirectory.Create(temporary["file"], force: true));
        Assert.Contains("is a file", at.Message, StringComparison.Ordinal);
    }

    // A link from the temporary name to /dev/full: every write fails as on a full disk.
    [Theory]
    [InlineData(100)]
    [InlineData(2_200_000)]
    public void A_full_disk_is_an_output_fault_and_leaves_nothing(int paths)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        using (RunDirectory directory = RunDirectory.Create(temporary["run"], force: false))
        {
            File.CreateSymbolicLink(temporary["run/.paths.parquet.tmp"], "/dev/full");
            OutputException fault = Assert.Throws<OutputException>(() => TestRun.WritePaths(directory, 0, paths));
            Assert.Contains("paths.parquet: no space left on the device", fault.Message, StringComparison.Ordinal);
            File.CreateSymbolicLink(temporary["run/.manifest.json.tmp"], "/dev/full");
            Assert.Throws<OutputException>(() => directory.Write(RunFiles.Manifest, [1, 2, 3]));
        }
        Assert.False(Directory.Exists(temporary["run"]));
        Assert.True(File.Exists("/dev/full"));
    }

    [Fact]
    public void Only_files_of_the_contract_are_written()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        Assert.Throws<ArgumentException>(() => directory.Write("other.txt", [1]));
    }

    public void Dispose() => temporary.Dispose();
}

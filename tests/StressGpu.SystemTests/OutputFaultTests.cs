using System.Diagnostics;

namespace StressGpu.SystemTests;

/// <summary>A run that cannot write says why, exits with 74, and leaves nothing half-written.</summary>
public sealed class OutputFaultTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string scenario;

    public OutputFaultTests() => scenario = TestScenario.Write(workspace);

    [Fact]
    public void A_directory_in_use_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(workspace["out"]);
        workspace.Write("out/notes.txt", "mine");
        Outcome run = Stress.Run("run", scenario, "--out", workspace["out"]).Expect(74);
        Assert.Contains("exists and is not empty", run.Error, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], workspace.Files("out"));
    }

    [Fact]
    public void Force_replaces_a_former_run_and_keeps_other_files()
    {
        Directory.CreateDirectory(workspace["out"]);
        workspace.Write("out/notes.txt", "mine");
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet", "--assets", "--force").Expect(0);
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet", "--force").Expect(0);
        Assert.DoesNotContain("assets.parquet", workspace.Files("out"));
        Assert.Contains("notes.txt", workspace.Files("out"));
    }

    [Fact]
    public void A_missing_device_costs_no_former_run()
    {
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet").Expect(0);
        Assert.SkipWhen(Stress.Run("devices").Output.Contains("cuda", StringComparison.Ordinal), "there is a CUDA device here");
        Outcome run = Stress.Run("run", scenario, "--out", workspace["out"], "--force", "--device", "cuda").Expect(69);
        Assert.Contains("no cuda device", run.Error, StringComparison.Ordinal);
        Stress.Run("verify", workspace["out"]).Expect(0);
    }

    [Theory]
    [InlineData("scenario.json")]
    [InlineData("scenario.json/out")]
    public void A_directory_that_cannot_be_made_is_an_output_fault(string output)
    {
        Outcome run = Stress.Run("run", scenario, "--out", workspace[output]).Expect(74);
        Assert.Contains("cannot write", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void A_full_disk_leaves_nothing()
    {
        string disk = workspace["disk"];
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Mount("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk), "a small file system may not be mounted here");
        try
        {
            Outcome run = Stress.Run("run", scenario, "--out", Path.Combine(disk, "out")).Expect(74);
            Assert.Contains("no space left on the device", run.Error, StringComparison.Ordinal);
            Assert.Equal("", run.Output);
            Assert.Empty(Directory.EnumerateFileSystemEntries(disk));
        }
        finally
        {
            Mount("umount", disk);
        }
    }

    [Fact]
    public void A_full_disk_behind_standard_output_is_an_exit_code()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        using Process shell = Stress.StartProgram("/bin/sh", null, "-c", $"dotnet '{Stress.Assembly}' schema > /dev/full");
        string error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(74, shell.ExitCode);
        Assert.StartsWith("stressgpu: ", error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private static bool Mount(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            using Process process = Stress.StartProgram(program, null, arguments);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

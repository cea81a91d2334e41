using System.Diagnostics;
using System.Globalization;

namespace StressGpu.SystemTests;

/// <summary>An interrupted run stops soon and leaves nothing.</summary>
public sealed class SignalTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_stops_a_run_without_a_trace(string signal, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are POSIX's");
        using Process process = Stress.Start(
            null, "run", TestScenario.Write(workspace), "--out", workspace["out"], "--paths", "20000000", "--threads", "1");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        // The temporary file is there once the simulation is about to start.
        while (!File.Exists(workspace["out/.paths.parquet.tmp"]))
        {
            Assert.False(process.HasExited);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await Task.Delay(300, TestContext.Current.CancellationToken);
        string id = process.Id.ToString(CultureInfo.InvariantCulture);
        using (Process kill = Stress.StartProgram("/bin/kill", null, "-" + signal, id))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(process.WaitForExit(20_000), "the run did not stop");
        Assert.Equal(expected, process.ExitCode);
        Assert.Contains("interrupted", await error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace["out"]));
    }

    public void Dispose() => workspace.Dispose();
}

using System.Diagnostics;
using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary>The gate of configs/ci does what its README says.</summary>
public sealed class GateTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Theory]
    [InlineData(0, "# generous\n\nbad_debt.es95 high > $1tn\nunfunded.probability high > 90 %\n")]
    [InlineData(3, "bad_debt.es95 high > $1tn\nunfunded.probability low > 0.1 %\n")]
    [InlineData(2, "bad_dept.es95 > 1\n")]
    public void The_script_passes_fails_or_says_what_is_wrong(int expected, string limits)
    {
        string file = workspace.Write("limits.txt", limits);
        Outcome gate = Gate(TestScenario.Write(workspace), workspace["out"], file);
        gate.Expect(expected);
        if (expected == 2)
        {
            Assert.Contains("unknown metric 'bad_dept'", gate.Error, StringComparison.Ordinal);
            return;
        }

        using JsonDocument run = JsonDocument.Parse(File.ReadAllText(workspace["out/run.json"]));
        Assert.Equal(2, run.RootElement.GetProperty("limits").GetArrayLength());
        Assert.Equal("precise", run.RootElement.GetProperty("stop").GetProperty("reason").GetString());
        Stress.Run("verify", workspace["out/results"]).Expect(0);
    }

    [Fact]
    public void The_limits_that_are_shipped_can_be_read_and_the_quickstart_keeps_them()
    {
        Outcome gate = Gate(Repository.PathOf("configs", "quickstart.json"), workspace["out"], Repository.PathOf("configs", "ci", "limits.txt"));
        gate.Expect(0);
    }

    [Fact]
    public void The_workflow_calls_the_script_with_its_arguments() =>
        Assert.Contains(
            "run: sh stress/gate.sh stress/venue.json out stress/limits.txt",
            File.ReadAllText(Repository.PathOf("configs", "ci", "stress-gate.yml")), StringComparison.Ordinal);

    public void Dispose() => workspace.Dispose();

    private static Outcome Gate(params string[] arguments)
    {
        using Process process = Stress.StartProgram(
            "env", null, [$"STRESSGPU=dotnet {Stress.Assembly}", "UNTIL=bad_debt.mean ci < 4%", "sh", Repository.PathOf("configs", "ci", "gate.sh"), .. arguments]);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error);
    }
}

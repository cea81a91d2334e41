using System.Diagnostics;
using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary>Results on standard output, everything else on standard error.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string scenario;

    public StreamTests() => scenario = TestScenario.Write(workspace);

    [Fact]
    public void Json_is_one_object_and_nothing_else()
    {
        Outcome run = Stress.Run("run", scenario, "--out", workspace["out"], "--json").Expect(0);
        Assert.Equal("stressgpu.run", run.Json.GetProperty("format").GetString());
        Assert.Equal(1, run.Json.GetProperty("formatVersion").GetInt32());
        Assert.Single(run.Output.TrimEnd().Split('\n'));
        Assert.Contains("warning: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Json.GetProperty("warnings").GetArrayLength());
        JsonElement tooFew = run.Json.GetProperty("summary").EnumerateArray().First(r =>
            r.GetProperty("metric").GetString() == "bad_debt" && r.GetProperty("level").ToString() == "0.9999");
        Assert.Equal(JsonValueKind.Null, tooFew.GetProperty("ciHigh").ValueKind);
        Assert.Equal(
            Duck.Number($"SELECT count(*) FROM '{workspace["out/summary.parquet"]}'"), run.Json.GetProperty("summary").GetArrayLength());
    }

    [Fact]
    public void Quiet_prints_nothing_but_warnings()
    {
        Outcome run = Stress.Run("run", scenario, "--out", workspace["out"], "--quiet").Expect(0);
        Assert.Equal("", run.Output);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.Contains("warning: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_of_inputs_are_on_standard_error_all_at_once()
    {
        string faulty = TestScenario.Write(workspace, s =>
        {
            s["paths"] = -5;
            s["venue"]!["liquidationFeeRate"] = "much";
        });
        Outcome run = Stress.Run("run", faulty, "--out", workspace["out"]).Expect(65);
        Assert.Equal("", run.Output);
        Assert.Contains("  paths  ", run.Error, StringComparison.Ordinal);
        Assert.Contains("  venue.liquidationFeeRate  ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace["out"]));
    }

    [Fact]
    public void A_terminal_gets_colour_and_a_bar_unless_NO_COLOR_is_set()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "there is no script(1) to make a terminal with");
        string plain = OnTerminal("NO_COLOR=1", "plain");
        string colour = OnTerminal("NO_COLOR=", "colour");
        Assert.Contains("2,500 paths", colour, StringComparison.Ordinal);
        Assert.Contains("\u001b[93m", colour, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\x1b\[[0-9;]*[1-9][0-9;]*m", plain);
        Assert.Contains("bad debt", plain, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private string OnTerminal(string variable, string name)
    {
        string command = $"{variable} TERM=xterm dotnet '{Stress.Assembly}' run '{scenario}' --out '{workspace[name]}'";
        using Process script = Stress.StartProgram("/usr/bin/script", null, "-qec", command, "/dev/null");
        string output = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        Assert.Equal(0, script.ExitCode);
        return output;
    }
}

namespace StressGpu.SystemTests;

/// <summary>verify notices what changed.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly Workspace workspace = new();

    public VerifyTests() =>
        Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--quiet").Expect(0);

    [Fact]
    public void An_untouched_run_is_ok()
    {
        string output = Stress.Run("verify", workspace["out"]).Expect(0).Output;
        Assert.Equal(10, output.Split('\n').Count(l => l.TrimEnd().EndsWith(" ok", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_changed_byte_a_missing_and_an_unexpected_file_are_found()
    {
        byte[] bytes = File.ReadAllBytes(workspace["out/paths.parquet"]);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(workspace["out/paths.parquet"], bytes);
        File.Delete(workspace["out/worst.parquet"]);
        File.WriteAllText(workspace["out/notes.txt"], "");
        string output = Stress.Run("verify", workspace["out"]).Expect(65).Output;
        Assert.Matches(@"paths\.parquet +changed", output);
        Assert.Matches(@"worst\.parquet +missing", output);
        Assert.Matches(@"notes\.txt +unexpected", output);
        Assert.Matches(@"summary\.parquet +ok", output);
    }

    [Fact]
    public void A_changed_scenario_in_the_manifest_is_found()
    {
        string manifest = workspace["out/manifest.json"];
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"annualVolatility\": 1.2", "\"annualVolatility\": 1.3", StringComparison.Ordinal));
        Assert.Matches(@"manifest\.json +changed", Stress.Run("verify", workspace["out"]).Expect(65).Output);
    }

    [Fact]
    public void A_directory_without_a_manifest_is_no_result()
    {
        File.Delete(workspace["out/manifest.json"]);
        Outcome verify = Stress.Run("verify", workspace["out"]).Expect(65);
        Assert.Contains("there is no manifest", verify.Error, StringComparison.Ordinal);
        Assert.Empty(verify.Output);
    }

    public void Dispose() => workspace.Dispose();
}

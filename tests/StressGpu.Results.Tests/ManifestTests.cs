using System.Text.Json.Nodes;

namespace StressGpu.Results.Tests;

public sealed class ManifestTests : IDisposable
{
    private readonly TemporaryDirectory temporary = new();

    private string ManifestPath => temporary["run/manifest.json"];

    [Fact]
    public void A_manifest_reads_back_and_names_every_output()
    {
        TestRun.Write(temporary["run"]);
        ManifestReading reading = ManifestReader.Read(temporary["run"]);
        Assert.Empty(reading.Faults);
        Manifest read = Assert.IsType<Manifest>(reading.Manifest);
        Assert.Equal(TestRun.ScenarioText, read.ScenarioJson());
        Assert.Equal(ulong.MaxValue, read.Seed);
        Assert.Equal(new(4000, 1.6e7), read.Throughput);
        Assert.Equal(new(100_000, 2310, 0.9, 123.5, 3), read.Book);
        Assert.Equal(1.25, read.TimingsSeconds["simulate"]);
        Assert.Equal(["convergence.parquet", "exceedance.parquet", "paths.parquet", "summary.parquet", "tail.parquet", "worst.parquet"], read.Outputs.Select(o => o.File));
    }

    [Fact]
    public void The_member_names_are_those_of_the_contract()
    {
        TestRun.Write(temporary["run"]);
        JsonNode json = JsonNode.Parse(File.ReadAllText(ManifestPath))!;
        Assert.Equal(4000, (double)json["throughput"]!["pathsPerSecond"]!);
        Assert.Equal(1.6e7, (double)json["throughput"]!["assetStepsPerSecond"]!);
        Assert.Equal(1, (int)json["formatVersion"]!);
        Assert.Equal(64, ((string)json["outputs"]![0]!["sha256"]!).Length);
        Assert.True(json.AsObject().ContainsKey("gitCommit"));
    }

    [Fact]
    public void A_missing_manifest_is_a_diagnostic()
    {
        Directory.CreateDirectory(temporary["run"]);
        Assert.Contains("there is no manifest", ManifestReader.Read(temporary["run"]).Faults.Single().Message, StringComparison.Ordinal);
        Assert.Contains("there is no manifest", ManifestReader.Read(temporary["none"]).Faults.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2", "use a newer one")]
    [InlineData("\"formatVersion\": 1,", "", "formatVersion is missing")]
    [InlineData("\"seed\": ", "\"seed\": -", "is damaged")]
    [InlineData("\"runId\"", "\"other\"", "runId")]
    [InlineData("\"paths.parquet\"", "\"../paths.parquet\"", "is not a file of the directory")]
    [InlineData("}\n", "", "is damaged")]
    public void A_damaged_or_newer_manifest_is_a_diagnostic(string old, string with, string expected)
    {
        TestRun.Write(temporary["run"]);
        string text = File.ReadAllText(ManifestPath);
        int at = text.LastIndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(ManifestPath, text[..at] + with + text[(at + old.Length)..]);
        ManifestReading reading = ManifestReader.Read(temporary["run"]);
        Assert.Null(reading.Manifest);
        Assert.Contains(expected, reading.Faults.Single().ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(Verifier.Verify(temporary["run"]).Faults);
    }

    [Fact]
    public void A_fault_in_a_manifest_has_its_line()
    {
        TestRun.Write(temporary["run"]);
        File.WriteAllText(ManifestPath, "{\n \"formatVersion\": 1,\n \"seed\": tru\n}");
        Assert.Equal(3, ManifestReader.Read(temporary["run"]).Faults.Single().Line);
    }

    [Fact]
    public void An_untouched_run_verifies()
    {
        TestRun.Write(temporary["run"]);
        Verification verification = Verifier.Verify(temporary["run"]);
        Assert.True(verification.IsOk, string.Join(' ', verification.Files));
        Assert.Equal(7, verification.Files.Length);
        File.WriteAllText(temporary["run/report.html"], "rendered later");
        Assert.True(Verifier.Verify(temporary["run"]).IsOk);
    }

    [Fact]
    public void Every_single_bit_that_flips_is_found()
    {
        TestRun.Write(temporary["run"]);
        string file = temporary["run/worst.parquet"];
        byte[] good = File.ReadAllBytes(file);
        for (int at = 0; at < good.Length; at += 97)
        {
            byte[] bad = [.. good];
            bad[at] ^= (byte)(1 << at % 8);
            File.WriteAllBytes(file, bad);
            Assert.Equal([new("worst.parquet", FileState.Changed)], Verifier.Verify(temporary["run"]).Files.Where(f => f.State != FileState.Ok));
        }
    }

    [Fact]
    public void Missing_and_unexpected_files_are_found()
    {
        TestRun.Write(temporary["run"]);
        File.Delete(temporary["run/summary.parquet"]);
        File.WriteAllText(temporary["run/stray.csv"], "");
        Assert.Equal(
            [new("stray.csv", FileState.Unexpected), new("summary.parquet", FileState.Missing)],
            Verifier.Verify(temporary["run"]).Files.Where(f => f.State != FileState.Ok));
    }

    [Theory]
    [InlineData("tiny", "teny")]
    [InlineData("\"beef\"", "\"dead\"")]
    [InlineData("0.1.0", "0.1.1")]
    public void A_manifest_whose_scenario_inputs_or_version_were_edited_is_found(string old, string with)
    {
        TestRun.Write(temporary["run"]);
        File.WriteAllText(ManifestPath, File.ReadAllText(ManifestPath).Replace(old, with, StringComparison.Ordinal));
        Assert.Contains(new("manifest.json", FileState.Changed), Verifier.Verify(temporary["run"]).Files);
    }

    [Fact]
    public void The_run_id_is_a_function_of_version_scenario_and_inputs()
    {
        string id = RunId.Of("1", "{}", ["a", "b"]);
        Assert.Equal(id, RunId.Of("1", "{}", ["b", "a"]));
        Assert.Equal(6, new[] { id, RunId.Of("2", "{}", ["a", "b"]), RunId.Of("1", "[]", ["a", "b"]), RunId.Of("1", "{}", ["ab"]), RunId.Of("1", "{}", ["a"]), RunId.Of("1", "{}", []) }.Distinct().Count());
        // FIPS 180-4 example: SHA-256 of "abc".
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", RunId.Sha256("abc"));
    }

    public void Dispose() => temporary.Dispose();
}

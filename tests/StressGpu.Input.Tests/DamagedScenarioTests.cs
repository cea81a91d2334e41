using System.Text;
using CsCheck;

namespace StressGpu.Input.Tests;

public sealed class DamagedScenarioTests
{
    [Theory]
    [InlineData("")]
    [InlineData("jumpDiffusion")]
    [InlineData("garch")]
    [InlineData("heston")]
    [InlineData("regime")]
    public void A_damaged_scenario_never_throws_and_has_a_value_or_a_fault(string model)
    {
        byte[] whole = Encoding.UTF8.GetBytes(model.Length == 0 ? Samples.Scenario : Samples.WithEverything(model));
        using Scratch scratch = new();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, 3]).Sample(
            damage =>
            {
                List<byte> bytes = [.. whole];
                switch (damage.Item3)
                {
                    case 0: bytes[damage.Item1] = damage.Item2; break;
                    case 1: bytes.RemoveAt(damage.Item1); break;
                    case 2: bytes.Insert(damage.Item1, damage.Item2); break;
                    default: bytes.RemoveRange(damage.Item1, bytes.Count - damage.Item1); break;
                }

                string path = scratch.Write("damaged.json", [.. bytes]);
                Parsed<RunInput> parsed = RunInputReader.Read(path, ScenarioOverrides.None);
                Assert.Equal(parsed.Diagnostics.All(d => d.IsWarning), parsed.IsValid);
                Assert.All(parsed.Diagnostics, d => Assert.InRange(d.Line, 0, 40));
            },
            iter: 3000, threads: 1);
    }

    [Theory]
    [InlineData("{ \"name\": \"\\uD800\" }", "s.json:1:11  name  holds half a surrogate pair (\\uD800 … \\uDFFF), expected valid Unicode")]
    [InlineData("  ", "s.json  is empty, expected a JSON object")]
    [InlineData("{ \"extends\": [] }", "s.json:1:14  extends  is an array, expected the path of a scenario file")]
    [InlineData("{ \"extends\": \"\\u0000\" }", "s.json:1:14  extends  is the string \"\uFFFD\", expected the path of a scenario file")]
    [InlineData("{ \"extends\": \"a\\n\" }", "s.json:1:14  extends  is the string \"a\uFFFD\", expected the path of a scenario file")]
    [InlineData("{ \"extends\": \".\" }", "s.json:1:14  extends  names ./., which is a directory, expected a scenario file")]
    [InlineData("{} {}", "s.json:1:4  is not valid JSON: '{' is invalid after a single JSON value. Expected end of data.")]
    public void Odd_files_give_clear_faults(string text, string expected)
    {
        using Scratch scratch = new();
        string path = scratch.Write("s.json", text);

        IEnumerable<string> faults = ScenarioReader.Read(path, ScenarioOverrides.None).Diagnostics
            .Select(d => d.ToString().Replace(scratch.Folder + "/s.json", "s.json", StringComparison.Ordinal).Replace(scratch.Folder, ".", StringComparison.Ordinal));

        Assert.Contains(expected, faults);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_placed()
    {
        using Scratch scratch = new();
        string path = scratch.Write("s.json", [.. "{ \"name\":\n \"é"u8, 0xFF, (byte)'"', (byte)'}']);

        Assert.Equal((2, 4), ScenarioReader.Read(path, ScenarioOverrides.None).Diagnostics.Select(d => (d.Line, d.Column)).Single());
    }

    [Fact]
    public void A_matrix_of_the_most_assets_is_read_quickly_from_one_line()
    {
        const int Size = 256;
        string row(int i) => "[" + string.Join(',', Enumerable.Range(0, Size).Select(j => i == j ? "1" : "0.5")) + "]";
        string asset(int i) => $"{{\"id\":\"A{i}\",\"priceUsd\":1,\"annualVolatility\":0,\"depthUsdPerPercent\":1,\"maintenanceTiers\":[{{\"fromNotionalUsd\":0,\"rate\":0.5}}]}}";
        string json = "{\"name\":\"n\",\"seed\":1,\"paths\":1,\"horizon\":{\"hours\":1,\"stepMinutes\":1},\"assets\":["
            + string.Join(',', Enumerable.Range(0, Size).Select(asset)) + "],\"market\":{\"model\":\"gbm\",\"correlation\":["
            + string.Join(',', Enumerable.Range(0, Size).Select(row)) + "]},\"venue\":{\"liquidationFeeRate\":0,\"insuranceFundUsd\":0}}";

        Parsed<Model.Scenario> parsed = ScenarioReader.FromCanonical(json, null);

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(0.5, parsed.Value!.Market.Correlation[255, 0]);
    }
}

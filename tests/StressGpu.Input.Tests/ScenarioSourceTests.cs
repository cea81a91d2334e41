using System.Security.Cryptography;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>Where a scenario comes from: files with their hashes, and the command line.</summary>
public sealed class ScenarioSourceTests
{
    [Fact]
    public void Paths_and_seed_of_the_command_line_replace_those_of_the_file()
    {
        ResolvedScenario resolved = Samples.Read(Samples.Scenario, new ScenarioOverrides(99, 123));

        Assert.Equal((99L, 123UL), (resolved.Scenario.Paths, resolved.Scenario.Seed));
        Assert.Contains("\"seed\":123,\"paths\":99,", resolved.CanonicalJson, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_value_of_the_command_line_is_reported_as_such()
    {
        using Scratch scratch = new();
        string path = scratch.Write("s.json", Samples.Scenario);

        Diagnostic fault = Assert.Single(ScenarioReader.Read(path, new ScenarioOverrides(0)).Diagnostics);

        Assert.Equal("--paths  paths  is 0, expected a whole number from 1 to 1099511627776", fault.ToString());
    }

    [Fact]
    public void A_missing_file_is_a_fault_without_a_line()
    {
        Diagnostic fault = Assert.Single(ScenarioReader.Read("no/such/file.json", ScenarioOverrides.None).Diagnostics);

        Assert.Equal("no/such/file.json  does not exist, expected a scenario file", fault.ToString());
    }

    [Fact]
    public void Inputs_are_hashed()
    {
        using Scratch scratch = new();
        string book = scratch.Write("books/b.csv", "account,asset,side,quantity,entry_price,margin_usd\nA,BTC,long,1,2,3\n");
        string path = scratch.Write("s.json", Samples.With("\"book\": { \"file\": \"books/b.csv\" }"));

        ResolvedScenario resolved = ScenarioReader.Read(path, ScenarioOverrides.None).Value!;

        Assert.Equal([(InputRole.Scenario, path, Sha256(path)), (InputRole.Book, book, Sha256(book))], resolved.Inputs.Select(i => (i.Role, i.Path, i.Sha256)));
        Assert.Equal(new FileBook(book), resolved.Scenario.Book);
        Assert.Contains("\"book\":{\"file\":\"books/b.csv\",", resolved.CanonicalJson, StringComparison.Ordinal);
        Scenario rebuilt = ScenarioReader.FromCanonical(resolved.CanonicalJson, "/elsewhere/b.csv").Value!;
        Assert.Equal(new FileBook("/elsewhere/b.csv"), rebuilt.Book);
    }

    private static string Sha256(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}

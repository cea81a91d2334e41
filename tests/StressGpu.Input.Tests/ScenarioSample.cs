using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>Reads scenarios that change a valid one of two assets, BTC and ETH, eight hours in one-minute steps.</summary>
internal static class ScenarioSample
{
    /// <summary>The scenario; its canonical form reads back to itself.</summary>
    /// <param name="members">Members as JSON, without the outer braces.</param>
    public static Scenario Read(string members)
    {
        using Scratch scratch = new();
        string json = $$"""{ "extends": "{{Repository.PathOf("configs/invalid/_base.json")}}", {{members}} }""";
        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(scratch.Write("s.json", json), ScenarioOverrides.None);
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));

        string canonical = parsed.Value!.CanonicalJson;
        Assert.Equal(canonical, ScenarioReader.Read(scratch.Write("c.json", canonical), ScenarioOverrides.None).Value?.CanonicalJson);
        return parsed.Value.Scenario;
    }
}

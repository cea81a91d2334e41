namespace StressGpu.Input.Tests;

public sealed class ConfigTests
{
    [Fact]
    public void Every_scenario_in_configs_is_valid()
    {
        string[] scenarios = [.. Directory.GetFiles(Repository.PathOf("configs"), "*.json"), .. Directory.GetFiles(Repository.PathOf("configs/adl"), "*.json"), .. Directory.GetFiles(Repository.PathOf("configs/examples"), "*.json"), Repository.PathOf("configs/invalid/_base.json")];

        Assert.All(scenarios, path => Assert.Empty(
            RunInputReader.Read(path, ScenarioOverrides.None).Diagnostics.Where(d => !d.IsWarning).Select(d => d.ToString())));
    }
}

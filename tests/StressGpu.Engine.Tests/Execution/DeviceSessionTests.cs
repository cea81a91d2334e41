using StressGpu.Model;

namespace StressGpu.Engine.Tests.Execution;

/// <summary>Scenarios on one device one after another give what each gives on a device of its own.</summary>
public sealed class DeviceSessionTests
{
    [Theory]
    [InlineData(DeviceKind.Cpu)]
    [InlineData(DeviceKind.Debug)]
    public void Scenarios_share_a_device_and_nothing_else(DeviceKind kind)
    {
        const int Paths = 600;
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(12, assets: 2, positions: 60, beta: 1);
        Scenario[] scenarios = [scenario, scenario.WithAssets(a => a with { AnnualVolatility = 2 * a.AnnualVolatility }), scenario];
        using DeviceSession session = new(kind, threads: 2);
        PathTable[] tables = [.. scenarios.Select(s =>
        {
            using IPathExecutor executor = session.Open(ScenarioLowering.Lower(s, book), new DeviceOptions { Batch = 1024, Paths = Paths });
            return PathTable.Run(executor, new PathRange(0, Paths));
        })];

        Assert.NotEqual(tables[0].Column(PathColumn.MaxDrawdownFair), tables[1].Column(PathColumn.MaxDrawdownFair));
        Assert.All(scenarios.Zip(tables), pair => PathTable.AssertSameBits(PathTable.Run(pair.First, book, Paths), pair.Second));
    }

    [Fact]
    public void A_device_that_is_not_there_is_said_when_a_scenario_is_opened()
    {
        Assert.SkipWhen(DeviceCatalog.All().Any(d => d.Kind == DeviceKind.Cuda), "this machine has a CUDA device");
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(12, assets: 2, positions: 60, beta: 1);
        using DeviceSession session = new(DeviceKind.Cuda, threads: 1);

        Assert.Throws<DeviceException>(() => session.Open(ScenarioLowering.Lower(scenario, book), new DeviceOptions { Paths = 1024 }));
    }
}

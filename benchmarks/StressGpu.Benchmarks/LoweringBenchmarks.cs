using BenchmarkDotNet.Attributes;
using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>What a run costs before its first path: drawing a synthetic book and sorting it into ladders.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LoweringBenchmarks
{
    private Scenario scenario = Markets.Of(8, 8, new EmptyBook());
    private PositionBook book = PositionBook.Empty;

    /// <summary>Number of accounts.</summary>
    [Params(100_000, 1_000_000)]
    public int Accounts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        scenario = Markets.Of(8, 8, new SyntheticBook { Accounts = Accounts, OpenInterestUsd = 1e9 });
        book = Draw();
    }

    [Benchmark]
    public PositionBook Draw() => SyntheticBookGenerator.Draw(scenario, (SyntheticBook)scenario.Book);

    [Benchmark]
    public LoweredScenario Lower() => ScenarioLowering.Lower(scenario, book);
}

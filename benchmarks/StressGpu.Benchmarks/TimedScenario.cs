using System.Diagnostics;
using StressGpu.Engine;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>A lowered scenario with a worker of its own; every method returns a rate in millions of asset-steps a second.</summary>
internal sealed class TimedScenario : IDisposable
{
    private const int BarePaths = 32768;
    private readonly LoweredScenario lowered;
    private readonly Scenario scenario;
    private readonly ISimdRun run;
    private readonly ISimdWorker worker;
    private readonly PathBlock block = new() { Count = PathBlock.Size };

    public TimedScenario(Scenario scenario)
    {
        this.scenario = scenario;
        PositionBook book = scenario.Book is SyntheticBook synthetic
            ? SyntheticBookGenerator.Draw(scenario, synthetic)
            : PositionBook.Empty;
        lowered = ScenarioLowering.Lower(scenario, book);
        run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits);
        worker = run.CreateWorker();
    }

    /// <summary>Normals, Cholesky factor and step alone, one thread.</summary>
    public double Bare() => Rate(BarePaths, () => worker.RunBare(0, BarePaths));

    /// <summary>The whole path with everything it reports, one thread.</summary>
    public double Full(int paths) => Rate(paths, () =>
    {
        for (int first = 0; first < paths; first += PathBlock.Size)
        {
            worker.Run(first, PathBlock.Size, block.Values, default, PathBlock.Size);
        }
    });

    /// <summary>The SIMD executor on all processors.</summary>
    public double Threads(int paths)
    {
        using var executor = new SimdExecutor(lowered.Arrays, Environment.ProcessorCount, SimdEngines.WidestBits);
        return Execute(executor, paths);
    }

    /// <summary>ILGPU's CPU accelerator; compiling is not counted.</summary>
    public double Debug(int paths)
    {
        using GpuExecutor executor = GpuExecutor.Open(DeviceKind.Debug, lowered.Arrays, new DeviceOptions { Paths = paths });
        return Execute(executor, paths);
    }

    public void Dispose()
    {
        worker.Dispose();
        run.Dispose();
    }

    private double Execute(IPathExecutor executor, int paths) =>
        Rate(paths, () => executor.Run(new PathRange(0, paths), _ => { }, null, CancellationToken.None));

    private double Rate(int paths, Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (double)paths * scenario.Assets.Length * scenario.Horizon.Steps / seconds / 1e6;
    }
}

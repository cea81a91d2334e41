using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>
/// After a run: simulates its tail again and says who and what is behind it. With <c>--systemic</c> that is the whole tail, for a
/// report alone a sample of it that costs a few percent of the run.
/// </summary>
internal static class SystemicStage
{
    private const int LeastSampled = 16;
    private const int MostSampled = 512;
    private const long PathsASample = 512;

    /// <summary>The measures of a run.</summary>
    public static SystemicMeasures Measure(
        RunOutcome run, LoweredScenario lowered, TailCollector collector, CancellationToken cancellation)
    {
        Tail tail = run.Request.Systemic ? collector.Tail() : Sampled(collector.Tail(), run.Summary.Paths);
        LossAccumulator losses = TailAttribution.Of(lowered, tail, run.Request.Threads, cancellation);
        SystemicNames names = new(
            account => AccountNames.Of(run.Loaded.Accounts, account), [.. run.Scenario.Assets.Select(a => a.Id)]);
        return SystemicSummary.Of(tail, losses, collector.Branching, names);
    }

    // Every so many of the tail in the order of ids, which has nothing to do with how bad they are.
    private static Tail Sampled(Tail tail, long paths)
    {
        int most = (int)Math.Clamp(paths / PathsASample, LeastSampled, MostSampled);
        int every = Math.Max(1, (tail.PathIds.Length + most - 1) / most);
        return tail with { PathIds = [.. tail.PathIds.Where((_, index) => index % every == 0)] };
    }
}

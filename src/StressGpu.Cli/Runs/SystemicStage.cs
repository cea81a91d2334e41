using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>After a run with <c>--systemic</c>: simulates the tail again and says who and what is behind it.</summary>
internal static class SystemicStage
{
    /// <summary>The measures of a run.</summary>
    public static SystemicMeasures Measure(
        RunOutcome run, LoweredScenario lowered, TailCollector collector, CancellationToken cancellation)
    {
        Tail tail = collector.Tail();
        LossAccumulator losses = TailAttribution.Of(lowered, tail.PathIds, run.Request.Threads, cancellation);
        SystemicNames names = new(
            account => AccountNames.Of(run.Loaded.Accounts, account), [.. run.Scenario.Assets.Select(a => a.Id)]);
        return SystemicSummary.Of(tail, losses, collector.Branching, names);
    }
}

using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Simulates until every precision is reached, the time is up or there are as many paths as there may be.</summary>
internal sealed class OpenEndedRun(CliContext context, RunOutcome facts)
{
    /// <summary>
    /// Simulates round after round. When it looks whether it may end does not depend on the machine, so neither does a precise
    /// run's number of paths; time is looked at after every block, of which there is at least one.
    /// </summary>
    /// <param name="executor">The machine.</param>
    /// <param name="accumulator">What <paramref name="consume"/> feeds.</param>
    /// <param name="consume">Takes every block in.</param>
    /// <param name="progress">Told of paths done and expected; may be null.</param>
    public RunStop Run(IPathExecutor executor, IRunAccumulator accumulator, Action<PathBlock> consume, IRunProgress? progress)
    {
        long most = facts.Range.Count;
        ImmutableArray<PrecisionOutcome> precisions = [];
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        void Watch(PathBlock block)
        {
            consume(block);
            if (IsTimeUp())
            {
                stop.Cancel();
            }
        }

        IEnumerable<long> ends = facts.Request.Until.IsEmpty ? [most] : RunRounds.Ends(most);
        foreach (long end in ends)
        {
            PathRange range = new(accumulator.Paths, end - accumulator.Paths);
            Simulate(() => executor.Run(range, Watch, progress?.From(range.First), stop.Token));
            precisions = [.. facts.Request.Until.Select(u => Outcome(u, accumulator))];
            if (!precisions.IsEmpty && precisions.All(p => p.IsMet))
            {
                return new(StopReason.Precise, accumulator.Paths, most, precisions);
            }

            if (accumulator.Paths < end || (IsTimeUp() && end < most))
            {
                return new(StopReason.Time, accumulator.Paths, most, precisions);
            }

            progress?.Expect(Expected(precisions, end, most));
        }

        return new(StopReason.Paths, accumulator.Paths, most, precisions);
    }

    private static PrecisionOutcome Outcome(PrecisionExpression precision, IRunAccumulator accumulator) =>
        new(precision, accumulator.Row(precision.Name.Metric, precision.Name.Statistic, precision.Name.Level));

    // Errors fall with the square root of the paths.
    private static long Expected(ImmutableArray<PrecisionOutcome> precisions, long paths, long most)
    {
        double factor = precisions.Select(p => Math.Pow(p.HalfWidth / p.Precision.Bound, 2)).DefaultIfEmpty(1).Max();
        double wanted = double.IsNaN(factor) ? paths + 1 : Math.Clamp(paths * factor, paths + 1, most);
        return RunRounds.Ends(most).First(end => end >= Math.Min(wanted, most));
    }

    private bool IsTimeUp() => facts.Request.MaxTime is { } time && facts.Stages.TotalSeconds >= time.TotalSeconds;

    private void Simulate(Action run)
    {
        try
        {
            run();
        }
        catch (OperationCanceledException) when (!context.Cancellation.IsCancellationRequested)
        {
            // The time is up: what was consumed counts.
        }
    }
}

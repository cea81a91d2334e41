using Spectre.Console;

namespace StressGpu.Cli;

/// <summary>The progress bar of a simulation, for terminals.</summary>
internal static class ProgressBar
{
    /// <summary>Shows a bar while an action runs on the calling thread.</summary>
    /// <param name="console">A terminal.</param>
    /// <param name="paths">Number of paths.</param>
    /// <param name="assetStepsPerPath">Asset-steps of each, for the rate.</param>
    /// <param name="action">Reports paths done.</param>
    public static void Show(IAnsiConsole console, long paths, long assetStepsPerPath, Action<IRunProgress> action) =>
        console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new RateColumn(assetStepsPerPath), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Amounts.Count(paths) + " paths", maxValue: paths);
                action(new TaskProgress(task));
            });

    /// <summary>Reports on the caller's thread, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class TaskProgress(ProgressTask task) : IRunProgress
    {
        public IProgress<long> From(long done) => new Part(task, done);

        public void Expect(long paths)
        {
            task.MaxValue = paths;
            task.Description = Amounts.Count(paths) + " paths";
        }
    }

    private sealed class Part(ProgressTask task, long done) : IProgress<long>
    {
        public void Report(long value) => task.Value = done + value;
    }
}

using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Carries out <c>run</c>.</summary>
internal sealed class RunHandler(CliContext context)
{
    private const long MostTimesPaths = 100;
    private const long MostPaths = 100_000_000;

    /// <summary>Simulates, writes and prints; returns the exit code.</summary>
    public int Execute(RunRequest request)
    {
        Check(request);
        RunDirectory.Check(request.Output, request.Force);
        StageTimer stages = new(context.Clock);
        if (LoadedScenario.Load(request.Scenario, request.Overrides, context.Error, stages, out _) is not { } loaded)
        {
            return ExitCode.BadInput;
        }

        EstimationStage.Check(request, loaded.Scenario);
        loaded = WithMostPaths(loaded, request);
        PathRange range = RangeOf(loaded.Scenario.Paths, request.Shard);
        BaselineRun? against = null;
        if (request.Baseline is { } other)
        {
            against = stages.Time(StageTimer.Baseline, () => BaselineRun.Load(other, loaded, range, context));
            if (against is null)
            {
                return ExitCode.BadInput;
            }
        }

        LoweredScenario lowered = stages.Time(StageTimer.Lowering, () => ScenarioLowering.Lower(loaded.Scenario, loaded.Book, loaded.Accounts));
        context.Cancellation.ThrowIfCancellationRequested();
        (lowered, ManifestEstimation? estimation) = EstimationStage.Prepare(request, loaded.Scenario, lowered, stages, context.Cancellation);
        SplitRun? split = loaded.Scenario.Estimation is Splitting splitting
            ? stages.Time(StageTimer.Pilot, () => SplitRun.Find(lowered, splitting, request.Threads, context.Cancellation))
            : null;
        using IPathExecutor executor = stages.Time(
            StageTimer.Device,
            () => split is null
                ? Open(request, loaded.Scenario, lowered, range)
                : new SplitExecutor(lowered.Arrays, split.Design, request.Threads, SimdEngines.WidestBits));
        context.Cancellation.ThrowIfCancellationRequested();
        using RunDirectory directory = RunDirectory.Create(request.Output, request.Force);
        RunOutcome outcome = Facts(request, loaded, lowered, executor, stages) with
        {
            Range = range,
            Against = against,
            Split = split,
            Estimation = estimation,
        };
        outcome = new Simulation(context, outcome, directory).Run(executor, lowered);
        ManifestWriter.Write(directory, ManifestFactory.Create(outcome, context));
        DiagnosticPrinter.Print(context.Error, EstimationStage.Warnings(outcome));
        if (request.WithReport)
        {
            new ReportHandler(context).Write(request.Output);
        }

        return Report(outcome with { Files = directory.Outputs });
    }

    private RunOutcome Facts(
        RunRequest request, LoadedScenario loaded, LoweredScenario lowered, IPathExecutor executor, StageTimer stages) => new()
        {
            Request = request,
            Loaded = loaded,
            Book = lowered.Book,
            Accounts = loaded.AccountFacts(),
            RunId = RunId.Of(context.ToolVersion, loaded.Resolved.CanonicalJson, loaded.BookHashes()),
            DeviceKind = loaded.Scenario.Estimation is Splitting ? DeviceKind.Cpu : DeviceCatalog.Resolve(request.Device),
            Device = executor.Device,
            Driver = executor.Driver,
            Batch = executor.Batch,
            Stages = stages,
        };

    private static void Check(RunRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Output))
        {
            throw new UsageException("--out: the name of a directory is expected");
        }

        if (request.IsOpenEnded && (request.Shard is not null || request.Baseline is not null))
        {
            throw new UsageException($"{(request.Until.IsEmpty ? "--max-time" : "--until")} leaves the number of paths open: "
                + $"{(request.Shard is not null ? "--shard" : "--baseline")} needs it fixed, by --paths");
        }

        if (request.Baseline is null)
        {
            return;
        }

        if (!request.WritePaths)
        {
            throw new UsageException("--baseline compares path by path and needs paths.parquet: leave out --no-paths");
        }

        if (string.IsNullOrWhiteSpace(request.Baseline) || Place(request.Baseline) == Place(request.Output))
        {
            throw new UsageException("--baseline: the directory of another, finished run is expected");
        }
    }

    private static string Place(string directory)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        return Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }

    // A run that is to be precise may have more paths than its scenario says, unless the command line says how many at most.
    private static LoadedScenario WithMostPaths(LoadedScenario loaded, RunRequest request)
    {
        long paths = loaded.Scenario.Paths;
        return request.Until.IsEmpty || request.Overrides.Paths is not null ? loaded
            : loaded with { Resolved = loaded.Resolved.WithPaths(Math.Max(paths, Math.Min(MostTimesPaths * paths, MostPaths))) };
    }

    private static PathRange RangeOf(long paths, ShardArgument? shard)
    {
        if (shard is null)
        {
            return new PathRange(0, paths);
        }

        // Refused for every part alike, so that no job of an array is the only one to fail.
        long blocks = (paths + PathBlock.Size - 1) / PathBlock.Size;
        return shard.Count <= blocks ? PathRange.OfShard(paths, shard.Index, shard.Count) : throw new UsageException(
            $"--shard: {Amounts.Count(paths)} paths are {Amounts.Count(blocks)} blocks of {PathBlock.Size}, which do not go round "
            + $"for {shard.Count} shards");
    }

    private static IPathExecutor Open(RunRequest request, Scenario scenario, LoweredScenario lowered, PathRange range) =>
        Executors.Open(
            request.Device,
            lowered,
            new DeviceOptions { Batch = request.Batch, Paths = range.Count, Math = scenario.Math, WithAssets = request.WriteAssets },
            request.Threads);

    private int Report(RunOutcome outcome)
    {
        if (outcome.Request.Json)
        {
            context.Output.Line(RunJson.Of(outcome, context));
        }
        else if (!outcome.Request.Quiet)
        {
            RunReport.Print(context.Output, outcome, !(context.Output.IsTerminal && context.Error.IsTerminal));
        }

        return Verdict.ExitCode(outcome, context.Error);
    }
}

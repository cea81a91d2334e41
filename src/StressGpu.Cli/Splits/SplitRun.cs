using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>What a run with splitting has beside a crude one.</summary>
/// <param name="Design">Its levels.</param>
/// <param name="PilotPaths">Paths of the pilot that found them.</param>
internal sealed record SplitRun(SplitDesign Design, long PilotPaths)
{
    private static readonly ImmutableArray<PathColumn> Scores = [PathColumn.LiquidatedUsd, PathColumn.BadDebtUsd, PathColumn.MaxDrawdown];

    /// <summary>Leaves a root that buffers are made for; what runs really have is about 1 + levels (1 - 1/factor).</summary>
    public const int ExpectedLeaves = 8;

    /// <summary>Leaves so far.</summary>
    public long Leaves { get; private set; }

    /// <summary>Refuses what splitting cannot do.</summary>
    /// <exception cref="UsageException">An option contradicts it.</exception>
    public static void Check(RunRequest request)
    {
        if (request.Device is not (DeviceKind.Auto or DeviceKind.Cpu))
        {
            throw new UsageException($"--device {DeviceNames.Of(request.Device)}: splitting runs on the cpu device only; leave --device out");
        }

        (string Option, bool IsGiven)[] others =
            [("--assets", request.WriteAssets), ("--systemic", request.Systemic), ("--baseline", request.Baseline is not null)];
        if (others.FirstOrDefault(o => o.IsGiven).Option is { } option)
        {
            throw new UsageException($"{option}: is not to be had with splitting, whose rows are branches; use --method crude");
        }
    }

    /// <summary>Looks for levels.</summary>
    public static SplitRun Find(LoweredScenario lowered, Splitting settings, int threads, CancellationToken cancellation) =>
        new(SplitPilot.Find(lowered, settings, threads, cancellation), SplitPilot.PathsOf(settings));

    /// <summary>Counts the leaves of a block.</summary>
    public void Count(PathBlock block) => Leaves += block.Count;

    /// <summary>As the manifest keeps it.</summary>
    public ManifestSplitting ToManifest() => new(
        Design.Factor,
        [.. Design.Levels.Select(level => new ManifestSplitLevel(PathColumns.Metric(level.Metric), level.Value))],
        BranchIds.FirstPilotPath,
        PilotPaths,
        Leaves);

    /// <summary>The design that a manifest keeps; null where its levels are none that this program knows.</summary>
    public static SplitDesign? DesignOf(ManifestSplitting splitting)
    {
        SplitThreshold?[] levels = [.. splitting.Levels.Select(Of)];
        return levels.Contains(null) || splitting.Factor < 2 || levels.Length > BranchIds.MostLevels(splitting.Factor)
            ? null
            : new SplitDesign { Factor = splitting.Factor, Levels = [.. levels.Select(level => level!)] };
    }

    private static SplitThreshold? Of(ManifestSplitLevel level)
    {
        int score = Scores.Select(PathColumns.Metric).ToList().IndexOf(level.Metric);
        return score < 0 ? null : new SplitThreshold(Scores[score], level.Value);
    }
}

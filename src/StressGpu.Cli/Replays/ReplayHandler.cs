using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Carries out <c>replay</c>.</summary>
internal sealed class ReplayHandler(CliContext context)
{
    /// <summary>Recomputes a path, writes it, and compares it with its row in paths.parquet.</summary>
    public int Execute(string directory, long pathId, string? output)
    {
        if (output is not null && !ReplayWriter.Supports(output))
        {
            throw new UsageException($"--out: '{output}' ends neither in .parquet nor in .csv");
        }

        ManifestReading reading = ManifestReader.Read(directory);
        DiagnosticPrinter.Print(context.Error, reading.Faults);
        if (reading.Manifest is not { } manifest || RunSource.Load(directory, manifest, context.Error) is not { } source)
        {
            return ExitCode.BadInput;
        }

        if (PathLineage.RootOf(pathId) >= source.Scenario.Paths || (manifest.Splitting is null && pathId >= source.Scenario.Paths))
        {
            throw new UsageException($"--path: {pathId} is not one of the run's paths, 0 … {source.Scenario.Paths - 1}");
        }

        WarnOfVersion(manifest);
        LoweredScenario lowered = ScenarioLowering.Lower(source.Scenario, source.Book, source.Accounts);
        lowered = manifest.Estimation?.Shifts is { } design ? DriverShifts.Apply(lowered, design, source.Scenario.Paths) : lowered;
        ReplayedPath replayed = manifest.Splitting is { } splitting
            ? OfLeaf(source, lowered, splitting, pathId)
            : PathReplay.Of(source.Scenario, lowered, pathId);
        if (output is null)
        {
            ReplayWriter.WriteCsv(context.Output.Writer, replayed.Table);
        }
        else
        {
            ReplayWriter.Write(output, replayed.Table, manifest.RunId, pathId);
        }

        return new RowComparison(context.Error).Compare(directory, manifest, pathId, replayed);
    }

    private static ReplayedPath OfLeaf(RunSource source, LoweredScenario lowered, ManifestSplitting splitting, long pathId) =>
        SplitRun.DesignOf(splitting) is not { } design
            ? throw new UsageException("the run was split at levels that this program does not know: use the version that it is of")
            : PathReplay.Of(source.Scenario, lowered, design, pathId) ?? throw new UsageException(
                $"--path: {pathId} is none of the run's: its root, path {PathLineage.RootOf(pathId)}, has no such branch; worst.parquet and paths.parquet name those there are");

    private void WarnOfVersion(Manifest manifest)
    {
        if (manifest.ToolVersion != context.ToolVersion)
        {
            context.Error.Line(
                $"warning: the run is of version {manifest.ToolVersion}, this is {context.ToolVersion}; numbers may differ", "yellow");
        }
    }
}

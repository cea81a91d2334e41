using System.Text.Json;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Carries out <c>sweep</c>.</summary>
internal sealed class SweepHandler(CliContext context)
{
    /// <summary>Simulates the grid, writes and prints; returns the exit code.</summary>
    public int Execute(SweepRequest request)
    {
        RunDirectory.Check(request.Common.Output, request.Common.Force);
        using VariantRunner? runner = VariantRunner.Open(context, request.Common);
        if (runner is null || SweepSettings.Of(request, runner.Variants, context.Error) is not { } settings
            || runner.Stages.Time(StageTimer.Reading, () => SweepGrid.Of(runner.Variants, settings.Axes, context.Error)) is not { } grid)
        {
            return ExitCode.BadInput;
        }

        using RunDirectory directory = RunDirectory.Create(request.Common.Output, request.Common.Force);
        SweepStage stage = new(runner, settings, grid);
        SweepOutcome outcome = runner.WithProgress(grid.Runs, stage.Run);
        runner.Stages.Time(StageTimer.Writing, () =>
        {
            SweepFiles.WritePoints(directory, outcome.Base.RunId, [.. outcome.Points()]);
            SweepFiles.WriteStatistics(directory, outcome.Base.RunId, outcome.Rows);
            SweepFiles.WriteFront(directory, outcome.Base.RunId, outcome.Front);
        });
        ManifestQuestion question = new("sweep", runner.Runs, JsonSerializer.SerializeToElement(
            SweepArguments.Of(settings), JsonDocuments.Default.SweepArguments));
        ManifestWriter.Write(directory, ManifestFactory.Create(outcome.Base, runner, question, context));
        new ReportHandler(context).Write(directory.FullPath);
        if (request.Common.Json)
        {
            context.Output.Line(SweepDocument.Json(outcome, runner, directory, context));
        }
        else if (!request.Common.Quiet)
        {
            SweepReport.Print(context.Output, outcome, runner, request.Common.Output);
        }

        return ExitCode.Ok;
    }
}

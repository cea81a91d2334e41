using System.Text.Json;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Carries out <c>hedge</c>.</summary>
internal sealed class HedgeHandler(CliContext context)
{
    /// <summary>Simulates, fits, writes and prints; returns the exit code.</summary>
    public int Execute(HedgeRequest request)
    {
        RunDirectory.Check(request.Common.Output, request.Common.Force);
        using VariantRunner? runner = VariantRunner.Open(context, request.Common);
        if (runner is null)
        {
            return ExitCode.BadInput;
        }

        Scenario scenario = runner.Variants.Resolve([]).Value!.Scenario;
        if (scenario.Paths < 2 * PathBlock.Size)
        {
            throw new UsageException($"hedges are fitted on half of the paths and measured on the other: at least {Amounts.Count(2 * PathBlock.Size)} paths are needed");
        }

        if ((request.BoundUsd ?? scenario.Venue.InsuranceFundUsd) <= 0)
        {
            throw new UsageException("there is no insurance fund that could hold hedges: name their largest notional with --bound");
        }

        using RunDirectory directory = RunDirectory.Create(request.Common.Output, request.Common.Force);
        KeptReturns returns = new(scenario.Paths, scenario.Assets.Length);
        RunSettings settings = new([], [PathColumn.FundDrawUsd, PathColumn.UnfundedUsd]) { WithAssets = true, Consume = returns.Consume };
        PointRun run = runner.WithProgress(1, progress => runner.Run(settings, progress));
        HedgeOutcome outcome = runner.Stages.Time(StageTimer.Statistics, () => HedgeStage.Of(request, run, returns));
        SummaryFiles.Write(directory, run.RunId, run.Summary);
        HedgeFile.Write(directory, run.RunId, outcome.Rows);
        ManifestQuestion question = new("hedge", runner.Runs, JsonSerializer.SerializeToElement(
            HedgeFacts.Of(outcome), JsonDocuments.Default.HedgeFacts));
        ManifestWriter.Write(directory, ManifestFactory.Create(run, runner, question, context));
        new ReportHandler(context).Write(directory.FullPath);
        if (request.Common.Json)
        {
            context.Output.Line(HedgeDocument.Json(outcome, runner, directory, context));
        }
        else if (!request.Common.Quiet)
        {
            HedgeReport.Print(context.Output, outcome, runner, request.Common.Output);
        }

        return ExitCode.Ok;
    }
}

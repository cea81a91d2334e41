using System.Text.Json;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Carries out <c>size fund</c> and <c>size margin</c>.</summary>
internal sealed class SizeHandler(CliContext context)
{
    /// <summary>Sizes the fund; returns the exit code.</summary>
    public int Fund(SizeRequest request) => Execute(request, (runner, runs) => new FundSizing(runner, runs).Size());

    /// <summary>Sizes maintenance margins; returns the exit code.</summary>
    public int Margin(SizeRequest request) => Execute(request, (runner, runs) => new MarginSizing(runner, runs, request.Assets).Size());

    private int Execute(SizeRequest request, Func<VariantRunner, LimitRuns, SizeOutcome> size)
    {
        RunDirectory.Check(request.Common.Output, request.Common.Force);
        using VariantRunner? runner = VariantRunner.Open(context, request.Common);
        if (runner is null)
        {
            return ExitCode.BadInput;
        }

        Diagnostic[] faults = [.. MarginSizing.Probe(request.Assets).SelectMany(c => runner.Variants.FaultsOf(c))];
        DiagnosticPrinter.Print(context.Error, faults);
        if (faults.Length > 0)
        {
            return ExitCode.BadInput;
        }

        using RunDirectory directory = RunDirectory.Create(request.Common.Output, request.Common.Force);
        SizeOutcome outcome = size(runner, new LimitRuns(runner, request.Target, context.Error, request.Common.Quiet));
        Write(directory, runner, outcome);
        if (request.Common.Json)
        {
            context.Output.Line(SizeDocument.Json(outcome, runner, directory, context));
        }
        else if (!request.Common.Quiet)
        {
            SizeReport.Print(context.Output, outcome, runner, request.Common.Output);
        }

        if (outcome.Kind != CrossingKind.Never)
        {
            return ExitCode.Ok;
        }

        context.Error.Line($"no {outcome.What} that was tried meets the target {request.Target.Text}", "red");
        return ExitCode.LimitBreached;
    }

    private void Write(RunDirectory directory, VariantRunner runner, SizeOutcome outcome)
    {
        string runId = outcome.Check.RunId;
        runner.Stages.Time(StageTimer.Writing, () =>
        {
            SummaryFiles.Write(directory, runId, outcome.Check.Summary);
            if (!outcome.Levels.IsEmpty)
            {
                FundFile.Write(directory, runId, outcome.Levels);
            }

            if (!outcome.Search.IsEmpty)
            {
                SearchFile.Write(directory, runId, outcome.Search);
            }
        });
        string kind = outcome.What == "fund" ? "sizeFund" : "sizeMargin";
        ManifestQuestion question = new(kind, runner.Runs, JsonSerializer.SerializeToElement(
            SizeFacts.Of(outcome), JsonDocuments.Default.SizeFacts));
        ManifestWriter.Write(directory, ManifestFactory.Create(outcome.Check, runner, question, context));
        new ReportHandler(context).Write(directory.FullPath);
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Carries out <c>reverse</c>.</summary>
internal sealed class ReverseHandler(CliContext context)
{
    /// <summary>Searches, writes and prints; returns the exit code.</summary>
    public int Execute(ReverseRequest request)
    {
        RunDirectory.Check(request.Common.Output, request.Common.Force);
        using VariantRunner? runner = VariantRunner.Open(context, request.Common);
        if (runner is null)
        {
            return ExitCode.BadInput;
        }

        ImmutableArray<string> along = request.Along.IsEmpty ? ShockDirections.Usual : request.Along;
        Diagnostic[] faults = [.. along.SelectMany(a => ShockDirections.FaultsOf(runner.Variants, a))];
        DiagnosticPrinter.Print(context.Error, faults);
        if (faults.Length > 0)
        {
            return ExitCode.BadInput;
        }

        using RunDirectory directory = RunDirectory.Create(request.Common.Output, request.Common.Force);
        ReverseOutcome outcome = Find(request, runner, along);
        Write(directory, runner, outcome);
        if (request.Common.Json)
        {
            context.Output.Line(ReverseDocument.Json(outcome, runner, directory, context));
        }
        else if (!request.Common.Quiet)
        {
            ReverseReport.Print(context.Output, outcome, runner, request.Common.Output);
        }

        return ExitCode.Ok;
    }

    private ReverseOutcome Find(ReverseRequest request, VariantRunner runner, ImmutableArray<string> along)
    {
        LimitRuns runs = new(runner, request.Limit, context.Error, request.Common.Quiet);
        ShockDirections known = new(runner.Variants, runner.Variants.Resolve([]).Value!);
        ImmutableArray<ReverseStep> steps = new ReverseSearch(runs, known).Find(along);
        ReverseStep? smallest = steps.Where(s => s.IsFound).MinBy(s => s.Crossing.At);
        ImmutableArray<MemberChange> changes = smallest is null ? [] : smallest.At(smallest.Crossing.Beyond);
        Scenario scenario = runner.Variants.Resolve(changes).Value!.Scenario;
        KeptReturns returns = new(scenario.Paths, scenario.Assets.Length);
        ImmutableArray<PathColumn> columns = runs.Statistic.Column is { } column ? [column] : [];
        PointRun breach = runner.Run(new RunSettings(changes, columns) { WithAssets = true, Consume = returns.Consume }, null);
        ImmutableArray<BreachingRow> paths = BreachingPaths.Of(breach, returns, runs, out int beyond);
        return new ReverseOutcome(runs, steps, smallest, breach, paths, beyond);
    }

    private static void Write(RunDirectory directory, VariantRunner runner, ReverseOutcome outcome)
    {
        string runId = outcome.Breach.RunId;
        SummaryFiles.Write(directory, runId, outcome.Breach.Summary);
        SearchFile.Write(directory, runId, outcome.Runs.Rows);
        BreachingFile.Write(directory, runId, outcome.Paths);
        ManifestQuestion question = new("reverse", runner.Runs, JsonSerializer.SerializeToElement(
            ReverseFacts.Of(outcome), JsonDocuments.Default.ReverseFacts));
        ManifestWriter.Write(directory, ManifestFactory.Create(outcome.Breach, runner, question, runner.Context));
        new ReportHandler(runner.Context).Write(directory.FullPath);
    }
}

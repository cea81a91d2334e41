using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Carries out <c>validate</c>.</summary>
internal sealed class ValidateHandler(CliContext context)
{
    /// <summary>Checks and prints; returns the exit code.</summary>
    public int Execute(ValidateRequest request)
    {
        StageTimer stages = new(context.Clock);
        if (LoadedScenario.Load(
                request.Scenario, request.Overrides, context.Error, stages, out ImmutableArray<Diagnostic> diagnostics)
            is not { } loaded)
        {
            if (request.Json)
            {
                Print(new PlanDocument
                {
                    ToolVersion = context.ToolVersion,
                    Valid = false,
                    Diagnostics = [.. diagnostics.Select(d => d.ToString())],
                });
            }

            return ExitCode.BadInput;
        }

        RunPlan plan = Plan(request, loaded);
        if (request.Json)
        {
            Print(plan.Document(context.ToolVersion));
        }
        else
        {
            PlanReport.Print(context.Output, plan);
        }

        return ExitCode.Ok;
    }

    private void Print(PlanDocument document) =>
        context.Output.Line(JsonSerializer.Serialize(document, JsonDocuments.Default.PlanDocument));

    private RunPlan Plan(ValidateRequest request, LoadedScenario loaded)
    {
        Scenario scenario = loaded.Scenario;
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, loaded.Book, loaded.Accounts);
        DeviceOptions options = new() { Batch = request.Batch, Paths = scenario.Paths, Math = scenario.Math };
        using IPathExecutor executor = Executors.Open(request.Device, lowered, options, request.Threads);
        return new RunPlan
        {
            Loaded = loaded,
            Book = lowered.Book,
            Accounts = loaded.AccountFacts(),
            DeviceKind = DeviceCatalog.Resolve(request.Device),
            Device = executor.Device,
            Driver = executor.Driver,
            Batch = executor.Batch,
            Memory = MemoryEstimate.Of(lowered, scenario.Paths, executor),
            EstimatedSeconds = new TimeProbe(context.Clock).Seconds(executor, scenario.Paths, context.Cancellation),
        };
    }
}

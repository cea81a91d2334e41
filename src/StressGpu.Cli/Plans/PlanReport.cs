using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A plan for people.</summary>
internal static class PlanReport
{
    /// <summary>Prints the plan and its warnings.</summary>
    public static void Print(Screen screen, RunPlan plan)
    {
        Scenario scenario = plan.Loaded.Scenario;
        screen.Line($"{scenario.Name}: valid", "bold");
        foreach ((string label, string text) in Lines(plan))
        {
            screen.Line($"  {label,-10} {text}");
        }

        WarningLines.Print(screen, plan.Loaded.Warnings);
    }

    private static IEnumerable<(string Label, string Text)> Lines(RunPlan plan)
    {
        Scenario scenario = plan.Loaded.Scenario;
        yield return ("paths", $"{Amounts.Count(scenario.Paths)}, seed {scenario.Seed}");
        foreach ((string Label, string Text) line in ScenarioText.Lines(plan.Loaded, plan.Book, plan.Accounts))
        {
            yield return line;
        }

        yield return ("device", $"{plan.Device} ({plan.Driver}), {Amounts.Count(plan.Batch)} paths in flight");
        yield return ("memory", Memory(plan));
        yield return ("time", $"about {Amounts.Duration(plan.EstimatedSeconds)} of simulation (an estimate from a short probe)");
    }

    private static string Memory(RunPlan plan)
    {
        (long host, long device) = (plan.Memory.HostBytes, plan.Memory.DeviceBytes);
        return plan.DeviceKind is DeviceKind.Cuda or DeviceKind.OpenCl
            ? $"about {Amounts.Bytes(host)} of the host, {Amounts.Bytes(device)} of the device, beside the program itself"
            : $"about {Amounts.Bytes(host + device)}, beside the program itself";
    }
}

using System.CommandLine;
using StressGpu.Input;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary><c>sweep SCENARIO --out DIR</c>: a grid over members of a scenario.</summary>
internal static class SweepVerb
{
    public static Command Create(CliContext context)
    {
        QuestionOptions options = new();
        Option<SweepAxis[]> vary = VaryOption.Vary();
        Option<StatisticName[]> metric = VaryOption.Metric();
        Command command = options.Command(
            "sweep", "Simulate every combination of some members' values with the same random numbers, and hold risk against capital.", vary, metric);
        command.SetAction(parsed => new SweepHandler(context).Execute(new SweepRequest(
            options.Request(parsed, context), [.. parsed.GetValue(vary) ?? []], [.. parsed.GetValue(metric) ?? []])));
        return command;
    }
}

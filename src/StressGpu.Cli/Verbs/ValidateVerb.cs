using System.CommandLine;
using StressGpu.Engine;

namespace StressGpu.Cli;

/// <summary><c>validate SCENARIO</c>: everything that can be checked without simulating, and the resolved plan.</summary>
internal static class ValidateVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        (Option<long?> paths, Option<ulong?> seed) = (CommonOptions.Paths(), CommonOptions.Seed());
        (Option<DeviceKind> device, Option<long?> batch) = (CommonOptions.Device(), CommonOptions.Batch());
        (Option<int?> threads, Option<bool> json) = (CommonOptions.Threads(), CommonOptions.Json());
        Command command = new("validate", "Check a scenario and its files, and print what a run of it would take.")
        {
            scenario, paths, seed, device, batch, threads, json,
        };
        command.SetAction(parsed => new ValidateHandler(context).Execute(new ValidateRequest
        {
            Scenario = parsed.GetRequiredValue(scenario),
            Overrides = new(parsed.GetValue(paths), parsed.GetValue(seed)),
            Device = parsed.GetValue(device),
            Batch = parsed.GetValue(batch) ?? 0,
            Threads = parsed.GetValue(threads) ?? context.Processors,
            Json = parsed.GetValue(json),
        }));
        return command;
    }
}

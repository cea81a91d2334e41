using System.CommandLine;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary><c>run SCENARIO --out DIR</c>: simulates, aggregates, writes a run's directory.</summary>
internal static class RunVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string> output = CommonOptions.Out("DIR", "Directory for the results; one that is not empty is refused without --force.");
        (Option<long?> paths, Option<ulong?> seed) = (CommonOptions.Paths(), CommonOptions.Seed());
        (Option<DeviceKind> device, Option<long?> batch) = (CommonOptions.Device(), CommonOptions.Batch());
        (Option<int?> threads, Option<ShardArgument?> shard) = (CommonOptions.Threads(), ShardArgument.Option());
        (Option<LimitExpression[]> failIf, Option<bool> json) = (CommonOptions.FailIf(), CommonOptions.Json());
        Option<EstimationMethod?> method = CommonOptions.Method();
        (Option<PrecisionExpression[]> until, Option<TimeSpan?> maxTime) = (StoppingOptions.Until(), StoppingOptions.MaxTime());
        Option<bool> quiet = new("--quiet") { Description = "No progress bar and no summary." };
        Option<bool> noPaths = new("--no-paths") { Description = "Leave out paths.parquet." };
        Option<bool> assets = new("--assets") { Description = "Write assets.parquet too: a row a path and asset." };
        Option<bool> systemic = new("--systemic")
        {
            Description = "Write systemic.parquet too: whose liquidations are behind the worst paths.",
        };
        Option<string?> baseline = new("--baseline")
        {
            Description = "Compare path by path with a finished run of the same seed, paths, steps and assets; write baseline.parquet too.",
            HelpName = "OTHER_DIR",
        };
        Option<bool> checks = new("--checks")
        {
            Description = "Write checks.parquet too: a quarter of the paths again at half the time step, and with each mechanism switched off.",
        };
        Option<bool> noReport = new("--no-report") { Description = "Leave out report.html and the files that it alone needs." };
        Option<bool> force = new("--force") { Description = "Replace a former run in DIR." };
        Command command = new("run", "Simulate a scenario and write its results to a directory.")
        {
            scenario, output, paths, seed, method, device, batch, threads, shard, until, maxTime, failIf, quiet, json, noPaths, assets,
            systemic, baseline, checks, noReport, force,
        };
        command.SetAction(parsed => new RunHandler(context).Execute(new RunRequest
        {
            Scenario = parsed.GetRequiredValue(scenario),
            Output = parsed.GetRequiredValue(output),
            Overrides = new(parsed.GetValue(paths), parsed.GetValue(seed), parsed.GetValue(method)),
            Device = parsed.GetValue(device),
            Batch = parsed.GetValue(batch) ?? 0,
            Threads = parsed.GetValue(threads) ?? context.Processors,
            Shard = parsed.GetValue(shard),
            Limits = [.. parsed.GetValue(failIf) ?? []],
            Until = [.. parsed.GetValue(until) ?? []],
            MaxTime = parsed.GetValue(maxTime),
            Quiet = parsed.GetValue(quiet),
            Json = parsed.GetValue(json),
            WritePaths = !parsed.GetValue(noPaths),
            WriteAssets = parsed.GetValue(assets),
            Systemic = parsed.GetValue(systemic),
            Baseline = parsed.GetValue(baseline),
            Checks = parsed.GetValue(checks),
            WithReport = !parsed.GetValue(noReport),
            Force = parsed.GetValue(force),
        }));
        return command;
    }
}

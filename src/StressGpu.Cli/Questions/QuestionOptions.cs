using System.CommandLine;
using StressGpu.Engine;

namespace StressGpu.Cli;

/// <summary>The options that all questions share.</summary>
internal sealed class QuestionOptions
{
    private readonly Argument<string> scenario = CommonOptions.Scenario();
    private readonly Option<string> output = CommonOptions.Out("DIR", "Directory for the results; one that is not empty is refused without --force.");
    private readonly Option<long?> paths = CommonOptions.Paths();
    private readonly Option<ulong?> seed = CommonOptions.Seed();
    private readonly Option<DeviceKind> device = CommonOptions.Device();
    private readonly Option<long?> batch = CommonOptions.Batch();
    private readonly Option<int?> threads = CommonOptions.Threads();
    private readonly Option<bool> json = CommonOptions.Json();
    private readonly Option<bool> quiet = new("--quiet") { Description = "No progress and no summary." };
    private readonly Option<bool> force = new("--force") { Description = "Replace former results in DIR." };

    /// <summary>A command with them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">Help text.</param>
    /// <param name="own">Its own options, after <c>--out</c>.</param>
    public Command Command(string name, string description, params Option[] own)
    {
        Command command = new(name, description) { scenario, output };
        foreach (Option option in (Option[])[.. own, paths, seed, device, batch, threads, json, quiet, force])
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>What was given.</summary>
    public QuestionRequest Request(ParseResult parsed, CliContext context)
    {
        string directory = parsed.GetRequiredValue(output);
        return new QuestionRequest
        {
            Scenario = parsed.GetRequiredValue(scenario),
            Output = string.IsNullOrWhiteSpace(directory) ? throw new UsageException("--out: the name of a directory is expected") : directory,
            Overrides = new(parsed.GetValue(paths), parsed.GetValue(seed)),
            Device = parsed.GetValue(device),
            Batch = parsed.GetValue(batch) ?? 0,
            Threads = parsed.GetValue(threads) ?? context.Processors,
            Json = parsed.GetValue(json),
            Quiet = parsed.GetValue(quiet),
            Force = parsed.GetValue(force),
        };
    }
}

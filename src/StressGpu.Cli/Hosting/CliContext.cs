using System.Reflection;

namespace StressGpu.Cli;

/// <summary>Everything that handlers take from their surroundings: streams, terminal, clock, processors, versions.</summary>
internal sealed record CliContext
{
    /// <summary>Results.</summary>
    public required Screen Output { get; init; }

    /// <summary>Everything else.</summary>
    public required Screen Error { get; init; }

    /// <summary>Measures durations.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Default number of threads.</summary>
    public required int Processors { get; init; }

    /// <summary>Version of this program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Commit that this program was built from; null where it is not known.</summary>
    public required string? GitCommit { get; init; }

    /// <summary>Whether an unexpected exception shows its stack trace.</summary>
    public required bool ShowTrace { get; init; }

    /// <summary>Set when the user or the system wants the program to stop.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>Exit code once <see cref="Cancellation"/> is set.</summary>
    public required Func<int> CancelledExitCode { get; init; }

    /// <summary>The context of the real process.</summary>
    public static CliContext OfProcess(ProcessStreams streams, Interruption interruption)
    {
        Assembly assembly = typeof(CliContext).Assembly;
        string? Variable(string name) => Environment.GetEnvironmentVariable(name);
        bool plain = Variable("TERM") is "dumb";
        bool colour = string.IsNullOrEmpty(Variable("NO_COLOR")) && !plain;
        return new CliContext
        {
            Output = Screen.Of(streams.Output, !Console.IsOutputRedirected && !plain, colour),
            Error = Screen.Of(streams.Error, !Console.IsErrorRedirected && !plain, colour),
            Clock = TimeProvider.System,
            Processors = Environment.ProcessorCount,
            ToolVersion = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            GitCommit = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "GitCommit")?.Value,
            ShowTrace = Variable("STRESSGPU_TRACE") == "1",
            Cancellation = interruption.Token,
            CancelledExitCode = () => interruption.ExitCode,
        };
    }
}

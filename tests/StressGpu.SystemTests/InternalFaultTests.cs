using StressGpu.Cli;

namespace StressGpu.SystemTests;

/// <summary>A fault of the program is one line and exit code 1. In-process, with a clock that breaks.</summary>
public sealed class InternalFaultTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_unexpected_exception_is_one_line_unless_its_trace_is_asked_for(bool showTrace)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        CliContext context = new()
        {
            Output = Screen.Of(output, isTerminal: false, colour: false),
            Error = Screen.Of(error, isTerminal: false, colour: false),
            Clock = new BrokenClock(),
            Processors = 1,
            ToolVersion = "0.0.0",
            GitCommit = null,
            ShowTrace = showTrace,
            Cancellation = CancellationToken.None,
            CancelledExitCode = () => ExitCode.Interrupted,
        };
        Assert.Equal(1, Application.Run(["validate", TestScenario.Write(workspace)], context));
        Assert.Equal("", output.ToString());
        Assert.StartsWith("stressgpu: InvalidOperationException: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(!showTrace, error.ToString().Trim().Split('\n').Length == 1);
        Assert.Equal(showTrace, error.ToString().Contains(nameof(BrokenClock), StringComparison.Ordinal));
    }

    public void Dispose() => workspace.Dispose();

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException("the clock is broken");
    }
}

using System.Runtime.InteropServices;

namespace StressGpu.Cli;

/// <summary>Turns SIGINT and SIGTERM into a cancellation; a second signal ends the process at once, as the system would.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private int exitCode;

    public Interruption()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Handle(c, Cli.ExitCode.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => Handle(c, Cli.ExitCode.Terminated));
    }

    public CancellationToken Token => source.Token;

    /// <summary>Exit code for the signal that came; that of SIGINT where none did.</summary>
    public int ExitCode => exitCode == 0 ? Cli.ExitCode.Interrupted : exitCode;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    private void Handle(PosixSignalContext context, int code)
    {
        if (Interlocked.CompareExchange(ref exitCode, code, 0) == 0)
        {
            context.Cancel = true;
            source.Cancel();
        }
    }
}

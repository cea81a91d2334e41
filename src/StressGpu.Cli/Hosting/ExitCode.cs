namespace StressGpu.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A fault of this program.</summary>
    public const int Internal = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A <c>--fail-if</c> limit is breached.</summary>
    public const int LimitBreached = 3;

    /// <summary>An input is wrong.</summary>
    public const int BadInput = 65;

    /// <summary>The device is missing or cannot be trusted.</summary>
    public const int NoDevice = 69;

    /// <summary>Disk full, no permission, a directory in use.</summary>
    public const int InputOutput = 74;

    /// <summary>128 and the number of the signal: SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>128 and the number of the signal: SIGTERM.</summary>
    public const int Terminated = 143;
}

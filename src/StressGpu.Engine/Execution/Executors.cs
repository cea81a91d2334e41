namespace StressGpu.Engine;

/// <summary>Opens the machine that a run asks for.</summary>
public static class Executors
{
    /// <summary>Opens a device with a scenario on it, ready to run.</summary>
    /// <param name="kind">Which device; <see cref="DeviceKind.Auto"/> picks.</param>
    /// <param name="lowered">The scenario.</param>
    /// <param name="options">Batch and promise; the SIMD engine needs no batch.</param>
    /// <param name="threads">Threads of the SIMD engine; at least 1.</param>
    /// <exception cref="DeviceException">The device is missing, fails its self-check or has too little memory.</exception>
    public static IPathExecutor Open(DeviceKind kind, LoweredScenario lowered, DeviceOptions options, int threads)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(options);
        DeviceKind resolved = DeviceCatalog.Resolve(kind);
        return resolved == DeviceKind.Cpu
            ? new SimdExecutor(lowered.Arrays, threads, SimdEngines.WidestBits, options.WithAssets)
            : GpuExecutor.Open(resolved, lowered.Arrays, options);
    }
}

using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// One device for several scenarios, one after another: a GPU's context, its accelerator and the kernels compiled so far stay, so that
/// a scenario of a kind that was simulated before costs its upload and its self-check only.
/// </summary>
/// <param name="kind">Which device; <see cref="DeviceKind.Auto"/> picks.</param>
/// <param name="threads">Threads of the SIMD engine; at least 1.</param>
public sealed class DeviceSession(DeviceKind kind, int threads) : IDisposable
{
    private readonly DeviceKind resolved = DeviceCatalog.Resolve(kind);
    private GpuMachine? machine;
    private MathMode math;

    /// <summary>Opens a scenario on the device, ready to run; one at a time.</summary>
    /// <param name="lowered">The scenario.</param>
    /// <param name="options">Batch and promise; the SIMD engine needs no batch.</param>
    /// <exception cref="DeviceException">The device is missing, fails its self-check or has too little memory.</exception>
    public IPathExecutor Open(LoweredScenario lowered, DeviceOptions options)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(options);
        if (resolved == DeviceKind.Cpu)
        {
            return new SimdExecutor(lowered.Arrays, threads, SimdEngines.WidestBits, options.WithAssets);
        }

        if (machine is not null && math != options.Math)
        {
            Dispose();
        }

        (machine, math) = (machine ?? GpuMachine.Open(resolved, options.Math, lowered.Arrays.Accounts.Count > 0), options.Math);
        return GpuExecutor.Open(machine, lowered.Arrays, options);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        machine?.Dispose();
        machine = null;
    }
}

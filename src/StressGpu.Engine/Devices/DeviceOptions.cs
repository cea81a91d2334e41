using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>How a device is to be used.</summary>
public sealed record DeviceOptions
{
    /// <summary>Paths in flight, rounded up to whole blocks; 0 plans them from the device's free memory.</summary>
    public long Batch { get; init; }

    /// <summary>Paths of the whole run: no batch is larger.</summary>
    public required long Paths { get; init; }

    /// <summary>The promise about last bits.</summary>
    public MathMode Math { get; init; } = MathMode.Exact;

    /// <summary>Whether per-asset columns are reported.</summary>
    public bool WithAssets { get; init; }
}

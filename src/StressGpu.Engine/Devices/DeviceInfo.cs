namespace StressGpu.Engine;

/// <summary>One machine that can simulate paths.</summary>
/// <param name="Kind">How it is asked for.</param>
/// <param name="Name">Its name.</param>
/// <param name="MemoryBytes">Memory for paths in flight; 0 where it is the host's.</param>
/// <param name="IsGpu">Whether it is a GPU.</param>
public sealed record DeviceInfo(DeviceKind Kind, string Name, long MemoryBytes, bool IsGpu);

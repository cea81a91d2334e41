namespace StressGpu.Results;

/// <summary>What computed: kind (<c>cpu</c>, <c>cuda</c>, <c>opencl</c>, <c>debug</c>), the device's name, its driver where it has one.</summary>
public sealed record ManifestDevice(string Kind, string Name, string? Driver);

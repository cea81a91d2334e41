namespace StressGpu.Engine.Tests.Machines;

/// <summary>The first OpenCL device, PoCL on a machine without a GPU.</summary>
public sealed class OpenClMachine() : Machine(DeviceKind.OpenCl);

namespace StressGpu.Engine.Tests.Machines;

/// <summary>ILGPU's own CPU accelerator: always there.</summary>
public sealed class DebugMachine() : Machine(DeviceKind.Debug);

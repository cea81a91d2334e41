namespace StressGpu.Engine.Tests.Machines;

/// <summary>The first CUDA device.</summary>
public sealed class CudaMachine() : Machine(DeviceKind.Cuda);

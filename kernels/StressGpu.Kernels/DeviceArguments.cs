namespace StressGpu.Kernels;

/// <summary>The one argument of a path kernel: views of device memory and the batch.</summary>
internal struct DeviceArguments
{
    public PathInputs Inputs;
    public PathState State;
    public PathResults Results;

    /// <summary>Global id of the batch's first path, low word; the batch does not cross a multiple of 2^32.</summary>
    public uint FirstPathLow;

    /// <summary>High word of the global id of the batch's first path.</summary>
    public uint FirstPathHigh;

    /// <summary>Paths in the batch.</summary>
    public int Count;
}

namespace StressGpu.Kernels;

/// <summary>What a round sweeps on one side of an asset, and where the list of its ladders lies in the path's state.</summary>
internal struct Swept
{
    /// <summary>Open units of the asset.</summary>
    public double Quantity;

    /// <summary>Place of the first ladder in the list.</summary>
    public int First;

    /// <summary>Place after the last ladder.</summary>
    public int End;

    /// <summary>Number of positions.</summary>
    public int Positions;
}

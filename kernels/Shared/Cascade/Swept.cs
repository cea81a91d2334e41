namespace StressGpu.Kernels;

/// <summary>What a round sweeps on one side of an asset: one ladder, or several that are listed in the path's state.</summary>
internal struct Swept
{
    /// <summary>Open units of the asset.</summary>
    public double Quantity;

    /// <summary>Number of positions.</summary>
    public int Positions;

    /// <summary>Number of liquidations: positions, or slices of them.</summary>
    public int Orders;

    /// <summary>The one ladder, where none are listed.</summary>
    public int Ladder;

    /// <summary>Its first swept rung.</summary>
    public int From;

    /// <summary>The rung after its last swept one.</summary>
    public int To;

    /// <summary>Place of the first ladder in the list.</summary>
    public int First;

    /// <summary>Place after the last ladder in the list.</summary>
    public int End;
}

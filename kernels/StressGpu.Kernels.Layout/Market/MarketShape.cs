using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>Where the market's own state lies: at the end of the floats, asset by asset, then that of the path.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MarketShape
{
    /// <summary>First float slot.</summary>
    public int Floats;

    /// <summary>Floats of an asset.</summary>
    public int PerAsset;

    /// <summary>Floats of a path.</summary>
    public int PerPath;

    /// <summary>Assets rounded up to whole quads.</summary>
    public int PaddedAssets;

    /// <summary>Slots of floats.</summary>
    public readonly int FloatSlots => PerAsset * PaddedAssets + PerPath;

    /// <summary>Float: a field of an asset.</summary>
    public readonly int Of(int asset, int field) => Floats + PerAsset * asset + field;

    /// <summary>Float: a field of the path.</summary>
    public readonly int OfPath(int field) => Floats + PerAsset * PaddedAssets + field;
}

namespace StressGpu.Kernels.Layout;

/// <summary>The columns of a replayed row: four of the path, then six of each asset.</summary>
public static class ReplayLayout
{
    public const int Rounds = 0;
    public const int Fund = 1;
    public const int BadDebt = 2;
    public const int Halted = 3;

    /// <summary>Columns of the path before those of its assets.</summary>
    public const int PathColumns = 4;

    public const int Fair = 0;
    public const int Price = 1;
    public const int Mark = 2;
    public const int Depth = 3;
    public const int LiquidatedUsd = 4;
    public const int LiquidatedAccounts = 5;

    /// <summary>C, where the venue follows it; else 1.</summary>
    public const int Confidence = 6;

    /// <summary>The add-on to maintenance rates.</summary>
    public const int AddOn = 7;

    /// <summary>Phi, USD per unit.</summary>
    public const int Funding = 8;

    /// <summary>What triggered and nobody took, USD.</summary>
    public const int Backlog = 9;

    /// <summary>1 where the asset's liquidations are halted.</summary>
    public const int AssetHalted = 10;

    /// <summary>Columns of each asset.</summary>
    public const int AssetColumns = 11;

    /// <summary>Columns of a row.</summary>
    public static int Width(int assets) => PathColumns + AssetColumns * assets;

    /// <summary>Column of an asset.</summary>
    public static int Of(int asset, int column) => PathColumns + AssetColumns * asset + column;
}
